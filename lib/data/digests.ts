// The morning's mail for whoever wants one a day: what was told since the last one and is not read yet.
import 'server-only'
import { dayInChina } from '@/lib/domain/calendar'
import { isTelling, TOLD_FROM } from '@/lib/domain/collecting/due-step'
import { instantInChina, type IsWorkingDay } from '@/lib/domain/collecting/due'
import { database } from '@/lib/platform/database/connection'
import { isWorkingDay } from '@/lib/platform/working-days'
import { queueMail } from './mail-queue'

/** How far back the first digest looks, or one after a long time without. */
const LOOKS_BACK_MS = 7 * 24 * 3_600_000

/**
 * Queues the digests of a day, from eight in the morning of a working day on. Each person's is queued once, however often this is called.
 * @returns how many people have something to be told
 */
export async function queueDigests(at: Date, worked: IsWorkingDay = isWorkingDay): Promise<number> {
  if (!isTelling(at, worked)) return 0
  const day = dayInChina(at)
  const runAt = instantInChina(day, TOLD_FROM)
  const client = database()
  const readers = await client.mailChoice.findMany({ where: { pace: 'DIGEST', address: { not: null }, user: { disabledAt: null } }, select: { userId: true } })
  let queued = 0
  for (const { userId } of readers) {
    const key = `digest-${userId}-${day}`
    const last = await client.mailJob.findFirst({ where: { userId, kind: 'DIGEST', key: { not: key } }, orderBy: { runAt: 'desc' }, select: { runAt: true } })
    const since = new Date(Math.max(last?.runAt.getTime() ?? 0, runAt.getTime() - LOOKS_BACK_MS))
    if ((await client.notice.count({ where: { userId, readAt: null, at: { gt: since, lte: runAt } } })) === 0) continue
    await queueMail(client, { key, kind: 'DIGEST', userId, noticesSince: since, runAt })
    queued += 1
  }
  return queued
}
