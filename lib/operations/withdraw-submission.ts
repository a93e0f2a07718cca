// Withdrawing: the reporter takes a submission back before anybody decided about it, to go on filling in.
import 'server-only'
import type { SubmissionWithdrawal } from '@/lib/contracts/submitting'
import { unmarkSubmitted } from '@/lib/data/approval'
import { holdFile } from '@/lib/data/submission-file'
import { takeAct, type Submission } from '@/lib/data/submissions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Withdraws a submission.
 * @returns problems: permission.missing, collection.unknown, submission.changed-meanwhile, submission.not-waiting, submission.closed
 */
export async function withdrawSubmission(viewer: Viewer, given: SubmissionWithdrawal, origin: RequestOrigin): Promise<Result<Submission>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'submission.submit', { unit: unit.code })) return refused(problem('permission.missing', { action: 'submission.submit' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<Submission>> => {
    const held = await holdFile(tx, given.collection, unit.id)
    if (!held.ok) return held
    const { collection, submission, set } = held.value
    if (submission.version !== given.version) return refused(problem('submission.changed-meanwhile', {}))
    if (submission.state !== 'SUBMITTED') return refused(problem('submission.not-waiting', { state: submission.state }))
    if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
    const after = await takeAct(tx, submission, { act: 'WITHDRAW', byUserId: viewer.userId })
    await unmarkSubmitted(tx, set.items.map(({ observationId }) => observationId))
    record({
      act: 'submission.withdraw',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version },
      after: { state: after.state, version: after.version },
      result: 'ok',
    })
    return ok(after)
  })
}
