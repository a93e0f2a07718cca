// Takes a person's name out of a disabled account, for good. What the account did stays, under its number.
import 'server-only'
import type { Erasure } from '@/lib/contracts/person'
import { eraseAccount, lockedPerson } from '@/lib/data/accounts'
import { eraseCommitments } from '@/lib/data/commitments'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { isErased } from '@/lib/domain/account'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/** Problems: those of lib/domain/permissions/refusal; person.erased; person.not-confirmed where the sign-in name was not typed. */
export async function erasePerson(viewer: Viewer, given: Erasure, origin: RequestOrigin): Promise<Result<{ readonly id: string }>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.erase', await lockedPerson(tx, given.id))
    if (!door.ok) return door
    const person = door.value
    if (isErased(person)) return refused(problem('person.erased', {}))
    if (given.confirmation !== person.loginName) return refused(problem('person.not-confirmed', { expected: person.loginName }, ['confirmation']))
    await eraseAccount(tx, person.id)
    const valuesErased = await eraseCommitments(tx, person.id)
    record({ act: 'person.erase', stream: 'system', object: { type: 'user', id: person.id }, before: { erased: false }, after: { erased: true, valuesErased }, result: 'ok' })
    return ok({ id: person.id })
  })
}
