// Locks on periods, and the exceptions from them.
import 'server-only'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

export interface HeldLock {
  readonly id: number
  readonly periodId: number
  readonly reason: string
}

/**
 * The first lock that closes any of these periods to a responder, or null. A lock on a year closes the other spans of its report too.
 * @param unitId the responder: a lock on another unit, or an exception for this one, does not count
 */
export async function lockAgainst(tx: Pick<Transaction, 'lock' | 'period'>, periodIds: readonly number[], unitId: number, at: Date): Promise<HeldLock | null> {
  const spans = await tx.period.findMany({ where: { id: { in: [...periodIds] }, kind: 'CUSTOM' }, select: { referenceYear: true } })
  const years = [...new Set(spans.map(({ referenceYear }) => String(referenceYear)))]
  const row = await tx.lock.findFirst({
    where: {
      AND: [{ OR: [{ periodId: { in: [...periodIds] } }, { period: { key: { in: years } } }] }, { OR: [{ unitId: null }, { unitId }] }],
      liftedAt: null, exceptions: { none: { unitId, until: { gt: at } } },
    },
    orderBy: { id: 'asc' },
  })
  return row === null ? null : { id: row.id, periodId: row.periodId, reason: row.reason }
}

/** Waits for whoever is changing a form of a period, and lets nobody begin until the transaction ends: who begins then sees the lock. */
export async function holdSubmissions(tx: Transaction, periodId: number): Promise<void> {
  await tx.$queryRaw`select 1 from submission s join collection c on c.id = s.collection_id where c.period_id = ${periodId} order by s.id for update of s`
}

export interface LockException {
  readonly id: number
  readonly unitId: number
  readonly until: string
  readonly reason: string
  readonly by: string
  readonly at: string
}

export interface Lock {
  readonly id: number
  readonly periodKey: string
  readonly periodId: number
  /** Null: every unit. */
  readonly unitId: number | null
  readonly reason: string
  /** Null only for the system. */
  readonly by: string | null
  readonly at: string
  readonly lifted: { readonly reason: string; readonly by: string | null; readonly at: string } | null
  /** The newest first. */
  readonly exceptions: readonly LockException[]
}

const include = {
  period: { select: { key: true } },
  byUser: { select: { displayName: true } },
  liftedBy: { select: { displayName: true } },
  exceptions: { include: { byUser: { select: { displayName: true } } }, orderBy: { id: 'desc' } },
} as const satisfies Prisma.LockInclude

const lockOf = (row: Prisma.LockGetPayload<{ include: typeof include }>): Lock => ({
  id: row.id,
  periodKey: row.period.key,
  periodId: row.periodId,
  unitId: row.unitId,
  reason: row.reason,
  by: row.byUser?.displayName ?? null,
  at: row.at.toISOString(),
  lifted: row.liftedAt === null ? null : { reason: row.liftReason ?? '', by: row.liftedBy?.displayName ?? null, at: row.liftedAt.toISOString() },
  exceptions: row.exceptions.map(({ id, unitId, until, reason, byUser, at }) => ({ id, unitId, until: until.toISOString(), reason, by: byUser.displayName, at: at.toISOString() })),
})

/** Every lock, those in force first, then the newest. */
export async function everyLock(): Promise<readonly Lock[]> {
  const rows = (await database().lock.findMany({ include, orderBy: { id: 'desc' } })).map(lockOf)
  return [...rows.filter(({ lifted }) => lifted === null), ...rows.filter(({ lifted }) => lifted !== null)]
}

/** The lock of a number, or null. */
export async function lockById(id: number, client: Pick<Transaction, 'lock'> = database()): Promise<Lock | null> {
  const row = await client.lock.findUnique({ where: { id }, include })
  return row === null ? null : lockOf(row)
}

/** The lock in force that closes a whole period, or null. */
export async function lockOfPeriod(periodKey: string, client: Pick<Transaction, 'lock'> = database()): Promise<Lock | null> {
  const row = await client.lock.findFirst({ where: { period: { key: periodKey }, unitId: null, liftedAt: null }, include, orderBy: { id: 'asc' } })
  return row === null ? null : lockOf(row)
}

/** Sets a lock on a whole period. Returns its number. */
export async function writeLock(tx: Transaction, { periodId, reason, byUserId }: { readonly periodId: number; readonly reason: string; readonly byUserId: string }): Promise<number> {
  return (await tx.lock.create({ data: { periodId, reason, byUserId }, select: { id: true } })).id
}

/** Lifts a lock. Returns false where somebody else just did. */
export async function writeLifting(tx: Transaction, id: number, { reason, byUserId, at }: { readonly reason: string; readonly byUserId: string; readonly at: Date }): Promise<boolean> {
  const { count } = await tx.lock.updateMany({ where: { id, liftedAt: null }, data: { liftedAt: at, liftedById: byUserId, liftReason: reason } })
  return count === 1
}

/** Lets a unit change figures under a lock until an instant. */
export async function writeException(tx: Transaction, exception: { readonly lockId: number; readonly unitId: number; readonly until: Date; readonly reason: string; readonly byUserId: string }): Promise<void> {
  await tx.lockException.create({ data: exception, select: { id: true } })
}
