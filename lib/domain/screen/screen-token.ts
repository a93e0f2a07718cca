// The address of a wall: until when it works, and what it shows where it names no period.
import type { IsoDate } from '../period'
import { problem } from '../problem'
import { lineOf } from '../release-line'
import { endOfDay, readDay } from '../release-time'
import { ok, refused, type Result } from '../result'

/** newest: the newest period of all; the others the newest year, half or quarter. */
export const SCREEN_LINES = ['newest', 'annual', 'half', 'quarter'] as const
export type ScreenLine = (typeof SCREEN_LINES)[number]

/** Longest label of a screen, characters. */
export const LONGEST_LABEL = 60

export type ScreenStanding = 'in-force' | 'expired' | 'ended'

interface Term {
  /** ISO instants. */
  readonly expiresAt: string
  readonly endedAt: string | null
}

/** How an address stands at an instant, in milliseconds since 1970. One that was ended stays ended when its time is over too. */
export function screenStanding({ expiresAt, endedAt }: Term, at: number): ScreenStanding {
  if (endedAt !== null) return 'ended'
  return Date.parse(expiresAt) > at ? 'in-force' : 'expired'
}

/** The last day that may be chosen: the same day of the next year. */
export function latestDay(today: IsoDate): IsoDate {
  const [year = '', ...rest] = today.split('-')
  const day = [String(Number(year) + 1), ...rest].join('-')
  // There is no 29 February a year later.
  return day.endsWith('-02-29') ? day.replace(/-29$/, '-28') : day
}

/**
 * When an address is over: with the end of its last day in China.
 * @param text the day as typed
 * @param today the present day in China
 * @returns milliseconds since 1970; problems: screen.until-unreadable, screen.until-past, screen.until-late
 */
export function readExpiry(text: string, today: IsoDate): Result<number> {
  // Of a later day it is not asked whether it is to come.
  const read = readDay(text, '9999-12-31')
  if (typeof read === 'string') return refused(problem('screen.until-unreadable', { text }, ['until']))
  const { day } = read
  if (day <= today) return refused(problem('screen.until-past', { text: day }, ['until']))
  const latest = latestDay(today)
  return day > latest ? refused(problem('screen.until-late', { text: day, latest }, ['until'])) : ok(endOfDay(day))
}

const KINDS: Readonly<Record<Exclude<ScreenLine, 'newest'>, string>> = { annual: 'ANNUAL', half: 'HALF_YEARLY', quarter: 'QUARTERLY' }

const isLine = (text: string): text is ScreenLine => SCREEN_LINES.some((line) => line === text)

/** Whether a text names what a wall can show: one of the lines, or a period that can be published. */
export const isScreenLine = (text: string): boolean => isLine(text) || (lineOf(text) !== null && text === text.toUpperCase())

interface Published {
  readonly kind: string
  readonly periodKey: string
  readonly version: number
  readonly newest: number
}

/**
 * The period that a wall shows.
 * @param labels published versions, the newest period first
 * @returns its key; null where nothing of the line is in force
 */
export function periodOfScreen(line: string, labels: readonly Published[]): string | null {
  if (!isLine(line)) return line
  return labels.find(({ kind, version, newest }) => version === newest && (line === 'newest' || kind === KINDS[line]))?.periodKey ?? null
}
