// Name and password to a session. One answer for every failure, the same work whether or not the account exists, and limits before both.
import 'server-only'
import { renewHash, signInFacts, spendInitialPassword, type SignInFacts } from '@/lib/data/credentials'
import { personById } from '@/lib/data/people'
import { presentStage } from '@/lib/data/present-stage'
import { endSession, recordRefusal, startSession } from '@/lib/data/sessions'
import { admitAddress, admitTry } from '@/lib/data/sign-in-limits'
import { isInactive } from '@/lib/domain/session-rules'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { hashPassword, needsRehash, verifyPassword } from '@/lib/platform/password'
import { TooBusy } from '@/lib/platform/turns'

/** Where a try comes from. */
export interface SignInOrigin extends RequestOrigin {
  readonly userAgent: string
  /** Id that the browser brought along; whoever planted it shall not have it afterwards. */
  readonly formerId: string | null
}

/** `refused` says nothing more, whatever the reason; the other two are about the address and the server, not about the account. */
export type SignInAnswer = { readonly ok: true; readonly userId: string; readonly sid: string } | { readonly ok: false; readonly why: 'refused' | 'too-many-tries' | 'busy' }

/** Why nobody signs in with this account although the password is right; null where they do. Uses an initial password up. */
async function obstacle(facts: SignInFacts, at: Date): Promise<string | null> {
  if (facts.disabledAt !== null) return 'disabled account'
  if (isInactive(facts, at)) return 'inactive account'
  if (facts.initialPasswordUntil === null) return null
  if (facts.initialPasswordUntil <= at) return 'initial password expired'
  return (await spendInitialPassword(facts.id, at)) ? null : 'initial password used'
}

const isBusy = (error: unknown): boolean => error instanceof TooBusy

/** Signs in with a name and a password. */
export async function signInWithPassword(loginName: string, password: string, origin: SignInOrigin): Promise<SignInAnswer> {
  const address = await admitAddress(origin.ip)
  if (address !== 'admitted') {
    // Once a minute is enough to be seen, and cannot fill the log.
    if (address === 'refused-first') await recordRefusal(null, origin, 'too many tries from one address')
    return { ok: false, why: 'too-many-tries' }
  }
  const attempt = await admitTry('password', loginName)
  if (attempt === null) return { ok: false, why: 'refused' }
  const facts = await signInFacts(loginName)
  const matches = await verifyPassword(facts?.passwordHash ?? null, password).catch((error: unknown) => {
    if (isBusy(error)) return null
    throw error
  })
  if (matches === null) {
    await attempt.dropped()
    return { ok: false, why: 'busy' }
  }
  const at = now()
  const why = facts === null ? 'unknown name' : matches ? await obstacle(facts, at) : 'wrong password'
  if (facts === null || why !== null) {
    const locked = await attempt.failed()
    await recordRefusal(facts, origin, why ?? '')
    if (locked) await recordRefusal(facts, origin, 'five wrong passwords', 'account.lock')
    return { ok: false, why: 'refused' }
  }
  await attempt.succeeded()
  return { ok: true, userId: facts.id, sid: await begin(facts, password, origin, at) }
}

async function begin(facts: SignInFacts, password: string, origin: SignInOrigin, at: Date): Promise<string> {
  if (facts.passwordHash !== null && needsRehash(facts.passwordHash)) await renewHash(facts.id, facts.passwordHash, await hashPassword(password))
  const person = await personById(facts.id)
  if (person === null) throw new Error('the account went away')
  if (origin.formerId !== null) await endSession(origin.formerId, origin, 'signed in anew')
  const given = { method: 'PASSWORD', secondFactorAt: null, userAgent: origin.userAgent } as const
  return await startSession(person, origin, { ...given, stage: presentStage(person, given, at) })
}
