// One figure of an entry grid as the browser gets it: what is recorded, how it is read and written, last year beside it.
import type { MetricDefinition } from '../metric'
import type { QuantityField } from '../quantity-field'

/** What the browser needs of the metric to write a figure, its change and its total at once, without asking the server. */
export type GridMetric = Pick<
  MetricDefinition,
  'kind' | 'unit' | 'unitEn' | 'displayScale' | 'decimals' | 'rounding' | 'direction' | 'aggregation' | 'numeratorCode' | 'denominatorCode'
>

export interface GridFinding {
  readonly severity: 'error' | 'warning' | 'hint'
  readonly sentence: string
  /** True where the warning has its explanation. */
  readonly explained: boolean
}

export interface GridRow {
  /** As `cellKey` names the cell. */
  readonly key: string
  readonly metricCode: string
  readonly subjectCode: string
  readonly periodKey: string
  readonly groupCode: string
  readonly name: string
  readonly subjectName: string
  /** The period in words where it is not the collection's own. */
  readonly span: string | null
  /** The unit in the reader's language. */
  readonly measure: string
  readonly field: QuantityField
  readonly metric: GridMetric
  readonly computed: boolean
  readonly required: boolean
  /** As it would be typed: `writeQuantity`. */
  readonly text: string
  /** As it is read: `formatValue` in the style of tables. */
  readonly shown: string
  /** Number of the revision in force, 0 where there is none. */
  readonly seq: number
  /** A published figure: changing it asks for a reason. */
  readonly needsReason: boolean
  /** By whom and when, in words. */
  readonly recorded: string | null
  readonly lastYear: { readonly text: string; readonly shown: string; readonly note: string | null } | null
  /** `formatChange` in words. */
  readonly change: string | null
  readonly approved: boolean
  readonly comments: number
  readonly evidence: number
  readonly finding: GridFinding | null
}

export interface GridGroup {
  readonly code: string
  readonly name: string
  readonly rows: readonly GridRow[]
}
