// Where one unit stands among its like, as a strip the size of a line: what it is drawn from.
import type { DecimalString } from '@/lib/domain/quantity'

export interface StandingStripInput {
  /** Of the unit, in shown units; null where it has no value that can be placed. */
  readonly own: DecimalString | null
  /** Of the others, in any order. */
  readonly others: readonly DecimalString[]
  readonly median: DecimalString | null
  readonly target: DecimalString | null
}
