// Giving one unit more time.
import 'server-only'
import type { Extension } from '@/lib/contracts/collection'
import { installationUnits } from '@/lib/data/installation'
import { holdSubmission } from '@/lib/data/submission-opening'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitStream } from '@/lib/domain/audit-event'
import { isDay, isTime } from '@/lib/domain/collecting/check-head'
import { instantInChina } from '@/lib/domain/collecting/due'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Sets a later due date for one unit.
 * @returns problems: permission.missing, collection.*, submission.changed-meanwhile
 */
export async function extendSubmission(viewer: Viewer, given: Extension, origin: RequestOrigin): Promise<Result<{ readonly code: string; readonly unit: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'collection.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'collection.manage' }))
  if (!isDay(given.dueOn)) return refused(problem('collection.day-unreadable', {}, ['dueOn']))
  if (!isTime(given.dueTime)) return refused(problem('collection.time-unreadable', {}, ['dueTime']))
  const dueAt = instantInChina(given.dueOn, given.dueTime)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const held = await holdSubmission(tx, given.collection, given.unit, given.version)
    if (!held.ok) return held
    const { collection, unit, submission } = held.value
    const before = submission.dueAt ?? collection.dueAt
    if (dueAt.getTime() <= Date.parse(before) || dueAt.getTime() <= now().getTime()) return refused(problem('collection.due-not-later', {}, ['dueOn']))
    await tx.submission.update({ where: { id: submission.id }, data: { dueAt }, select: { id: true } })
    record({
      act: 'submission.extend',
      stream: unitStream(unit.code),
      object: { type: 'submission', id: `${collection.code}/${unit.code}`, unit: unit.code, year: collection.period.referenceYear },
      before: { dueAt: before },
      after: { dueAt: dueAt.toISOString() },
      result: 'ok',
    })
    return ok({ code: collection.code, unit: unit.code })
  })
}
