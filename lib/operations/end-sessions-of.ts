// Ends every session of somebody else, and every token with which programs read in their name, from the very next request on.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { endTokensOf } from '@/lib/data/access-tokens'
import { lockedPerson } from '@/lib/data/accounts'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { ok, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns how many were ended. Problems: those of lib/domain/permissions/refusal. */
export async function endSessionsOfPerson(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.end-sessions', await lockedPerson(tx, id))
    if (!door.ok) return door
    const sessionsEnded = await endSessionsOf(tx, door.value.id, 'ended by an administrator')
    const tokensEnded = await endTokensOf(tx, door.value.id, now())
    record({ act: 'session.revoke', stream: 'system', object: { type: 'user', id: door.value.id }, after: { sessionsEnded, tokensEnded }, result: 'ok' })
    return ok({ id: door.value.id, sessionsEnded })
  })
}
