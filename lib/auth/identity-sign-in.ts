// A person whom the identity provider names, to a session. Nothing is created: the account must be there and wait for this name.
import 'server-only'
import { personByIdentity, personBySsoName, pinIdentity } from '@/lib/data/identities'
import type { PersonRow } from '@/lib/data/people'
import { presentStage } from '@/lib/data/present-stage'
import { endSession, recordRefusal, startSession } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { ok } from '@/lib/domain/result'
import { isInactive } from '@/lib/domain/session-rules'
import { now } from '@/lib/platform/clock'
import type { SignInAnswer, SignInOrigin } from './password-sign-in'

/** What the provider says of a person, already checked: its signature, its issuer, for whom and until when. */
export interface ProvidedPerson {
  readonly issuer: string
  readonly subject: string
  /** Name by which an account may wait for this person; empty where the provider gives none. */
  readonly name: string
}

async function pinned(provided: ProvidedPerson, origin: SignInOrigin, at: Date): Promise<PersonRow | null> {
  const known = await personByIdentity(provided)
  if (known !== null || provided.name === '') return known
  const waiting = await personBySsoName(provided.name, provided.issuer)
  if (waiting === null || waiting.disabledAt !== null) return waiting
  await inAuditedTransaction('anonymous', origin, async (tx, record) => {
    await pinIdentity(tx, waiting.id, provided, at)
    record({ act: 'identity.link', stream: 'auth', object: { type: 'user', id: waiting.id }, after: { issuer: provided.issuer }, result: 'ok' })
    return ok(null)
  })
  return waiting
}

/** Signs in whom the provider vouches for: by the pinned subject, or the first time by the name that the account waits for. */
export async function signInWithIdentity(provided: ProvidedPerson, origin: SignInOrigin): Promise<SignInAnswer> {
  const at = now()
  const person = await pinned(provided, origin, at)
  const why = person === null ? 'no account for this identity' : person.disabledAt !== null ? 'disabled account' : isInactive(person, at) ? 'inactive account' : null
  if (person === null || why !== null) {
    await recordRefusal(person, origin, why ?? '')
    return { ok: false, why: 'refused' }
  }
  if (origin.formerId !== null) await endSession(origin.formerId, origin, 'signed in anew')
  const given = { method: 'OIDC', secondFactorAt: null, userAgent: origin.userAgent } as const
  return { ok: true, userId: person.id, sid: await startSession(person, origin, { ...given, stage: presentStage(person, given, at) }) }
}
