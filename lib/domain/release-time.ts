// When a version is read: published at a moment, perhaps withdrawn later. China keeps one time zone, without daylight saving since 1992.
import type { IsoDate } from './period'

const DAY_MS = 24 * 60 * 60 * 1000

/** When a version was published and taken back, in milliseconds since 1970. */
export interface VersionTimes {
  readonly version: number
  readonly publishedAt: number
  /** Null where it was not. */
  readonly withdrawnAt: number | null
}

/** The first instant after a day in China, in milliseconds since 1970. */
export const endOfDay = (day: IsoDate): number => Date.parse(`${day}T00:00:00+08:00`) + DAY_MS

/** Whether a version was to be read before this instant at all; one withdrawn before its time never was. */
export const wasPublished = ({ publishedAt, withdrawnAt }: VersionTimes, before: number): boolean => publishedAt <= before && (withdrawnAt === null || withdrawnAt > publishedAt)

/** The number of the version in force at an instant: the newest published and not withdrawn by then; 0 where there was none. */
export function inForceAt(versions: readonly VersionTimes[], instant: number): number {
  const standing = versions.filter((one) => wasPublished(one, instant) && (one.withdrawnAt === null || one.withdrawnAt > instant))
  return Math.max(0, ...standing.map(({ version }) => version))
}

/**
 * A day that readers ask for.
 * @param today the present day in China
 * @returns the day; `unreadable` where it is none; `future` where it is still to come
 */
export function readDay(text: string, today: IsoDate): { readonly day: IsoDate } | 'unreadable' | 'future' {
  const day = text.normalize('NFKC').trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) return 'unreadable'
  return day > today ? 'future' : { day }
}

/**
 * A minute of Chinese time as a form sends it.
 * @param text `2026-12-01T09:00`
 * @returns milliseconds since 1970, or null where it is none
 */
export function readMinute(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text)
  if (match === null || !isDay(match[1] ?? '') || Number(match[2]) > 23 || Number(match[3]) > 59) return null
  return Date.parse(`${text}:00+08:00`)
}

/** An instant as a form takes it and a sentence tells it: 2026-12-01 09:00, in Chinese time. */
export const writeMinute = (instant: number): string => new Date(instant + 8 * 60 * 60 * 1000).toISOString().slice(0, 16).replace('T', ' ')

// 2024-02-31 would otherwise be read as the second of March.
const isDay = (day: string): boolean => {
  const read = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(read) && new Date(read).toISOString().startsWith(day)
}
