// Gives the second factor up, where no role demands one.
import 'server-only'
import type { OwnProof } from '@/lib/contracts/own-account'
import { showEither } from '@/lib/data/own-proof'
import { removeSecondFactor } from '@/lib/data/second-factor'
import { endSessionsOf, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { needsSecondFactor } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'

/** Problems: second-factor.demanded, second-factor.none, and those of showing oneself. */
export async function removeOwnSecondFactor(session: RunningSession, { proof }: OwnProof, origin: RequestOrigin): Promise<Result<null>> {
  const { person, who } = session
  if (needsSecondFactor(who.grants.map(({ role }) => role))) return refused(problem('second-factor.demanded', {}))
  const unshown = await showEither(person, proof, origin, 'proof')
  if (unshown !== null) return refused(unshown)
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    if (!(await removeSecondFactor(tx, person.id))) return refused(problem('second-factor.none', {}))
    const sessionsEnded = await endSessionsOf(tx, person.id, 'second factor removed', session.idHash)
    record({ act: 'second-factor.reset', stream: 'auth', object: { type: 'user', id: person.id }, after: { sessionsEnded }, result: 'ok', why: 'by its person' })
    return ok(null)
  })
}
