// Takes a role back, at once: the person's sessions end with it.
import 'server-only'
import type { RoleRevocation } from '@/lib/contracts/role-grant'
import { lockedPerson } from '@/lib/data/accounts'
import { endGrant, lastHolderRoles } from '@/lib/data/grants'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { allUnits } from '@/lib/data/units'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { notOver } from '@/lib/domain/role-grant'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: those of lib/domain/permissions/refusal; role.already-over; role.last-holder where nobody else could give roles, or make accounts. */
export async function revokeRole(viewer: Viewer, given: RoleRevocation, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  const all = await allUnits()
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.revoke-role', await lockedPerson(tx, given.id))
    if (!door.ok) return door
    const person = door.value
    const at = now()
    const grant = person.grants.find((one) => one.id === given.grant)
    if (grant === undefined || !notOver(grant, at)) return refused(problem('role.already-over', {}))
    if ((await lastHolderRoles(tx, person, at)).includes(grant.role)) return refused(problem('role.last-holder', { role: grant.role }))
    await endGrant(tx, grant.id, at)
    const sessionsEnded = await endSessionsOf(tx, person.id, 'role revoked')
    const unit = all.find((one) => one.id === grant.unitId)?.code ?? null
    record({
      act: 'role.revoke',
      stream: 'system',
      object: { type: 'user', id: person.id, ...(unit === null ? {} : { unit }) },
      before: { grant: grant.id, role: grant.role, unit, withDescendants: grant.withDescendants, until: grant.validTo?.toISOString() ?? null },
      after: { grant: grant.id, until: at.toISOString(), sessionsEnded },
      result: 'ok',
    })
    return ok({ id: person.id, sessionsEnded })
  })
}
