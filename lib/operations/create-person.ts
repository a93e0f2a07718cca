// Makes an account. It has no role yet, and a password that works once: who makes accounts does not give roles, nor learn anybody's password.
import 'server-only'
import type { NewPerson } from '@/lib/contracts/person'
import { createAccount, lockPeople, loginNameTaken, ssoNameTaken } from '@/lib/data/accounts'
import { committed } from '@/lib/data/commitments'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { allUnits } from '@/lib/data/units'
import { displayNameProblems, initialPasswordEnd, loginNameProblems, ssoNameProblems } from '@/lib/domain/account'
import { INITIAL_PASSWORD_BYTES, initialPassword } from '@/lib/domain/initial-password'
import { can } from '@/lib/domain/permissions/decide'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { hashPassword } from '@/lib/platform/password'
import { randomBytesOf } from '@/lib/platform/random'

/** Told once, to be handed over; only its hash is kept. */
export interface HandedOut {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly initialPassword: string
  readonly until: Date
}

/**
 * @returns problems: permission.missing, person.login-name, person.display-name, person.sso-name, person.unit-unknown,
 *   person.login-name-taken, person.sso-name-taken
 */
export async function createPerson(viewer: Viewer, given: NewPerson, origin: RequestOrigin): Promise<Result<HandedOut>> {
  if (!can(viewer, 'person.create', {})) return refused(problem('permission.missing', { action: 'person.create' }))
  const unit = given.unitCode === '' ? null : (await allUnits()).find((one) => one.code === given.unitCode)
  const problems: readonly Problem[] = [
    ...loginNameProblems(given.loginName, ['loginName']),
    ...displayNameProblems(given.displayName, ['displayName']),
    ...ssoNameProblems(given.ssoName, ['ssoName']),
    ...(unit === undefined ? [problem('person.unit-unknown', {}, ['unitCode'])] : []),
  ]
  if (unit === undefined || problems.length > 0) return { ok: false, problems }
  const secret = initialPassword(randomBytesOf(INITIAL_PASSWORD_BYTES))
  const passwordHash = await hashPassword(secret)
  const at = now()
  const until = initialPasswordEnd(at)
  const ssoName = given.ssoName === '' ? null : given.ssoName
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    await lockPeople(tx)
    if (await loginNameTaken(tx, given.loginName)) return refused(problem('person.login-name-taken', { text: given.loginName }, ['loginName']))
    if (ssoName !== null && (await ssoNameTaken(tx, ssoName))) return refused(problem('person.sso-name-taken', { text: ssoName }, ['ssoName']))
    const { loginName, displayName } = given
    const id = await createAccount(tx, { loginName, displayName, unitId: unit?.id ?? null, ssoName, passwordHash, initialPasswordUntil: until, createdAt: at })
    const after = {
      loginName: await committed(tx, loginName, id),
      displayName: await committed(tx, displayName, id),
      ssoName: ssoName === null ? null : await committed(tx, ssoName, id),
      unit: unit?.code ?? null,
      initialPasswordUntil: until.toISOString(),
    }
    record({ act: 'person.create', stream: 'system', object: { type: 'user', id }, after, result: 'ok' })
    return ok({ id, loginName, displayName, initialPassword: secret, until })
  })
}
