// A password of one's own in place of the one that was handed out or grew too old, on the way in. Every other session of the account ends.
import 'server-only'
import type { NewPassword } from '@/lib/contracts/own-account'
import { choosePassword } from '@/lib/data/credentials'
import { newPasswordProblems } from '@/lib/data/new-password'
import { personById } from '@/lib/data/people'
import { presentStage } from '@/lib/data/present-stage'
import { endSessionsOf, renewSession, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { hashPassword } from '@/lib/platform/password'

/** Returns the id of the session that goes on. Problems: password.*, session.ended. */
export async function chooseNewPassword(session: RunningSession, chosen: NewPassword, origin: RequestOrigin): Promise<Result<{ readonly sid: string }>> {
  const { person, who } = session
  const former = person.passwordHash
  if (session.stage !== 'NEW_PASSWORD' || former === null) return refused(problem('session.ended', {}))
  const problems = await newPasswordProblems(person, chosen)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(chosen.password)
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    const at = now()
    if (!(await choosePassword(tx, person.id, former, passwordHash, at))) return refused(problem('session.ended', {}))
    await endSessionsOf(tx, person.id, 'password changed', session.idHash)
    const changed = await personById(person.id, tx)
    const sid = changed === null ? null : await renewSession(tx, session, origin, { stage: presentStage(changed, session, at) }, at)
    if (sid === null) return refused(problem('session.ended', {}))
    record({ act: 'password.change', stream: 'auth', object: { type: 'user', id: person.id }, result: 'ok', why: 'due at sign-in' })
    return ok({ sid })
  })
}
