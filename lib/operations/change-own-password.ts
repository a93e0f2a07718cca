// Replaces one's own password. Every other session of the account ends; this one goes on under a new id.
import 'server-only'
import type { OwnPasswordChange } from '@/lib/contracts/own-account'
import { choosePassword } from '@/lib/data/credentials'
import { newPasswordProblems } from '@/lib/data/new-password'
import { showPassword } from '@/lib/data/own-proof'
import { endSessionsOf, renewSession, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { hashPassword } from '@/lib/platform/password'

export interface OwnPasswordChanged {
  readonly sid: string
  /** Other sessions that ended with it. */
  readonly ended: number
}

/** Problems: password.*, server.busy, session.ended. */
export async function changeOwnPassword(session: RunningSession, change: OwnPasswordChange, origin: RequestOrigin): Promise<Result<OwnPasswordChanged>> {
  const { person, who } = session
  const former = person.passwordHash
  if (former === null) return refused(problem('password.none', {}, ['current']))
  const unshown = await showPassword(person, change.current, origin, 'current')
  if (unshown !== null) return refused(unshown)
  const problems = await newPasswordProblems(person, change)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(change.password)
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    const at = now()
    if (!(await choosePassword(tx, person.id, former, passwordHash, at))) return refused(problem('session.ended', {}))
    const ended = await endSessionsOf(tx, person.id, 'password changed', session.idHash)
    const sid = await renewSession(tx, session, origin, {}, at)
    if (sid === null) return refused(problem('session.ended', {}))
    record({ act: 'password.change', stream: 'auth', object: { type: 'user', id: person.id }, after: { sessionsEnded: ended }, result: 'ok' })
    return ok({ sid, ended })
  })
}
