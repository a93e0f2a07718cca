// Sessions live in the database and are checked there on every request; the cookie holds only an opaque id.
import 'server-only'
import { randomBytes } from 'node:crypto'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { needsSecondFactor } from '@/lib/domain/permissions/decide'
import { isRunning, SESSION_MS, STAGE_MS, TOUCH_MS } from '@/lib/domain/session-rules'
import type { SignInMethod, Stage } from '@/lib/domain/sign-in-stage'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { idleMs } from './idle-time'
import { personInclude, viewerFor, type PersonRow } from './people'
import { appendEvents, type Transaction } from './transaction'

const short = (idHash: Uint8Array): string => Buffer.from(idHash).toString('hex').slice(0, 8)

const authEvent = (act: AuditEvent['act'], result: AuditEvent['result'], userId: string, more: Pick<AuditEvent, 'why' | 'after'> = {}): AuditEvent => ({
  act,
  stream: 'auth',
  object: { type: 'user', id: userId },
  result,
  ...more,
})

export interface SessionGiven {
  readonly stage: Stage
  readonly method: SignInMethod
  /** When the second factor was shown; null where it was not. */
  readonly secondFactorAt: Date | null
  readonly userAgent: string
}

/** A session that goes on, with its person. Its `who` may do nothing yet unless the stage is FULL. */
export interface RunningSession extends SessionGiven {
  readonly idHash: Uint8Array<ArrayBuffer>
  readonly startedAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly ip: string
  readonly who: Viewer
  readonly person: PersonRow
}

/** Writes a new session and its event. Returns its id, which is told once and stored only as a hash. */
async function begin(tx: Transaction, person: PersonRow, origin: RequestOrigin, given: SessionGiven, at: Date): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const idHash = sha256(id)
  const who = await viewerFor(person, short(idHash), at)
  if (who === null) throw new Error('a disabled account cannot start a session')
  const { stage, method, secondFactorAt } = given
  const expiresAt = new Date(at.getTime() + (stage === 'FULL' ? SESSION_MS : STAGE_MS))
  await tx.session.create({
    data: { idHash, userId: person.id, createdAt: at, lastSeenAt: at, expiresAt, stage, method, secondFactorAt, ip: origin.ip.slice(0, 64), userAgent: given.userAgent.slice(0, 200) },
  })
  if (stage === 'FULL') await tx.user.update({ where: { id: person.id }, data: { lastSignedInAt: at } })
  await appendEvents(tx, who, origin, [authEvent('session.start', 'ok', person.id, { after: { stage, method } })])
  return id
}

/** Starts a session and returns its id. Without more words it is a whole one. */
export async function startSession(person: PersonRow, origin: RequestOrigin, given: Partial<SessionGiven> = {}): Promise<string> {
  const at = now()
  const whole: SessionGiven = { stage: 'FULL', method: 'PASSWORD', secondFactorAt: at, userAgent: '', ...given }
  return await database().$transaction((tx) => begin(tx, person, origin, whole, at))
}

/**
 * Puts a new session in the place of this one, under a new id.
 * @param change what the new one has shown or may be used for
 * @returns its id, or null where the old one ended meanwhile
 */
export async function renewSession(tx: Transaction, { idHash, stage, method, secondFactorAt, userAgent, person }: RunningSession, origin: RequestOrigin, change: Partial<SessionGiven>, at: Date): Promise<string | null> {
  const { count } = await tx.session.updateMany({ where: { idHash, endedAt: null }, data: { endedAt: at, endReason: 'renewed' } })
  return count === 0 ? null : await begin(tx, person, origin, { stage, method, secondFactorAt, userAgent, ...change }, at)
}

/** The same where nothing else changes; its event is that of the session which begins. */
export async function passOn(session: RunningSession, origin: RequestOrigin, change: Partial<SessionGiven>, at: Date): Promise<string | null> {
  return await database().$transaction((tx) => renewSession(tx, session, origin, change, at))
}

/** Notes that the second factor was shown in this session. */
export async function noteSecondFactor(tx: Transaction, { idHash }: Pick<RunningSession, 'idHash'>, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { idHash, endedAt: null }, data: { secondFactorAt: at } })
}

/** Writes down a refused sign-in. `person` is null for an unknown name, which itself is not kept: it may be a mistyped password. */
export async function recordRefusal(person: Pick<PersonRow, 'id'> | null, origin: RequestOrigin, why: string, act: 'session.refuse' | 'second-factor.refuse' | 'account.lock' = 'session.refuse'): Promise<void> {
  await database().$transaction((tx) => appendEvents(tx, 'anonymous', origin, [authEvent(act, act === 'account.lock' ? 'ok' : 'denied', person?.id ?? 'unknown', { why })]))
}

/** The session of an id as it stands, whatever its stage; null where it is unknown or over, or its account disabled. Does not prolong it. */
export async function sessionById(id: string): Promise<RunningSession | null> {
  const row = await database().session.findUnique({ where: { idHash: sha256(id) }, include: { user: { include: personInclude } } })
  const at = now()
  if (row === null || !isRunning(row, idleMs(), at) || row.user.passwordChangedAt > row.createdAt) return null
  const who = await viewerFor(row.user, short(row.idHash), at)
  // A role that asks for a second factor may begin while a session goes on that never showed one.
  if (who === null || (row.stage === 'FULL' && row.secondFactorAt === null && needsSecondFactor(who.grants.map(({ role }) => role)))) return null
  const { idHash, stage, method, secondFactorAt, userAgent, createdAt, lastSeenAt, expiresAt, ip, user } = row
  return { idHash, stage, method, secondFactorAt, userAgent, startedAt: createdAt, lastSeenAt, expiresAt, ip, who, person: user }
}

/** Notes that something was asked for in a session. Of many requests within a second one writes. */
export async function touch({ idHash, lastSeenAt }: Pick<RunningSession, 'idHash' | 'lastSeenAt'>): Promise<void> {
  const at = now()
  if (at.getTime() - lastSeenAt.getTime() < TOUCH_MS) return
  await database().session.updateMany({ where: { idHash, endedAt: null, lastSeenAt: { lt: at } }, data: { lastSeenAt: at } })
}

/** The person behind a session id, for whom the desk is open; null for anybody else. Prolongs the session. */
export async function viewerOfSession(id: string): Promise<Viewer | null> {
  const session = await sessionById(id)
  if (session === null || session.stage !== 'FULL') return null
  await touch(session)
  return session.who
}

/** Ends a session at the person's wish. Ending one that is over does nothing. */
export async function endSession(id: string, origin: RequestOrigin, why = 'signed out'): Promise<void> {
  const session = await sessionById(id)
  if (session === null) return
  await database().$transaction(async (tx) => {
    const ended = await tx.session.updateMany({ where: { idHash: session.idHash, endedAt: null }, data: { endedAt: now(), endReason: why } })
    if (ended.count === 1) await appendEvents(tx, session.who, origin, [authEvent('session.end', 'ok', session.who.userId, why === 'signed out' ? {} : { why })])
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
