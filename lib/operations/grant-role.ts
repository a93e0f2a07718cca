// Gives somebody else a role on a unit, from now on. Their sessions end, so that nobody works with rights of before.
import 'server-only'
import type { RoleGrant } from '@/lib/contracts/role-grant'
import { lockedPerson } from '@/lib/data/accounts'
import { addGrant } from '@/lib/data/grants'
import { installationUnits } from '@/lib/data/installation'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { allUnits } from '@/lib/data/units'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { endOfDay, excludedBy, isForTheWhole, notOver } from '@/lib/domain/role-grant'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/**
 * @returns problems: those of lib/domain/permissions/refusal, person.unit-unknown, role.until-unreadable, role.until-past,
 *   role.separation (an administrator's role excludes every other), role.already-held
 */
export async function grantRole(viewer: Viewer, given: RoleGrant, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  const { role } = given
  const [all, { city }] = await Promise.all([allUnits(), installationUnits()])
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.grant-role', await lockedPerson(tx, given.id))
    if (!door.ok) return door
    const person = door.value
    const at = now()
    const unit = isForTheWhole(role) ? city : all.find((one) => one.code === given.unitCode)
    if (unit === undefined) return refused(problem('person.unit-unknown', {}, ['unitCode']))
    const validTo = given.until === '' ? null : endOfDay(given.until)
    if (given.until !== '' && validTo === null) return refused(problem('role.until-unreadable', { text: given.until }, ['until']))
    if (validTo !== null && validTo <= at) return refused(problem('role.until-past', { text: given.until }, ['until']))
    const excluded = excludedBy(person.grants, role, at)
    if (excluded.length > 0) return refused(problem('role.separation', { role, held: excluded.join(' ') }, ['role']))
    if (person.grants.some((held) => notOver(held, at) && held.role === role && held.unitId === unit.id)) return refused(problem('role.already-held', { role, unit: unit.shortName, unitEn: unit.nameEn }, ['role']))
    const withDescendants = isForTheWhole(role) || given.withDescendants
    const id = await addGrant(tx, { userId: person.id, grantedById: viewer.userId, role, unitId: unit.id, withDescendants, validFrom: at, validTo })
    const sessionsEnded = await endSessionsOf(tx, person.id, 'role granted')
    record({
      act: 'role.grant',
      stream: 'system',
      object: { type: 'user', id: person.id, unit: unit.code },
      after: { grant: id, role, unit: unit.code, withDescendants, until: validTo?.toISOString() ?? null, sessionsEnded },
      result: 'ok',
    })
    return ok({ id: person.id, sessionsEnded })
  })
}
