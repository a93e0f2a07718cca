// What became of each cell that was sent: one that cannot be saved does not keep the others from it.
import type { Recorded } from '../entry/judge-entries'
import type { Problem } from '../problem'
import type { Quantity } from '../quantity'

/** saved now or by the same edit before; unchanged: says what is recorded; refused: cannot be read or may not be; conflict: someone else recorded another value. */
export type CellStatus = 'saved' | 'unchanged' | 'refused' | 'conflict'

/** What is in force at a cell. */
export interface StandingCell {
  /** As `cellKey` names it. */
  readonly key: string
  readonly metricCode: string
  /** Number of the revision in force, 0 where there is none. */
  readonly seq: number
  /** What is in force; null where nothing is. */
  readonly quantity: Quantity | null
  /** The same period a year before; null where nothing is recorded for it. */
  readonly yearBefore: Quantity | null
}

export interface CellOutcome extends StandingCell {
  readonly editId: string
  readonly status: CellStatus
  readonly problems: readonly Problem[]
  /** Questions that do not stop the save. */
  readonly warnings: readonly Problem[]
  /** For a conflict: what the other recorded, by whom and when. */
  readonly theirs: Recorded | null
}
