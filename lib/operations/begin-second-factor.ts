// A new seed for somebody who is signed in, once they showed the password or a code of the app in force.
import 'server-only'
import type { OwnProof } from '@/lib/contracts/own-account'
import { showEither } from '@/lib/data/own-proof'
import { seedTicket, type SeedTicket } from '@/lib/data/seed-ticket'
import type { RunningSession } from '@/lib/data/sessions'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin } from '@/lib/domain/viewer'

/**
 * Changes nothing: the one in force stays until a code of the new one was shown.
 * @param issuer name of the product, which the app shows
 * @returns problems: password.current-wrong, password.resting, second-factor.wrong, second-factor.resting, server.busy
 */
export async function beginSecondFactor(session: RunningSession, { proof }: OwnProof, origin: RequestOrigin, issuer: string): Promise<Result<SeedTicket>> {
  // Whoever comes through the identity provider and has no app yet has nothing here to show.
  const nothingToShow = session.person.passwordHash === null && session.person.totpSince === null
  const unshown = nothingToShow ? null : await showEither(session.person, proof, origin, 'proof')
  return unshown === null ? ok(seedTicket(session, issuer)) : refused(unshown)
}
