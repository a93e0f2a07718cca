// When a password must be replaced before anything else.
import type { PasswordProfile } from './password-policy'

/** Longest life of a password under graded protection. */
export const PASSWORD_AGE_DAYS = 90
const DAY_MS = 24 * 60 * 60 * 1000

export interface PasswordFacts {
  readonly passwordChangedAt: Date
  /** Set while the password is one that was handed out. */
  readonly initialPasswordUntil: Date | null
}

/** True for a password that was handed out, and under `mlps` for one older than 90 days. */
export function newPasswordDue({ passwordChangedAt, initialPasswordUntil }: PasswordFacts, profile: PasswordProfile, at: Date): boolean {
  if (initialPasswordUntil !== null) return true
  return profile === 'mlps' && at.getTime() - passwordChangedAt.getTime() > PASSWORD_AGE_DAYS * DAY_MS
}
