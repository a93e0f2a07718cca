// The running sessions of one account, as its person sees them.
import 'server-only'
import { isRunning } from '@/lib/domain/session-rules'
import type { SignInMethod, Stage } from '@/lib/domain/sign-in-stage'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { idleMs } from './idle-time'
import type { Transaction } from './transaction'

export interface SessionFacts {
  /** Names the session without giving it away: 16 hex digits of its hash. */
  readonly key: string
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly stage: Stage
  readonly method: SignInMethod
  readonly ip: string
  readonly userAgent: string
}

/** What names a session in a list. */
export const sessionKey = (idHash: Uint8Array): string => Buffer.from(idHash).toString('hex').slice(0, 16)

/** An account's running sessions, the one used last first. */
export async function sessionsOf(userId: string): Promise<readonly SessionFacts[]> {
  const rows = await database().session.findMany({ where: { userId, endedAt: null }, orderBy: [{ lastSeenAt: 'desc' }, { createdAt: 'desc' }] })
  const at = now()
  return rows
    .filter((row) => isRunning(row, idleMs(), at))
    .map(({ idHash, createdAt, lastSeenAt, expiresAt, stage, method, ip, userAgent }) => ({ key: sessionKey(idHash), startedAt: createdAt, lastSeenAt, expiresAt, stage, method, ip, userAgent }))
}

/** Ends the one of an account's sessions that has this key. Returns false where there is none, or it was over. */
export async function endSessionByKey(tx: Transaction, userId: string, key: string, why: string): Promise<boolean> {
  const rows = await tx.session.findMany({ where: { userId, endedAt: null }, select: { idHash: true } })
  const found = rows.find(({ idHash }) => sessionKey(idHash) === key)
  if (found === undefined) return false
  const { count } = await tx.session.updateMany({ where: { idHash: found.idHash, endedAt: null }, data: { endedAt: now(), endReason: why } })
  return count === 1
}
