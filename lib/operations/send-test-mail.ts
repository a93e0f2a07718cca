// Queues a mail to oneself that shows whether mails arrive; one in five minutes.
import 'server-only'
import { mailChoiceOf } from '@/lib/data/mail-choices'
import { queueTestMail } from '@/lib/data/mail-queue'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { mailServer } from '@/lib/platform/mail-server'

/** Problems: mail.off, mail.address-missing. */
export async function sendTestMail(viewer: Viewer): Promise<Result<null>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  if (mailServer() === null) return refused(problem('mail.off', {}))
  const { address } = await mailChoiceOf(viewer.userId)
  if (address === null) return refused(problem('mail.address-missing', {}, ['address']))
  await queueTestMail(viewer.userId, now())
  return ok(null)
}
