// Opens a disabled account again, with the roles that it still holds.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { lockedPerson, setDisabled } from '@/lib/data/accounts'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { isErased } from '@/lib/domain/account'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/** Problems: those of lib/domain/permissions/refusal; person.erased. */
export async function enablePerson(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string }>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.enable', await lockedPerson(tx, id))
    if (!door.ok) return door
    if (isErased(door.value)) return refused(problem('person.erased', {}))
    await setDisabled(tx, door.value.id, null)
    record({ act: 'person.enable', stream: 'system', object: { type: 'user', id: door.value.id }, before: { disabled: true }, after: { disabled: false }, result: 'ok' })
    return ok({ id: door.value.id })
  })
}
