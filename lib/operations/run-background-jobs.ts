// What the server does by itself: tells what the clock brings, sends the mails that wait, clears files whose time is over. The system acts here, for nobody; what may be
// told to whom was decided where the notice was made. Called every few seconds, on every server.
import 'server-only'
import { queueDigests } from '@/lib/data/digests'
import { installationUnits } from '@/lib/data/installation'
import { mailReader } from '@/lib/data/mail-choices'
import { endMail, retryMail, takeMails, type TakenMail } from '@/lib/data/mail-queue'
import { noticeNames } from '@/lib/data/notice-names'
import { noticeById, unreadBetween } from '@/lib/data/notices'
import { tellDueDates } from '@/lib/data/reminders'
import { sweepUploads } from '@/lib/data/uploads'
import { nextTry, STALE_MS } from '@/lib/domain/mail-rules'
import { bureauName } from '@/lib/i18n/bureau-name'
import { CHOICE_PATH, digestMail, noticeMail, testMail, type MailAbout, type MailWords } from '@/lib/i18n/mail-words'
import { messages } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { steadily, type Steady } from '@/lib/platform/jobs/steadily'
import { log } from '@/lib/platform/log'
import { sendMail, type MailServer } from '@/lib/platform/mail'
import { mailServer } from '@/lib/platform/mail-server'

const MAILS_EVERY_MS = 5_000
const CLOCK_EVERY_MS = 5 * 60_000
const UPLOADS_EVERY_MS = 60_000

/** Starts the background work of this server. */
export function startBackgroundJobs(): Steady {
  const mails = steadily('mails', MAILS_EVERY_MS, async (ending) => {
    const server = mailServer()
    if (server !== null) await sendWaitingMails(server, ending)
  })
  const clock = steadily('due dates', CLOCK_EVERY_MS, () => tellByClock(now()))
  const uploads = steadily('uploads', UPLOADS_EVERY_MS, async () => void (await sweepUploads(now())))
  return { stop: async () => void (await Promise.all([mails.stop(), clock.stop(), uploads.stop()])) }
}

/** Tells what an instant brings: openings, due dates, the morning's digests. Safe to call again. */
export async function tellByClock(at: Date): Promise<void> {
  await tellDueDates(at)
  await queueDigests(at)
}

/**
 * Sends the mails that are due, one after the other, until none is left.
 * @param ending once aborted, no further mail is taken
 * @returns how many were sent
 */
export async function sendWaitingMails(server: MailServer, ending: AbortSignal, at: () => Date = now): Promise<number> {
  let sent = 0
  while (!ending.aborted) {
    const [job] = await takeMails(1, at())
    if (job === undefined) break
    if (await sendOne(server, job, at)) sent += 1
  }
  return sent
}

async function sendOne(server: MailServer, job: TakenMail, at: () => Date): Promise<boolean> {
  const mail = await written(job, at())
  if (mail === null) {
    await endMail(job.id, 'NEEDLESS', at())
    return false
  }
  const fault = await sendMail(server, mail)
  if (fault === null) {
    await endMail(job.id, 'SENT', at())
    log.info({ mail: job.key, attempts: job.attempts }, 'mail sent')
    return true
  }
  const again = nextTry(job.attempts, at())
  if (again === null) await endMail(job.id, 'DEAD', at(), fault)
  else await retryMail(job.id, again, fault)
  log.warn({ mail: job.key, attempts: job.attempts, fault, again: again?.toISOString() ?? null }, again === null ? 'mail given up' : 'mail not sent, tried again later')
  return false
}

/** The mail of a job; null where there is nobody to send it to, or nothing to say any more. */
async function written(job: TakenMail, at: Date): Promise<Parameters<typeof sendMail>[1] | null> {
  const reader = await mailReader(job.userId)
  if (reader === null || (reader.pace === 'NONE' && job.kind !== 'TEST')) return null
  if (job.attempts === 1 && at.getTime() - job.createdAt.getTime() > STALE_MS) return null
  const { locale, address } = reader
  const { APP_ORIGIN: origin } = environment()
  const t = messages(locale)
  const words = await wordsFor(job, { locale, origin, bureau: bureauName(locale, t, await installationUnits()) })
  if (words === null) return null
  return { ...words, to: address, fromName: t.product.name, id: job.key, host: new URL(origin).hostname, choiceAddress: `${origin}${CHOICE_PATH}` }
}

async function wordsFor({ kind, userId, noticeId, noticesSince, runAt }: TakenMail, about: MailAbout): Promise<MailWords | null> {
  if (kind === 'TEST') return testMail(about)
  if (kind === 'DIGEST') {
    const told = await unreadBetween(userId, noticesSince ?? runAt, runAt)
    return told.length === 0 ? null : digestMail(about, await noticeNames(), told)
  }
  const notice = noticeId === null ? null : await noticeById(userId, noticeId)
  return notice === null || notice.read ? null : noticeMail(about, await noticeNames(), notice)
}
