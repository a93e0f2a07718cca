// Keeps where and how often somebody wants mail. The log says that it changed; the address stands there only as a commitment.
import 'server-only'
import type { OwnMailChoice } from '@/lib/contracts/own-mail'
import { committed } from '@/lib/data/commitments'
import { keepMailChoice, mailChoiceOf } from '@/lib/data/mail-choices'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { mailAddress } from '@/lib/domain/mail-address'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: mail.address, mail.address-missing. */
export async function chooseMail(viewer: Viewer, { address: typed, pace, locale }: OwnMailChoice, origin: RequestOrigin): Promise<Result<{ readonly pace: OwnMailChoice['pace'] }>> {
  if (!can(viewer, 'account.own', { person: viewer.userId })) return refused(problem('permission.missing', { action: 'account.own' }))
  const address = typed.trim() === '' ? null : mailAddress(typed)
  if (address === null && typed.trim() !== '') return refused(problem('mail.address', { text: typed }, ['address']))
  if (address === null && pace !== 'NONE') return refused(problem('mail.address-missing', {}, ['address']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const before = await mailChoiceOf(viewer.userId, tx)
    await keepMailChoice(tx, viewer.userId, { address, pace, locale }, now())
    record({
      act: 'mail.choose', stream: 'system', object: { type: 'user', id: viewer.userId }, result: 'ok',
      before: { pace: before.pace, locale: before.locale, address: before.address !== null },
      after: { pace, locale, address: address === null ? null : await committed(tx, address, viewer.userId) },
    })
    return ok({ pace })
  })
}
