// What a ranked list is drawn from. Texts come ready; the drawing knows no language.
import type { FigureStatus } from '@/lib/domain/status'
import type { Scale } from './value-axis'

export interface BarRow {
  readonly name: string
  /** Decimal in shown units, or null where there is none; such rows stand apart at the end, never as zero. */
  readonly value: string | null
  /** As written at the end of the row: 91.9%, or the reason why there is none. */
  readonly text: string
  /** Place in the ranking as written; equal values share it. */
  readonly rank?: string | undefined
  readonly status?: { readonly key: FigureStatus; readonly word: string } | undefined
  /** True for the row this page is about. */
  readonly marked?: boolean | undefined
}

/** A line across all rows: a target (dashed), the value of the city as a whole. */
export interface Reference {
  readonly value: string
  readonly text: string
  readonly dashed?: boolean | undefined
}

export interface BarListInput {
  /** In the order to be shown. */
  readonly rows: readonly BarRow[]
  readonly scale: Scale
  /** `dot` where differences matter more than lengths. */
  readonly mark: 'bar' | 'dot'
  readonly references?: readonly Reference[] | undefined
}

export interface BarListTexts {
  readonly tick: (value: number, decimals: number) => string
  readonly axisFrom: (tick: string) => string
}
