// Letting a unit off: its figures are not asked for after all, with the reason.
import 'server-only'
import type { Waiver } from '@/lib/contracts/collection'
import { installationUnits } from '@/lib/data/installation'
import { notify } from '@/lib/data/notify'
import { peopleByUnit } from '@/lib/data/people-who'
import { holdSubmission } from '@/lib/data/submission-opening'
import { takeAct } from '@/lib/data/submissions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitStream } from '@/lib/domain/audit-event'
import { afterAct } from '@/lib/domain/collecting/submission'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Waives the submission of a unit.
 * @returns problems: permission.missing, submission.reason-missing, submission.not-waivable, submission.changed-meanwhile, collection.*
 */
export async function waiveSubmission(viewer: Viewer, given: Waiver, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly unit: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  if (given.reason === '') return refused(problem('submission.reason-missing', {}, ['reason']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const held = await holdSubmission(tx, given.collection, given.unit, given.version)
    if (!held.ok) return held
    const { collection, unit, submission } = held.value
    if (afterAct('WAIVE', submission.state) === null) return refused(problem('submission.not-waivable', { state: submission.state }))
    const waived = await takeAct(tx, submission, { act: 'WAIVE', byUserId: viewer.userId, note: given.reason })
    const to = (await peopleByUnit('observation.record', tx)).nearest(unit.code).filter((id) => id !== viewer.userId)
    await notify(tx, { to, kind: 'submission.waived', params: { collection: collection.code, unit: unit.code }, href: `/desk/entry/${collection.code}/${unit.code}` })
    // The reason stands with the submission's own event, not in the log.
    record({
      act: 'submission.waive',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version },
      after: { state: waived.state, version: waived.version },
      result: 'ok',
    })
    return ok({ code: collection.code, unit: unit.code })
  })
}
