// Hands somebody a new password that works once: the old one no longer counts, and every session ends.
import 'server-only'
import type { OnPerson } from '@/lib/contracts/person'
import { endTokensOf } from '@/lib/data/access-tokens'
import { handOutPassword, lockedPerson } from '@/lib/data/accounts'
import { endSessionsOf } from '@/lib/data/sessions'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { initialPasswordEnd } from '@/lib/domain/account'
import { INITIAL_PASSWORD_BYTES, initialPassword } from '@/lib/domain/initial-password'
import { mayAnywhere } from '@/lib/domain/permissions/decide'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { hashPassword } from '@/lib/platform/password'
import { randomBytesOf } from '@/lib/platform/random'

/** Told once, to be handed over; only its hash is kept. */
export interface PasswordHandedOut {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly initialPassword: string
  readonly until: Date
}

/** Problems: those of lib/domain/permissions/refusal. */
export async function resetPassword(viewer: Viewer, { id }: OnPerson, origin: RequestOrigin): Promise<Result<PasswordHandedOut>> {
  // Asked before the costly hash as well.
  if (!mayAnywhere(viewer, 'person.reset-password')) return refused(problem('permission.missing', { action: 'person.reset-password' }))
  const secret = initialPassword(randomBytesOf(INITIAL_PASSWORD_BYTES))
  const passwordHash = await hashPassword(secret)
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.reset-password', await lockedPerson(tx, id))
    if (!door.ok) return door
    const person = door.value
    const at = now()
    const until = initialPasswordEnd(at)
    await handOutPassword(tx, person, passwordHash, until, at)
    const sessionsEnded = await endSessionsOf(tx, person.id, 'password reset')
    const tokensEnded = await endTokensOf(tx, person.id, at)
    record({ act: 'person.reset-password', stream: 'system', object: { type: 'user', id: person.id }, after: { initialPasswordUntil: until.toISOString(), sessionsEnded, tokensEnded }, result: 'ok' })
    return ok({ id: person.id, loginName: person.loginName, displayName: person.displayName, initialPassword: secret, until })
  })
}
