// Puts a new seed in force once a code of it was shown, and makes recovery codes. The ticket says that this session may: on the way in at
// enrolment, or after its person showed the password or the former app.
import 'server-only'
import type { SeedConfirmation } from '@/lib/contracts/own-account'
import { enrol, newRecoveryCodes } from '@/lib/data/second-factor'
import { seedOf } from '@/lib/data/seed-ticket'
import { endSessionsOf, noteSecondFactor, type RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns the recovery codes, which are told this once. Problems: second-factor.expired, second-factor.code-of-new. */
export async function confirmSecondFactor(session: RunningSession, { ticket, code }: SeedConfirmation, origin: RequestOrigin): Promise<Result<{ readonly codes: readonly string[] }>> {
  const { person, who } = session
  const seed = seedOf(session, ticket)
  if (seed === null) return refused(problem('second-factor.expired', {}))
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    const at = now()
    if (!(await enrol(tx, person.id, seed, code, at))) return refused(problem('second-factor.code-of-new', {}, ['code']))
    const codes = await newRecoveryCodes(tx, person.id, at)
    // What others opened with the former one, or with none, is over.
    await endSessionsOf(tx, person.id, 'second factor changed', session.idHash)
    await noteSecondFactor(tx, session, at)
    record({ act: 'second-factor.enrol', stream: 'auth', object: { type: 'user', id: person.id }, after: { recoveryCodes: codes.length }, result: 'ok' })
    return ok({ codes })
  })
}
