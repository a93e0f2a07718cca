// Ends all of one's own sessions but this one.
import 'server-only'
import { endSessionsOf, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { ok, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'

/** Returns how many there were. */
export async function endOtherOwnSessions({ who, idHash }: RunningSession, origin: RequestOrigin): Promise<Result<{ readonly ended: number }>> {
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    const ended = await endSessionsOf(tx, who.userId, 'ended by its person', idHash)
    record({ act: 'session.end', stream: 'auth', object: { type: 'user', id: who.userId }, after: { sessionsEnded: ended }, result: 'ok' })
    return ok({ ended })
  })
}
