// A code of the authenticator app, on the way in.
import 'server-only'
import type { FactorCode } from '@/lib/contracts/own-account'
import { showCode } from '@/lib/data/own-proof'
import { presentStage } from '@/lib/data/present-stage'
import { passOn, type RunningSession } from '@/lib/data/sessions'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns the id of the session that goes on. Problems: second-factor.wrong, second-factor.resting, session.ended. */
export async function showSecondFactor(session: RunningSession, { code }: FactorCode, origin: RequestOrigin): Promise<Result<{ readonly sid: string }>> {
  if (session.stage !== 'SECOND_FACTOR') return refused(problem('session.ended', {}))
  const unshown = await showCode(session.person, code, origin, 'code')
  if (unshown !== null) return refused(unshown)
  const at = now()
  const stage = presentStage(session.person, { method: session.method, secondFactorAt: at }, at)
  const sid = await passOn(session, origin, { stage, secondFactorAt: at }, at)
  return sid === null ? refused(problem('session.ended', {})) : ok({ sid })
}
