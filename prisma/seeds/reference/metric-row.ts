// One metric as written down by hand: only what the units of measure, the owners and the kind do not already say.
import type { Aggregation, Direction, MetricKind, TimeBasis } from '@/lib/domain/metric'
import type { LegalBasisKey } from './legal-bases'
import type { MetricOwnerKey } from './metric-owners'
import type { UnitCode } from './units-of-measure'

/** Kinds of org unit that owe a metric. */
export type MetricLevel = 'CITY' | 'COUNTY' | 'DEPARTMENT'
export const ALL_LEVELS: readonly MetricLevel[] = ['CITY', 'COUNTY', 'DEPARTMENT']
export const CITY_AND_COUNTY: readonly MetricLevel[] = ['CITY', 'COUNTY']
export const CITY_ONLY: readonly MetricLevel[] = ['CITY']

/** The shortest period in which a metric is collected. */
export type MetricFrequency = 'YEAR' | 'HALF' | 'QUARTER'

/** What must hold between a metric's parts, or between two metrics of one unit and period. */
export type MetricCheck =
  | { readonly rule: 'DENOMINATOR_POSITIVE' }
  | { readonly rule: 'NUMERATOR_WITHIN_DENOMINATOR' }
  | { readonly rule: 'NUMERATOR_ABOVE_DENOMINATOR_NEEDS_REASON'; readonly reasonZh: string; readonly reasonEn: string }
  | { readonly rule: 'NOT_ABOVE'; readonly smaller: string; readonly larger: string }

/** The two checks of nearly every rate. */
export const PARTS_IN_ORDER: readonly MetricCheck[] = [{ rule: 'DENOMINATOR_POSITIVE' }, { rule: 'NUMERATOR_WITHIN_DENOMINATOR' }]

/**
 * The check that one count is a part of another, as an order of the rules has it: the catalogue names what a rule holds and adds nothing of its own.
 * @param order one of `lib/domain/rules/orders.ts`
 */
export function notAbove<const Order extends readonly string[]>(order: Order, smaller: Order[number], larger: Order[number]): MetricCheck {
  if (order.indexOf(smaller) >= order.indexOf(larger)) throw new Error(`${smaller} is no part of ${larger} in this order`)
  return { rule: 'NOT_ABOVE', smaller, larger }
}

export interface MetricRow {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly kind: MetricKind
  readonly unit: UnitCode
  /** The English unit where the general one would mislead: 件 is a case in court, but a document in group 2. */
  readonly unitEn?: string
  readonly direction: Direction
  /** STOCK for what stands at the end of the period (年末, 统计时点, 已上线, 在岗; a streak as of then); FLOW for what happened in it. */
  readonly timeBasis: TimeBasis
  /** LAST: units add, a longer span takes its latest value. NONE: nothing may be added, each with its reason beside the row. */
  readonly aggregation: Aggregation
  readonly numeratorCode?: string
  readonly denominatorCode?: string
  /** For CHANGE: the metric whose change this is. */
  readonly baseCode?: string
  /** 口径: what a rate is counted on, as a noun. */
  readonly baseZh?: string
  readonly baseEn?: string
  readonly family?: string
  readonly keyOrder?: number
  /** Stated only where false: the law forbids it. */
  readonly scoreAllowed?: false
  readonly owner: MetricOwnerKey
  readonly frequency: MetricFrequency
  readonly levels: readonly MetricLevel[]
  readonly definitionZh: string
  readonly noteZh?: string
  readonly checks?: readonly MetricCheck[]
  readonly basis: readonly LegalBasisKey[]
}
