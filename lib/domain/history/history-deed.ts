// What is done with a whole batch after its check, and how far it is.
import { workOn } from './history-batch'

export const HISTORY_DEEDS = ['LOAD', 'APPROVE', 'UNDO'] as const
export type HistoryDeed = (typeof HISTORY_DEEDS)[number]

export const HISTORY_STAGES = ['JUDGE', 'WRITE', 'COMPUTE', 'RECORD'] as const
/** JUDGE looks once more at what is to be done; WRITE writes figures, which are counted; COMPUTE what follows from them; RECORD their events. */
export type HistoryStage = (typeof HISTORY_STAGES)[number]

/** An answer waits for work so long; what goes on is told by the batch's page. */
export const ANSWER_WITHIN_MS = 2_000

/**
 * How the last deed on a batch stands.
 * @param beatAt last sign of life in milliseconds, null where nobody is at it
 */
export const deedStands = (beatAt: number | null, at: number): 'running' | 'interrupted' | 'ended' => {
  if (beatAt === null) return 'ended'
  return workOn({ state: 'CHECKED', beatAt }, at) === 'running' ? 'running' : 'interrupted'
}
