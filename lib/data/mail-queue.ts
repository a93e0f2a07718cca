// Mails that wait to be sent. Several servers may take from the queue at once: each takes what no other has. A mail that was taken by a
// server that is gone is taken again, so it may reach its reader twice, under one Message-ID, but is never lost.
import 'server-only'
import { LEASE_MS, MAIL_FAULTS, WORTH_TELLING, type MailFault } from '@/lib/domain/mail-rules'
import { database } from '@/lib/platform/database/connection'
import type { MailEnd, MailKind } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

type Writer = Pick<Transaction, 'mailChoice' | 'mailJob'>

/** Queues a mail for each of these notices whose reader wants one at once. */
export async function queueNoticeMails(tx: Writer, notices: readonly { readonly id: number; readonly userId: string }[], at: Date): Promise<void> {
  const eager = await tx.mailChoice.findMany({ where: { userId: { in: notices.map(({ userId }) => userId) }, pace: 'EVERY', address: { not: null } }, select: { userId: true } })
  const wanted = new Set(eager.map(({ userId }) => userId))
  const data = notices.filter(({ userId }) => wanted.has(userId)).map(({ id, userId }) => ({ key: `notice-${id}`, kind: 'NOTICE' as const, userId, noticeId: id, runAt: at }))
  if (data.length > 0) await tx.mailJob.createMany({ data, skipDuplicates: true })
}

/** Queues a mail that is no single notice; one of the same key that there is already stays the only one. */
export async function queueMail(client: Pick<Transaction, 'mailJob'>, job: { readonly key: string; readonly kind: Exclude<MailKind, 'NOTICE'>; readonly userId: string; readonly noticesSince?: Date; readonly runAt: Date }): Promise<void> {
  await client.mailJob.createMany({ data: [{ ...job, noticesSince: job.noticesSince ?? null }], skipDuplicates: true })
}

/** A mail that this server is to send now. */
export interface TakenMail {
  readonly id: number
  readonly key: string
  readonly kind: MailKind
  readonly userId: string
  readonly noticeId: number | null
  readonly noticesSince: Date | null
  readonly createdAt: Date
  readonly runAt: Date
  /** Counted with this one. */
  readonly attempts: number
}

/** Takes up to `count` mails that are due, for as long as a lease runs. */
export async function takeMails(count: number, at: Date): Promise<readonly TakenMail[]> {
  const until = new Date(at.getTime() + LEASE_MS)
  return await database().$queryRaw<TakenMail[]>`
    update mail_job set taken_until = ${until}, attempts = attempts + 1
    where id in (select id from mail_job where ended_at is null and run_at <= ${at} and (taken_until is null or taken_until <= ${at}) order by run_at, id limit ${count} for update skip locked)
    returning id, key, kind::text as kind, user_id as "userId", notice_id as "noticeId", notices_since as "noticesSince", created_at as "createdAt", run_at as "runAt", attempts`
}

/** Closes a mail: it was sent, it was not needed, or it is given up. */
export async function endMail(id: number, end: MailEnd, at: Date, fault: MailFault | null = null): Promise<void> {
  await database().mailJob.updateMany({ where: { id, endedAt: null }, data: { end, endedAt: at, takenUntil: null, ...(fault === null ? {} : { fault }) } })
}

/** Puts a mail back until `runAt`. */
export async function retryMail(id: number, runAt: Date, fault: MailFault): Promise<void> {
  await database().mailJob.updateMany({ where: { id, endedAt: null }, data: { runAt, takenUntil: null, fault } })
}

const faultOf = (kept: string): MailFault => MAIL_FAULTS.find((one) => one === kept) ?? 'unknown'

/** Why the last mail to a person has not arrived; null where it did, or none was sent. */
export async function lastMailFault(userId: string): Promise<{ readonly fault: MailFault; readonly givenUp: boolean } | null> {
  const row = await database().mailJob.findFirst({ where: { userId, attempts: { gt: 0 } }, orderBy: { id: 'desc' }, select: { fault: true, end: true } })
  return row?.fault == null || row.end === 'SENT' ? null : { fault: faultOf(row.fault), givenUp: row.end === 'DEAD' }
}

/** Mails that fail again and again, or were given up since an instant: how many, since when, and why the last one failed. */
export async function failingMails(since: Date): Promise<{ readonly count: number; readonly at: Date; readonly fault: MailFault } | null> {
  const where = { fault: { not: null }, OR: [{ endedAt: null, attempts: { gte: WORTH_TELLING } }, { end: 'DEAD' as const, endedAt: { gt: since } }] }
  const [count, first, last] = await Promise.all([
    database().mailJob.count({ where }),
    database().mailJob.findFirst({ where, orderBy: { id: 'asc' }, select: { createdAt: true } }),
    database().mailJob.findFirst({ where, orderBy: { id: 'desc' }, select: { fault: true } }),
  ])
  return first === null || last?.fault == null ? null : { count, at: first.createdAt, fault: faultOf(last.fault) }
}

const TEST_EVERY_MS = 5 * 60_000

/** Queues a test mail; within five minutes there is only one. */
export async function queueTestMail(userId: string, at: Date): Promise<void> {
  await queueMail(database(), { key: `test-${userId}-${Math.floor(at.getTime() / TEST_EVERY_MS)}`, kind: 'TEST', userId, runAt: at })
}
