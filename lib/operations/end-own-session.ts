// Ends one of one's own sessions, e.g. on a computer that was left behind.
import 'server-only'
import type { OwnSession } from '@/lib/contracts/own-account'
import { endSessionByKey } from '@/lib/data/own-sessions'
import type { RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'

/** Problems: session.over, also for another person's. */
export async function endOwnSession({ who }: RunningSession, { key }: OwnSession, origin: RequestOrigin): Promise<Result<null>> {
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    if (!(await endSessionByKey(tx, who.userId, key, 'ended by its person'))) return refused(problem('session.over', {}))
    record({ act: 'session.end', stream: 'auth', object: { type: 'user', id: who.userId }, after: { session: key.slice(0, 8) }, result: 'ok' })
    return ok(null)
  })
}
