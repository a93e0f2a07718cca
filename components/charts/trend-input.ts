// What a trend is drawn from. Texts come ready; the drawing knows no language.
import type { Bound } from '@/lib/domain/series'
import type { Scale } from './value-axis'

export interface TrendPoint {
  /** Decimal in shown units, or null where there is none. */
  readonly value: string | null
  /** As written beside the mark, qualifier and unit included (91.9%, ≥2,500); for a gap the reason (未报). */
  readonly text: string
  /** How the true value may lie: at least, at most, or about the one marked. */
  readonly bound?: Bound | null | undefined
  readonly provisional?: boolean | undefined
  /** The sign of a figure that was published differently before (修); left out where it was not. */
  readonly revised?: string | undefined
}

export interface TrendSeries {
  readonly name: string
  /** One for each period, gaps included. */
  readonly points: readonly TrendPoint[]
}

/** The newest target. */
export interface TrendTarget {
  /** Decimal in shown units. */
  readonly value: string
  /** 目标 ≥90%. */
  readonly text: string
  /** Where it does not hold for every period: which target held for which, oldest first, the last being this one. */
  readonly steps?: readonly TrendTargetStep[] | undefined
}

export interface TrendTargetStep {
  /** Places of the first and the last period for which it holds. */
  readonly from: number
  readonly to: number
  readonly value: string
  readonly text: string
}

export interface TrendBreak {
  /** Place of the first period under the new definition. */
  readonly before: number
  readonly text: string
}

export interface TrendInput {
  /** Every period between the first and the last, also those without a figure. */
  readonly periods: readonly string[]
  /** The same as the axis writes them where room is short (2024Q3); the periods themselves where left out. */
  readonly ticks?: readonly string[] | undefined
  /** Of the ticks that do not all fit, every so many is a round one: 4 for quarters, 2 for halves. */
  readonly round?: number | undefined
  /** 1 to 4. */
  readonly series: readonly TrendSeries[]
  readonly scale: Scale
  readonly target?: TrendTarget | undefined
  /** Changes of definition: the line is broken there and says why. */
  readonly breaks?: readonly TrendBreak[] | undefined
  /** Values of the drawings beside it that share its axis, in shown units. */
  readonly beside?: readonly string[] | undefined
}

/** The few texts that depend on positions. */
export interface TrendTexts {
  readonly tick: (value: number, decimals: number) => string
  readonly axisFrom: (tick: string) => string
  /** Said of places, which count downwards. */
  readonly firstOnTop: string
  readonly onePeriod: string
}
