// Taking a file back from a figure. It is marked, with who did it; its bytes stay.
import 'server-only'
import { askedSubmission } from '@/lib/data/asked-submission'
import { markRemoved } from '@/lib/data/evidence'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { isOpen } from '@/lib/domain/collecting/submission'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Removes a file from a submission that is being filled in; once submitted, what reviewers see stays.
 * @returns problems: permission.missing, collection.unknown, submission.closed, submission.not-open, evidence.unknown
 */
export async function removeEvidence(viewer: Viewer, { collection: code, unit: unitCode, id }: { readonly collection: string; readonly unit: string; readonly id: number }, origin: RequestOrigin): Promise<Result<number>> {
  const unit = await unitByCode(unitCode)
  if (unit === null || !can(viewer, 'evidence.add', { unit: unit.code })) return refused(problem('permission.missing', { action: 'evidence.add' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const asked = await askedSubmission(tx, code, unit.id)
    if (!asked.ok) return asked
    const { collection, submission } = asked.value
    if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
    if (!isOpen(submission.state)) return refused(problem('submission.not-open', { state: submission.state }))
    if (!(await markRemoved(tx, submission.id, id, { userId: viewer.userId, at: now() }))) return refused(problem('evidence.unknown', {}))
    record({
      act: 'evidence.remove', stream: unitStream(unit.code), object: { type: 'evidence', id: String(id), unit: unit.code, year: collection.period.referenceYear },
      before: { removed: false }, after: { removed: true }, result: 'ok',
    })
    return ok(id)
  })
}
