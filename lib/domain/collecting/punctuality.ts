// How reliably a unit gave its figures when they were due.
import { isLate } from './review-late'
import { isOpen, type SubmissionState } from './submission'

export interface PastDuty {
  readonly state: SubmissionState
  /** The due date that held for the unit, ISO instant. */
  readonly due: string
  /** When people first gave its figures; null where they have not, or the system loaded them. */
  readonly givenAt: string | null
}

export interface Punctuality {
  readonly onTime: number
  /** How many were due, at most as many as were asked for. */
  readonly of: number
}

/**
 * How many of the last collections came on time. Those not due yet, waived ones, and those whose figures the system loaded are passed over.
 * @param duties of one unit, in any order
 * @param at the present instant, ISO
 * @param last how many at most, the latest due first
 */
export function punctualityOf(duties: readonly PastDuty[], at: string, last = 4): Punctuality {
  const due = duties.filter((duty) => Date.parse(duty.due) < Date.parse(at) && duty.state !== 'WAIVED' && (duty.givenAt !== null || isOpen(duty.state)))
  const latest = due.toSorted((a, b) => Date.parse(b.due) - Date.parse(a.due)).slice(0, last)
  return { onTime: latest.filter(({ givenAt, due: day }) => !isLate(givenAt, day, at)).length, of: latest.length }
}
