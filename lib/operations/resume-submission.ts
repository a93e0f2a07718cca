// Asking a unit after all that had been let off.
import 'server-only'
import type { Resumption } from '@/lib/contracts/collection'
import { installationUnits } from '@/lib/data/installation'
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
 * Takes a waiver back: the submission is a draft again.
 * @returns problems: permission.missing, submission.not-waived, submission.changed-meanwhile, collection.*
 */
export async function resumeSubmission(viewer: Viewer, given: Resumption, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly unit: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const held = await holdSubmission(tx, given.collection, given.unit, given.version)
    if (!held.ok) return held
    const { collection, unit, submission } = held.value
    if (afterAct('RESUME', submission.state) === null) return refused(problem('submission.not-waived', { state: submission.state }))
    const resumed = await takeAct(tx, submission, { act: 'RESUME', byUserId: viewer.userId })
    record({
      act: 'submission.resume',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { state: submission.state, version: submission.version },
      after: { state: resumed.state, version: resumed.version },
      result: 'ok',
    })
    return ok({ code: collection.code, unit: unit.code })
  })
}
