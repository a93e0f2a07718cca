// Sessions live in the database and are checked there on every request; the cookie holds only an opaque id.
import 'server-only'
import { randomBytes } from 'node:crypto'
import type { AuditEvent } from '@/lib/domain/audit-event'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { personInclude, viewerFor, type PersonRow } from './people'
import { appendEvents, type Transaction } from './transaction'

const ABSOLUTE_MS = 12 * 60 * 60 * 1000
const IDLE_MS = 30 * 60 * 1000
// Writing "last seen" on every request would make each page view a write.
const TOUCH_MS = 60 * 1000

const short = (idHash: Uint8Array): string => Buffer.from(idHash).toString('hex').slice(0, 8)

const authEvent = (act: AuditEvent['act'], result: AuditEvent['result'], userId: string, why?: string): AuditEvent => ({
  act,
  stream: 'auth',
  object: { type: 'user', id: userId },
  result,
  ...(why === undefined ? {} : { why }),
})

/** Starts a session and returns its id, which is told once and stored only as a hash. */
export async function startSession(person: PersonRow, origin: RequestOrigin): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const idHash = sha256(id)
  const at = now()
  const viewer = await viewerFor(person, short(idHash), at)
  if (viewer === null) throw new Error('a disabled account cannot start a session')
  await database().$transaction(async (tx) => {
    await tx.session.create({ data: { idHash, userId: person.id, createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + ABSOLUTE_MS) } })
    await appendEvents(tx, viewer, origin, [authEvent('session.start', 'ok', person.id)])
  })
  return id
}

/** Writes down a refused sign-in. `person` is null for an unknown name, which itself is not kept: it may be a mistyped password. */
export async function recordRefusal(person: PersonRow | null, origin: RequestOrigin, why: string): Promise<void> {
  await database().$transaction((tx) => appendEvents(tx, 'anonymous', origin, [authEvent('session.refuse', 'denied', person?.id ?? 'unknown', why)]))
}

/** The person behind a session id, or null where it is unknown, ended, expired, idle too long, or the account disabled. */
export async function viewerOfSession(id: string): Promise<Viewer | null> {
  const idHash = sha256(id)
  const row = await database().session.findUnique({ where: { idHash }, include: { user: { include: personInclude } } })
  const at = now()
  if (row === null || row.endedAt !== null || row.expiresAt <= at || at.getTime() - row.lastSeenAt.getTime() > IDLE_MS) return null
  if (row.user.passwordChangedAt > row.createdAt) return null
  if (at.getTime() - row.lastSeenAt.getTime() > TOUCH_MS) await database().session.update({ where: { idHash }, data: { lastSeenAt: at } })
  return await viewerFor(row.user, short(idHash), at)
}

/** Ends a session at the person's wish. Ending one that is over does nothing. */
export async function endSession(id: string, origin: RequestOrigin): Promise<void> {
  const viewer = await viewerOfSession(id)
  if (viewer === null) return
  await database().$transaction(async (tx) => {
    const ended = await tx.session.updateMany({ where: { idHash: sha256(id), endedAt: null }, data: { endedAt: now(), endReason: 'signed out' } })
    if (ended.count === 1) await appendEvents(tx, viewer, origin, [authEvent('session.end', 'ok', viewer.userId)])
  })
}

/**
 * Ends every running session of an account, from its very next request on.
 * @param why kept with the sessions, e.g. `role changed`
 * @param exceptIdHash a session that goes on
 * @returns how many were ended; the caller records the event of its own act
 */
export async function endSessionsOf(tx: Transaction, userId: string, why: string, exceptIdHash?: Uint8Array<ArrayBuffer>): Promise<number> {
  const others = exceptIdHash === undefined ? {} : { idHash: { not: exceptIdHash } }
  const { count } = await tx.session.updateMany({ where: { userId, endedAt: null, ...others }, data: { endedAt: now(), endReason: why } })
  return count
}
