// When a unit counts as having given its figures, and whether that was late.
import type { SubmissionAct } from './submission'

interface Given {
  readonly act: SubmissionAct
  /** ISO instant. */
  readonly at: string
}

/** The first submission that was not withdrawn: to be sent back and to submit again is not to be late. Null where there is none yet. */
export const givenAt = (events: readonly Given[]): string | null => events.find(({ act }, index) => act === 'SUBMIT' && events[index + 1]?.act !== 'WITHDRAW')?.at ?? null

/** Whether figures came, or at `at` still have not come, after they were due. Instants in ISO form. */
export const isLate = (givenOn: string | null, dueAt: string, at: string): boolean => Date.parse(givenOn ?? at) > Date.parse(dueAt)
