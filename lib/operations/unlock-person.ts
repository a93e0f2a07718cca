// Lets somebody try again at once who was locked out by wrong passwords or codes.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { lockedPerson } from '@/lib/data/accounts'
import { unlock } from '@/lib/data/sign-in-limits'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { ok, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/** Problems: those of lib/domain/permissions/refusal. Unlocking what is not locked forgets the tries counted so far. */
export async function unlockPerson(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string }>> {
  const allowed = await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.unlock', await lockedPerson(tx, id))
    if (!door.ok) return door
    record({ act: 'account.unlock', stream: 'system', object: { type: 'user', id: door.value.id }, result: 'ok' })
    return ok({ id: door.value.id, loginName: door.value.loginName })
  })
  if (!allowed.ok) return allowed
  // Counters stand outside transactions; the log knows of it first.
  await unlock(allowed.value.loginName)
  return ok({ id: allowed.value.id })
}
