// Personal access tokens: what one may open, until when, and how one looks.
import type { IsoDate } from '../period'
import { problem } from '../problem'
import { endOfDay, readDay } from '../release-time'
import { ok, refused, type Result } from '../result'

/** published:read: what is published, where an installation shows it to nobody without an account · drafts:read: figures recorded of the units that its person may read. */
export const TOKEN_SCOPES = ['published:read', 'drafts:read'] as const
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** So that a leaked one is found by whoever looks for it in files. */
export const TOKEN_PREFIX = 'plb_'

/** Longest name of a token, characters. */
export const LONGEST_TOKEN_NAME = 60

/** How many of one person may be in force at the same time. */
export const MOST_TOKENS = 20

const TOKEN = /^plb_[A-Za-z0-9_-]{43}$/

/** Whether a text can be a token at all. */
export const looksLikeToken = (text: string): boolean => TOKEN.test(text)

export const isTokenScope = (text: string): text is TokenScope => TOKEN_SCOPES.some((scope) => scope === text)

/**
 * What stands behind `Authorization: Bearer`.
 * @returns null where the header brings no such thing
 */
export function bearerOf(header: string | null): string | null {
  const match = /^bearer +(\S.*)$/i.exec(header ?? '')
  return match?.[1]?.trim() ?? null
}

export type TokenStanding = 'in-force' | 'expired' | 'ended'

/** How a token stands at an instant, in milliseconds since 1970. One that was ended stays ended when its time is over too. */
export function tokenStanding({ expiresAt, endedAt }: { readonly expiresAt: string; readonly endedAt: string | null }, at: number): TokenStanding {
  if (endedAt !== null) return 'ended'
  return Date.parse(expiresAt) > at ? 'in-force' : 'expired'
}

/**
 * When a token is over: with the end of its last day in China.
 * @param text the day as typed
 * @param today the present day in China
 * @param latest the last day that may be chosen
 * @returns milliseconds since 1970; problems: token.until-unreadable, token.until-past, token.until-late
 */
export function readTokenExpiry(text: string, today: IsoDate, latest: IsoDate): Result<number> {
  const read = readDay(text, '9999-12-31')
  if (typeof read === 'string') return refused(problem('token.until-unreadable', { text }, ['until']))
  const { day } = read
  if (day <= today) return refused(problem('token.until-past', { text: day }, ['until']))
  return day > latest ? refused(problem('token.until-late', { text: day, latest }, ['until'])) : ok(endOfDay(day))
}
