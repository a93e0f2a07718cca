// How far off a due date is, in working days: what "还剩 3 个工作日" counts.
import { dayInChina, daysBetween } from '../calendar'
import type { IsoDate } from '../period'

/** Whether a day is worked. The domain has no calendar of holidays: whoever calls brings it. */
export type IsWorkingDay = (day: IsoDate) => boolean

export type Due =
  /** Working days after today up to the due day; `days` of the calendar, for a due date behind days that nobody works. */
  | { readonly kind: 'left'; readonly workingDays: number; readonly days: number }
  /** More than a year off: days of the calendar. */
  | { readonly kind: 'far'; readonly days: number }
  | { readonly kind: 'today' }
  /** Working days after the due day up to today; 0 where it passed today, or only days off lie between. */
  | { readonly kind: 'over'; readonly workingDays: number; readonly today: boolean }

const DAY_MS = 86_400_000
const nextDay = (day: IsoDate): IsoDate => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/** Working days after one day up to another, both as YYYY-MM-DD; 0 where the other is not later. */
export function workingDaysAfter(from: IsoDate, to: IsoDate, isWorkingDay: IsWorkingDay): number {
  let count = 0
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (isWorkingDay(day)) count += 1
  return count
}

/**
 * How far off a due date is.
 * @param dueAt ISO instant
 * @param at the present instant
 */
export function dueIn(dueAt: string, at: Date, isWorkingDay: IsWorkingDay): Due {
  const [today, dueDay] = [dayInChina(at), dayInChina(new Date(dueAt))]
  if (Date.parse(dueAt) < at.getTime()) return { kind: 'over', workingDays: workingDaysAfter(dueDay, today, isWorkingDay), today: dueDay === today }
  if (dueDay === today) return { kind: 'today' }
  const days = daysBetween(today, dueDay)
  return days > 366 ? { kind: 'far', days } : { kind: 'left', workingDays: workingDaysAfter(today, dueDay, isWorkingDay), days }
}

/** The instant at a time of a day in China. */
export const instantInChina = (day: IsoDate, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/** The time of an instant in China, HH:MM. */
export const timeInChina = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16)
