// The end of enrolment: the recovery codes are kept, and the desk opens under a new id.
import 'server-only'
import { passOn, type RunningSession } from '@/lib/data/sessions'
import { presentStage } from '@/lib/data/present-stage'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns the id of the session that goes on. Problems: session.ended, also where no second factor was set up in this session. */
export async function finishEnrolment(session: RunningSession, origin: RequestOrigin): Promise<Result<{ readonly sid: string }>> {
  if (session.stage !== 'ENROLMENT' || session.secondFactorAt === null) return refused(problem('session.ended', {}))
  const at = now()
  const sid = await passOn(session, origin, { stage: presentStage(session.person, session, at) }, at)
  return sid === null ? refused(problem('session.ended', {})) : ok({ sid })
}
