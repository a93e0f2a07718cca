// Ends one's recovery codes and makes new ones.
import 'server-only'
import type { OwnProof } from '@/lib/contracts/own-account'
import { showEither } from '@/lib/data/own-proof'
import { newRecoveryCodes } from '@/lib/data/second-factor'
import type { RunningSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'

/** Returns the new codes, which are told this once. Problems: second-factor.none, and those of showing oneself. */
export async function replaceRecoveryCodes(session: RunningSession, { proof }: OwnProof, origin: RequestOrigin): Promise<Result<{ readonly codes: readonly string[] }>> {
  const { person, who } = session
  if (person.totpSince === null) return refused(problem('second-factor.none', {}))
  const unshown = await showEither(person, proof, origin, 'proof')
  if (unshown !== null) return refused(unshown)
  return await inAuditedTransaction(who, origin, async (tx, record) => {
    const codes = await newRecoveryCodes(tx, person.id, now())
    record({ act: 'recovery-codes.replace', stream: 'auth', object: { type: 'user', id: person.id }, after: { recoveryCodes: codes.length }, result: 'ok' })
    return ok({ codes })
  })
}
