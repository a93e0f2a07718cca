// Closing a period to changes of its figures.
import 'server-only'
import type { NewLock } from '@/lib/contracts/publication'
import { installationUnits } from '@/lib/data/installation'
import { holdSubmissions, lockOfPeriod, writeLock } from '@/lib/data/locks'
import { ensurePeriod } from '@/lib/data/periods'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { periodOfKey } from '@/lib/domain/period'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Locks a year, a half or a quarter for every unit. Who is saving at that moment finishes first.
 * @returns problems: permission.missing, entry.unknown-period, lock.reason-missing, lock.exists
 */
export async function setLock(viewer: Viewer, given: NewLock, origin: RequestOrigin): Promise<Result<{ readonly period: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'lock.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'lock.manage' }))
  const period = periodOfKey(given.period)
  if (period === null) return refused(problem('entry.unknown-period', { key: given.period }, ['period']))
  if (given.reason === '') return refused(problem('lock.reason-missing', {}, ['reason']))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const periodId = await ensurePeriod(tx, period)
    await tx.$queryRaw`select pg_advisory_xact_lock(7410704, ${periodId}::int)::text`
    await holdSubmissions(tx, periodId)
    if ((await lockOfPeriod(period.key, tx)) !== null) return refused(problem('lock.exists', { period: period.key }, ['period']))
    const id = await writeLock(tx, { periodId, reason: given.reason, byUserId: viewer.userId })
    record({ act: 'lock.set', stream: 'system', object: { type: 'lock', id: String(id), year: period.referenceYear }, after: { period: period.key }, result: 'ok', why: given.reason })
    return ok({ period: period.key })
  })
}
