// Takes away a lost second factor and its recovery codes: the person sets a new one up at the next sign-in. Their sessions end.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { endTokensOf } from '@/lib/data/access-tokens'
import { lockedPerson } from '@/lib/data/accounts'
import { removeSecondFactor } from '@/lib/data/second-factor'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Problems: those of lib/domain/permissions/refusal; person.no-second-factor. */
export async function resetSecondFactor(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<{ readonly id: string; readonly sessionsEnded: number }>> {
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.reset-second-factor', await lockedPerson(tx, id))
    if (!door.ok) return door
    if (!(await removeSecondFactor(tx, door.value.id))) return refused(problem('person.no-second-factor', {}))
    const sessionsEnded = await endSessionsOf(tx, door.value.id, 'second factor reset')
    const tokensEnded = await endTokensOf(tx, door.value.id, now())
    record({ act: 'second-factor.reset', stream: 'system', object: { type: 'user', id: door.value.id }, after: { sessionsEnded, tokensEnded }, result: 'ok' })
    return ok({ id: door.value.id, sessionsEnded })
  })
}
