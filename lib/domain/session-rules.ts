// How long a session lasts, and when an account has been left alone for too long.

/** A session ends after so long, whatever is done in it. */
export const SESSION_MS = 12 * 60 * 60 * 1000
/** Signing in must be finished within so long. */
export const STAGE_MS = 10 * 60 * 1000
/** "Last seen" is written again after so long: an idle session ends early by no more than this, and never late. */
export const TOUCH_MS = 1000
/** So long before an idle session ends its person is told. */
export const WARNING_MS = 2 * 60 * 1000
/** Nobody signs in to an account that was left alone for so long. */
export const INACTIVE_MS = 90 * 24 * 60 * 60 * 1000

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** The instant at which a session ends by itself, if nothing more is done in it. */
export const endsAt = ({ lastSeenAt, expiresAt }: Pick<SessionTimes, 'lastSeenAt' | 'expiresAt'>, idleMs: number): Date =>
  new Date(Math.min(expiresAt.getTime(), lastSeenAt.getTime() + idleMs))

/** True while a session goes on. */
export const isRunning = (session: SessionTimes, idleMs: number, at: Date): boolean => session.endedAt === null && at < endsAt(session, idleMs)

export interface AccountUse {
  readonly createdAt: Date
  readonly lastSignedInAt: Date | null
  readonly passwordChangedAt: Date
}

/** True for an account into which nobody signed in for 90 days. A password handed out anew opens it again. */
export function isInactive({ createdAt, lastSignedInAt, passwordChangedAt }: AccountUse, at: Date): boolean {
  const latest = Math.max(createdAt.getTime(), lastSignedInAt?.getTime() ?? 0, passwordChangedAt.getTime())
  return at.getTime() - latest > INACTIVE_MS
}
