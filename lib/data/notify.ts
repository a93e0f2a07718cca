// Telling people of something, in the transaction in which it happens: both are done, or neither. Who wants a mail at once gets one queued.
import 'server-only'
import type { NoticeKind, NoticeParams } from '@/lib/domain/notice'
import { now } from '@/lib/platform/clock'
import type { Prisma } from '@/prisma/generated/client'
import { queueNoticeMails } from './mail-queue'
import type { Transaction } from './transaction'

export interface NewNotice<K extends NoticeKind> {
  /** Ids of accounts; one that is named twice is told once. Leave out who did it. */
  readonly to: readonly string[]
  readonly kind: K
  readonly params: NoticeParams[K]
  /** Path of the page where it is looked at and acted upon, e.g. `/desk/entry/annual-2024/410721`. */
  readonly href: string
  /** Names it among what the same person is told, so that a second call tells nothing; without it every call tells. */
  readonly once?: string
}

type Writer = Pick<Transaction, 'notice' | 'mailChoice' | 'mailJob'>

/** Tells people. Returns how many were told: those who had not been told before. */
export async function notify<K extends NoticeKind>(tx: Writer, { to, kind, params, href, once }: NewNotice<K>): Promise<number> {
  const people = [...new Set(to)]
  if (people.length === 0) return 0
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- names and texts: what NoticeParams holds for every kind
  const kept = params as Prisma.InputJsonObject
  const told = await tx.notice.createManyAndReturn({
    data: people.map((userId) => ({ userId, kind, params: kept, href, once: once ?? null })),
    skipDuplicates: true,
    select: { id: true, userId: true },
  })
  await queueNoticeMails(tx, told, now())
  return told.length
}
