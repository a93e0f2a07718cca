// While there is no security administrator nobody could give roles; until there is one, the system administrator may name one, once.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { lockedPerson } from '@/lib/data/accounts'
import { addGrant, holdersOf } from '@/lib/data/grants'
import { installationUnits } from '@/lib/data/installation'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { excludedBy } from '@/lib/domain/role-grant'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: those of lib/domain/permissions/refusal; role.security-admin-exists (of many at once, all but one); role.separation. */
export async function appointFirstSecurityAdmin(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  const { city } = await installationUnits()
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.appoint-first-security-admin', await lockedPerson(tx, id))
    if (!door.ok) return door
    const person = door.value
    const at = now()
    if ((await holdersOf(tx, 'SECURITY_ADMIN', at)).length > 0) return refused(problem('role.security-admin-exists', {}))
    const excluded = excludedBy(person.grants, 'SECURITY_ADMIN', at)
    if (excluded.length > 0) return refused(problem('role.separation', { role: 'SECURITY_ADMIN', held: excluded.join(' ') }))
    const grant = await addGrant(tx, { userId: person.id, grantedById: viewer.userId, role: 'SECURITY_ADMIN', unitId: city.id, withDescendants: true, validFrom: at, validTo: null })
    const sessionsEnded = await endSessionsOf(tx, person.id, 'role granted')
    record({
      act: 'role.grant',
      stream: 'system',
      object: { type: 'user', id: person.id, unit: city.code },
      after: { grant, role: 'SECURITY_ADMIN', unit: city.code, withDescendants: true, until: null, first: true, sessionsEnded },
      result: 'ok',
    })
    return ok({ id: person.id, sessionsEnded })
  })
}
