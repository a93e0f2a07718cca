// Letting one unit change figures of a locked period until a chosen minute.
import 'server-only'
import type { NewException } from '@/lib/contracts/publication'
import { installationUnits } from '@/lib/data/installation'
import { lockById, writeException } from '@/lib/data/locks'
import { notify } from '@/lib/data/notify'
import { peopleWho } from '@/lib/data/people-who'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { readMinute } from '@/lib/domain/release-time'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * Makes an exception from a lock, and tells who reports for the unit.
 * @returns problems: permission.missing, lock.unknown, lock.lifted-already, lock.reason-missing, lock.until-unreadable, lock.until-past, unit.unknown
 */
export async function exceptFromLock(viewer: Viewer, given: NewException, origin: RequestOrigin): Promise<Result<{ readonly period: string; readonly unit: string }>> {
  const { city } = await installationUnits()
  if (!can(viewer, 'lock.manage', { unit: city.code })) return refused(problem('permission.missing', { action: 'lock.manage' }))
  if (given.reason === '') return refused(problem('lock.reason-missing', {}, ['reason']))
  const minute = readMinute(given.until)
  if (minute === null) return refused(problem('lock.until-unreadable', { text: given.until }, ['until']))
  if (minute <= now().getTime()) return refused(problem('lock.until-past', { text: given.until }, ['until']))
  const unit = await unitByCode(given.unit)
  if (unit === null) return refused(problem('unit.unknown', {}, ['unit']))
  const until = new Date(minute)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const lock = await lockById(given.lock, tx)
    if (lock === null) return refused(problem('lock.unknown', {}))
    if (lock.lifted !== null) return refused(problem('lock.lifted-already', {}))
    await writeException(tx, { lockId: lock.id, unitId: unit.id, until, reason: given.reason, byUserId: viewer.userId })
    record({
      act: 'lock.except', stream: 'system', object: { type: 'lock', id: String(lock.id), unit: unit.code, year: Number(lock.periodKey.slice(0, 4)) },
      after: { period: lock.periodKey, until: until.toISOString() }, result: 'ok', why: given.reason,
    })
    const to = (await peopleWho('observation.record', unit.code, tx)).filter((id) => id !== viewer.userId)
    await notify(tx, { to, kind: 'lock.excepted', params: { unit: unit.code, period: lock.periodKey, until: until.toISOString() }, href: '/desk/entry' })
    return ok({ period: lock.periodKey, unit: unit.code })
  })
}
