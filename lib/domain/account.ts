// An account as others see it: how it stands, whether anybody uses it, and what its names must be.
import type { AccountState } from './permissions/table'
import { problem, type Problem, type ProblemPath } from './problem'

export const DISPLAY_NAME_MAX = 64
export const SSO_NAME_MAX = 255
/** After so many days without a sign-in an account is listed as unused. */
export const UNUSED_DAYS = 90
/** For so many hours an initial password can be used, once. */
export const INITIAL_PASSWORD_HOURS = 72

const HOUR_MS = 60 * 60 * 1000
const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{1,63}$/
// What the database calls an account whose person was erased.
const ERASED = /^erased-[0-9a-f]{12}$/

export interface AccountFacts {
  readonly loginName: string
  readonly disabledAt: Date | null
  readonly initialPasswordUntil: Date | null
  readonly lastSignedInAt: Date | null
  readonly createdAt: Date
  readonly passwordChangedAt: Date
}

/** How an account stands: `invited` while its password is the one that an administrator handed out. */
export function accountState({ disabledAt, initialPasswordUntil }: Pick<AccountFacts, 'disabledAt' | 'initialPasswordUntil'>): AccountState {
  if (disabledAt !== null) return 'disabled'
  return initialPasswordUntil === null ? 'active' : 'invited'
}

/** True where the person's name was taken out of the account, which then stays closed. */
export const isErased = ({ loginName, disabledAt }: Pick<AccountFacts, 'loginName' | 'disabledAt'>): boolean => disabledAt !== null && ERASED.test(loginName)

/** The instant before which an account must have been used not to be listed as unused. */
export const unusedBefore = (at: Date): Date => new Date(at.getTime() - UNUSED_DAYS * 24 * HOUR_MS)

/** True for an open account that nobody has used for 90 days: no sign-in, no new password, and made before that. */
export function isUnused({ disabledAt, lastSignedInAt, createdAt, passwordChangedAt }: Omit<AccountFacts, 'loginName' | 'initialPasswordUntil'>, at: Date): boolean {
  const since = unusedBefore(at)
  return disabledAt === null && createdAt < since && passwordChangedAt < since && (lastSignedInAt === null || lastSignedInAt < since)
}

/** Until when an initial password that is made now may be used. */
export const initialPasswordEnd = (at: Date): Date => new Date(at.getTime() + INITIAL_PASSWORD_HOURS * HOUR_MS)

/** A sign-in name as it is kept: lower case, without space around it. */
export const plainLoginName = (text: string): string => text.trim().toLowerCase()

/** Why a sign-in name cannot be one; empty where it can. `erased-…` is kept for accounts whose person was erased. */
export const loginNameProblems = (loginName: string, path: ProblemPath): readonly Problem[] =>
  LOGIN_NAME.test(loginName) && !loginName.startsWith('erased-') ? [] : [problem('person.login-name', { text: loginName.slice(0, 64) }, path)]

/** Why a name cannot be shown; empty where it can. */
export const displayNameProblems = (displayName: string, path: ProblemPath): readonly Problem[] =>
  displayName.trim() === '' || [...displayName].length > DISPLAY_NAME_MAX || /\p{Cc}|\p{Cs}/u.test(displayName) ? [problem('person.display-name', {}, path)] : []

/** Why a name at the identity provider cannot be kept; empty where it can or there is none. */
export const ssoNameProblems = (ssoName: string, path: ProblemPath): readonly Problem[] =>
  ssoName.length > SSO_NAME_MAX || /\p{Cc}|\p{Cs}/u.test(ssoName) ? [problem('person.sso-name', { maximum: String(SSO_NAME_MAX) }, path)] : []
