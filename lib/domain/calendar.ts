// When a duty of the yearly calendar falls due. Time is an argument: the day is that of the reader's place.
import type { IsoDate } from './period'

export type DutySchedule =
  /** Due every year on a day, or the day before it (before 1 March). `exact` is false where the source says only "end of". */
  | { readonly type: 'yearly'; readonly month: number; readonly day: number; readonly due: 'ON' | 'BEFORE'; readonly exact: boolean }
  /** Due at some time within a quarter of every year. */
  | { readonly type: 'within-quarter'; readonly quarter: 1 | 2 | 3 | 4 }
  /** Due once in every so many months, counted from January; no day is named. */
  | { readonly type: 'every-months'; readonly months: 2 | 3 | 6 }
  /** Due once a year; no day is named. */
  | { readonly type: 'once-a-year' }
  /** Due within so many days of an event, named as what is received. */
  | { readonly type: 'within-days'; readonly days: number; readonly afterZh: string; readonly afterEn: string }

export const DUTY_ORIGINS = ['LAW', 'CENTRAL_RULE', 'PROVINCIAL_RULE', 'LOCAL_PRACTICE', 'EXAMPLE'] as const
/**
 * LAW a national law or regulation; CENTRAL_RULE a document of the centre or a nationally approved survey; PROVINCIAL_RULE a rule
 * of the province; LOCAL_PRACTICE what a report says is done here; EXAMPLE how another place does it: not binding here.
 */
export type DutyOrigin = (typeof DUTY_ORIGINS)[number]

export interface NextDue {
  /** The last day on which it is still done in time. */
  readonly date: IsoDate
  /** False where the source names no day, so that this is the end of the span that it does name. */
  readonly exact: boolean
}

/**
 * The next last day of a duty, on or after a day. A limit "before 1 March" ends on the last day of February.
 * @param today the day that it is
 * @returns null for a duty that runs from an event, whose day no calendar knows
 * @example nextDue({ type: 'yearly', month: 3, day: 1, due: 'BEFORE', exact: true }, '2024-02-10') // { date: '2024-02-29', exact: true }
 */
export function nextDue(schedule: DutySchedule, today: IsoDate): NextDue | null {
  const year = Number(today.slice(0, 4))
  const candidates = [year, year + 1].flatMap((candidate) => lastDays(schedule, candidate))
  const date = candidates.find((candidate) => candidate >= today)
  return date === undefined ? null : { date, exact: schedule.type === 'yearly' && schedule.exact }
}

/**
 * Duties by their next last day, the soonest first; those that no calendar dates come last. Among equals the given order stays.
 * @param today the day that it is
 */
export function byNextDue<D extends { readonly schedule: DutySchedule | null }>(duties: readonly D[], today: IsoDate): readonly (D & { readonly next: NextDue | null })[] {
  const dated = duties.map((duty) => ({ ...duty, next: duty.schedule === null ? null : nextDue(duty.schedule, today) }))
  return dated.sort((one, other) => compareTexts(one.next?.date ?? UNDATED, other.next?.date ?? UNDATED))
}

// Behind every day.
const UNDATED = '~'
const compareTexts = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** The day that it is in China, which keeps one time zone without daylight saving. */
export const dayInChina = (instant: Date): IsoDate => new Date(instant.getTime() + CHINA_AHEAD_MS).toISOString().slice(0, 10)

const CHINA_AHEAD_MS = 8 * 60 * 60 * 1000

/** Whole days from one day to another; negative where the other is past. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

const DAY_MS = 86_400_000

/** The last days of a duty within a year, in their order. */
function lastDays(schedule: DutySchedule, year: number): readonly IsoDate[] {
  switch (schedule.type) {
    case 'yearly':
      return [dayOf(year, schedule.month, schedule.due === 'BEFORE' ? schedule.day - 1 : schedule.day)]
    case 'within-quarter':
      return [endOfMonth(year, schedule.quarter * 3)]
    case 'every-months':
      return Array.from({ length: 12 / schedule.months }, (_, at) => endOfMonth(year, (at + 1) * schedule.months))
    case 'once-a-year':
      return [endOfMonth(year, 12)]
    case 'within-days':
      return []
  }
}

// Day 0 of a month is the last day of the month before.
const dayOf = (year: number, month: number, day: number): IsoDate => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const endOfMonth = (year: number, month: number): IsoDate => dayOf(year, month + 1, 0)
