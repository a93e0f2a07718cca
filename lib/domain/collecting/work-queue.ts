// In which part of the work queue a piece of work stands.
import { dayInChina } from '../calendar'
import type { IsoDate } from '../period'
import { isOverdue, type Responding } from './standing'

export const QUEUE_PARTS = ['overdue', 'week', 'month', 'later', 'returned', 'review', 'done'] as const
/** week: due by Sunday; month: by the end of the month; returned: sent back, or open again for a correction; done: nothing to do for now. */
export type QueuePart = (typeof QUEUE_PARTS)[number]

interface Queued {
  readonly collection: { readonly opensOn: IsoDate; readonly dueAt: string; readonly closedAt: string | null }
  readonly unit: Responding
}

const DAY_MS = 86_400_000

/** The Sunday of a day's week, which begins on Monday. */
export function endOfWeek(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(date.getTime() + ((7 - date.getUTCDay()) % 7) * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The part of the queue for whoever fills in; `review` is for whoever checks, and never an answer here.
 * @returns null for what is not open yet, and for what a closed collection no longer takes
 */
export function queuePart({ collection, unit }: Queued, at: Date): Exclude<QueuePart, 'review'> | null {
  const today = dayInChina(at)
  if (unit.state === 'APPROVED' || unit.state === 'SUBMITTED' || unit.state === 'WAIVED') return 'done'
  if (collection.closedAt !== null || collection.opensOn > today) return null
  if (unit.state === 'RETURNED' || unit.state === 'REOPENED') return 'returned'
  if (isOverdue(collection, unit, at)) return 'overdue'
  const dueDay = dayInChina(new Date(unit.dueAt ?? collection.dueAt))
  if (dueDay <= endOfWeek(today)) return 'week'
  return dueDay.slice(0, 7) === today.slice(0, 7) ? 'month' : 'later'
}
