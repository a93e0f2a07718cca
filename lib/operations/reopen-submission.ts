// Reopening an approved submission for a correction: what is approved stays so until a figure is changed, and what is published is not touched.
import 'server-only'
import type { Reopening } from '@/lib/contracts/review'
import { committed } from '@/lib/data/commitments'
import { lockAgainst } from '@/lib/data/locks'
import { notify } from '@/lib/data/notify'
import { reportersToTell } from '@/lib/data/reporters-to-tell'
import { holdFile } from '@/lib/data/submission-file'
import { lastSubmitted, trailOf } from '@/lib/data/submission-trail'
import { takeAct, type Submission } from '@/lib/data/submissions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { unitStream } from '@/lib/domain/audit-event'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Reopens an approved submission.
 * @returns problems: permission.missing, submission.reason-missing, collection.unknown, submission.changed-meanwhile, submission.not-approved,
 *   submission.closed, entry.locked (an exception from the lock comes first)
 */
export async function reopenSubmission(viewer: Viewer, given: Reopening, origin: RequestOrigin): Promise<Result<Submission>> {
  const unit = await unitByCode(given.unit)
  if (unit === null || !can(viewer, 'submission.review', { unit: unit.code })) return refused(problem('permission.missing', { action: 'submission.review' }))
  if (given.reason === '') return refused(problem('submission.reason-missing', {}, ['reason']))
  return await inAuditedTransaction(viewer, origin, async (tx, record): Promise<Result<Submission>> => {
    const held = await holdFile(tx, given.collection, unit.id)
    if (!held.ok) return held
    const { collection, submission, duties } = held.value
    if (submission.version !== given.version) return refused(problem('submission.changed-meanwhile', {}))
    if (submission.state !== 'APPROVED') return refused(problem('submission.not-approved', { state: submission.state }))
    if (collection.closedAt !== null) return refused(problem('submission.closed', { title: collection.titleZh, titleEn: collection.titleEn }))
    const lock = await lockAgainst(tx, [...new Set(duties.map(({ periodId }) => periodId))], unit.id, now())
    if (lock !== null) return refused(problem('entry.locked', { reason: lock.reason }))
    const after = await takeAct(tx, submission, { act: 'REOPEN', byUserId: viewer.userId, note: given.reason })
    const to = await reportersToTell(tx, unit.code, lastSubmitted(await trailOf(submission.id, tx))?.byUserId ?? null, viewer.userId)
    await notify(tx, { to, kind: 'submission.reopened', params: { collection: collection.code, unit: unit.code }, href: `/desk/entry/${collection.code}/${unit.code}` })
    record({
      act: 'submission.reopen',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version },
      after: { state: after.state, version: after.version, note: await committed(tx, given.reason, viewer.userId) },
      result: 'ok',
    })
    return ok(after)
  })
}
