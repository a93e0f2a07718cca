// What a metric kind states about its values. A kind is data: the reading, computing and adding up stand in functions that read it.
import type { Aggregation, MetricKind } from '../metric'

export interface Kind {
  readonly code: MetricKind
  /** COMPUTED from counts wherever they are recorded; ENTERED as a value of its own. */
  readonly origin: 'ENTERED' | 'COMPUTED'
  /** True where every value is a whole number of base units. */
  readonly whole: boolean
  readonly negativeAllowed: boolean
  /** In per cent: always, never, or as the metric's unit says (a change is in % or in percentage points). */
  readonly percent: 'ALWAYS' | 'NEVER' | 'BY_UNIT'
  /** How the values of several units make one. NONE: they do not, such as ranks. A metric's version may be stricter, never looser. */
  readonly overUnits: Extract<Aggregation, 'SUM' | 'RATIO_OF_SUMS' | 'NONE'>
}
