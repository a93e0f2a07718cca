// Opening a locked period again, for every unit.
import 'server-only'
import type { LiftedLock } from '@/lib/contracts/publication'
import { installationUnits } from '@/lib/data/installation'
import { lockById, writeLifting } from '@/lib/data/locks'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Lifts a lock. What was published stays as it is.
 * @returns problems: permission.missing, lock.unknown, lock.reason-missing, lock.lifted-already
 */
export async function liftLock(viewer: Viewer, given: LiftedLock, origin: RequestOrigin): Promise<Result<{ readonly period: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'lock.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'lock.manage' }))
  if (given.reason === '') return refused(problem('lock.reason-missing', {}, ['reason']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const lock = await lockById(given.lock, tx)
    if (lock === null) return refused(problem('lock.unknown', {}))
    if (!(await writeLifting(tx, lock.id, { reason: given.reason, byUserId: viewer.userId, at: now() }))) return refused(problem('lock.lifted-already', {}))
    record({ act: 'lock.lift', stream: 'system', object: { type: 'lock', id: String(lock.id), year: Number(lock.periodKey.slice(0, 4)) }, before: { period: lock.periodKey }, result: 'ok', why: given.reason })
    return ok({ period: lock.periodKey })
  })
}
