// A due date as its reader sees it: how far off in working days, and when.
import type { Due } from '@/lib/domain/collecting/due'
import { timeInChina } from '@/lib/domain/collecting/due'
import { dayInChina } from '@/lib/domain/calendar'
import type { Messages } from './messages'

/** How far off, in words alone: 还剩 3 个工作日, 今天到期, 逾期 2 个工作日. */
export function dueDistance(t: Messages, due: Due): string {
  const words = t.workQueue
  if (due.kind === 'today') return words.today
  if (due.kind === 'far') return words.far(String(due.days))
  if (due.kind === 'left') return due.workingDays === 0 ? words.leftDaysOff(String(due.days)) : words.left(String(due.workingDays))
  if (due.today) return words.overToday
  return due.workingDays === 0 ? words.overDaysOff : words.over(String(due.workingDays))
}

/**
 * When: month, day and time, with the year where it is not the present one.
 * @param dueAt ISO instant
 * @param at the present instant
 * @example dueMoment('2024-12-05T09:00:00Z', now) // '12-05 17:00'
 */
export function dueMoment(dueAt: string, at: Date): string {
  const [day, today] = [dayInChina(new Date(dueAt)), dayInChina(at)]
  return `${day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day} ${timeInChina(dueAt)}`
}

/** Both: 还剩 3 个工作日 · 12-05 17:00. */
export const dueWords = (t: Messages, due: Due, dueAt: string, at: Date): string => t.workQueue.withDate(dueDistance(t, due), dueMoment(dueAt, at))
