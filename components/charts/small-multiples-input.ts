// What several small trends beside each other are drawn from. Texts come ready; the drawing knows no language.
import type { TrendInput } from './trend-input'
import type { Scale } from './value-axis'

export interface Panel {
  /** What the panel shows: a unit, or a metric. */
  readonly title: string
  /** Under the title, muted, before the target; may be empty. */
  readonly detail: string
  /** Panels of the same measure share one value axis; no two axes ever stand in one panel. */
  readonly measure: string
  /** One series; the periods are those of every panel. */
  readonly trend: TrendInput
}

export interface SmallMultiplesInput {
  /** 1 to 4, in the order chosen. */
  readonly panels: readonly Panel[]
}

export interface SmallMultiplesTexts {
  readonly tick: (scale: Scale, value: number, decimals: number) => string
  readonly axisFrom: (tick: string) => string
  /** Said of places, which count downwards. */
  readonly firstOnTop: string
  /** Between what is said under a title. */
  readonly join: (parts: readonly string[]) => string
}
