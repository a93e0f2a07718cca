// A recovery code in place of the app, on the way in. It works once; the person is then told to set the app up anew.
import 'server-only'
import type { FactorCode } from '@/lib/contracts/own-account'
import { showRecoveryCode } from '@/lib/data/own-proof'
import { presentStage } from '@/lib/data/present-stage'
import { renewSession, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns the id of the session that goes on. Problems: recovery-code.wrong, second-factor.resting, session.ended. */
export async function useRecoveryCode(session: RunningSession, { code }: FactorCode, origin: RequestOrigin): Promise<Result<{ readonly sid: string }>> {
  if (session.stage !== 'SECOND_FACTOR') return refused(problem('session.ended', {}))
  const unshown = await showRecoveryCode(session.person, code, origin, 'code')
  if (unshown !== null) return refused(unshown)
  return await inAuditedTransaction(session.who, origin, async (tx, record) => {
    const at = now()
    const stage = presentStage(session.person, { method: session.method, secondFactorAt: at }, at)
    const sid = await renewSession(tx, session, origin, { stage, secondFactorAt: at }, at)
    if (sid === null) return refused(problem('session.ended', {}))
    record({ act: 'second-factor.recover', stream: 'auth', object: { type: 'user', id: session.person.id }, result: 'ok' })
    return ok({ sid })
  })
}
