// Closes an account: its sessions end, and nobody signs in with it until it is opened again. What it did stays.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { endTokensOf } from '@/lib/data/access-tokens'
import { lockedPerson, setDisabled } from '@/lib/data/accounts'
import { lastHolderRoles } from '@/lib/data/grants'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: those of lib/domain/permissions/refusal; role.last-holder where nobody else could give roles, or make accounts. */
export async function disablePerson(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.disable', await lockedPerson(tx, id))
    if (!door.ok) return door
    const person = door.value
    const at = now()
    const [lastOf] = await lastHolderRoles(tx, person, at)
    if (lastOf !== undefined) return refused(problem('role.last-holder', { role: lastOf }))
    const tokensEnded = await endTokensOf(tx, person.id, at)
    await setDisabled(tx, person.id, at)
    const sessionsEnded = await endSessionsOf(tx, person.id, 'account disabled')
    record({ act: 'person.disable', stream: 'system', object: { type: 'user', id: person.id }, before: { disabled: false }, after: { disabled: true, sessionsEnded, tokensEnded }, result: 'ok' })
    return ok({ id: person.id, sessionsEnded })
  })
}
