// A change and its audit event are one transaction: no event, no change; a refusal rolls everything back.
import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { auditBody } from '@/lib/domain/audit-event'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { database } from '@/lib/platform/database/connection'
import { ulid } from '@/lib/platform/identifier'
import { appVersion } from '@/lib/platform/version'
import { Prisma, type PrismaClient } from '@/prisma/generated/client'

export type Transaction = Prisma.TransactionClient

/** Who acts: a signed-in person, the system, or someone not signed in. */
export type Actor = Viewer | 'system' | 'anonymous'

class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('refused')
  }
}

/** The log could not be written, so nothing was done. The doors tell it as the problem audit.unavailable; `cause` has what the database said. */
export class AuditUnavailable extends Error {
  constructor(cause: unknown) {
    super('the audit log could not be written', { cause })
  }
}

// PostgreSQL: a lock or a statement took too long. Prisma: no connection was free, or the whole transaction took too long.
const BUSY = new Set(['55P03', '57014', 'P2024', 'P2028'])

// What the pool says of a read outside of a transaction for which no connection came free; it has no code.
const NO_CONNECTION = 'timeout exceeded when trying to connect'

/** True for an error that says no more than that others were in the way for too long; everything was rolled back. */
export function isBusy(error: unknown): boolean {
  if (error instanceof Error && error.message === NO_CONNECTION) return true
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const code = /Code: `(\w{5})`/.exec(error.message)?.[1]
  return BUSY.has(error.code) || (error.code === 'P2010' && code !== undefined && BUSY.has(code))
}

const actorOf = (actor: Actor, role: string): { id: string; role: string; session8: string } =>
  typeof actor === 'string' ? { id: actor, role: actor, session8: '' } : { id: actor.userId, role, session8: actor.session8 }

/**
 * Appends events to their chains, streams in sorted order so that two transactions never wait for each other in a circle.
 * @throws AuditUnavailable where the database refuses: locked for three seconds, not allowed, disk full
 */
export async function appendEvents(tx: Transaction, actor: Actor, origin: RequestOrigin, events: readonly AuditEvent[], role = rolesOf(actor)): Promise<void> {
  const streams = [...new Set(events.map((event) => event.stream))].sort()
  for (const stream of streams) {
    const bodies = events
      .filter((event) => event.stream === stream)
      .map((event) => auditBody(event, { id: ulid(), actor: actorOf(actor, role), ip: origin.ip, requestId: origin.requestId, appVersion }))
    await tx.$queryRaw`select audit.append_many(${stream}, ${bodies}::text[])`.catch((error: unknown) => {
      throw new AuditUnavailable(error)
    })
  }
}

function rolesOf(actor: Actor): string {
  return typeof actor === 'string' ? actor : [...new Set(actor.grants.map((grant) => grant.role))].sort().join('+')
}

/**
 * Runs `work` in a transaction and appends the events it recorded as the last statement.
 * @param client the database; the process's own unless a test or a command brings one
 * @param longestMs after which it is given up; work on a whole file takes longer than a save
 * @returns what `work` returned; its problems after everything was rolled back
 * @throws where `work` succeeded without recording an event
 */
export async function inAuditedTransaction<T>(
  actor: Actor,
  origin: RequestOrigin,
  work: (tx: Transaction, record: (event: AuditEvent) => void) => Promise<Result<T>>,
  client: PrismaClient = database(),
  longestMs = 30_000,
): Promise<Result<T>> {
  try {
    return await client.$transaction(
      async (tx) => {
        const events: AuditEvent[] = []
        const result = await work(tx, (event) => events.push(event))
        if (!result.ok) throw new Refused(result.problems)
        if (events.length === 0) throw new Error('a change without an audit event')
        await appendEvents(tx, actor, origin, events)
        return result
      },
      { maxWait: 10_000, timeout: longestMs },
    )
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems }
    throw error
  }
}
