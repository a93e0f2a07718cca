// Changes how somebody is called, where they work, and under which name the identity provider knows them; never the sign-in name.
import 'server-only'
import type { PersonChange } from '@/lib/contracts/person'
import { accountSeen, changeAccount, lockedPerson, ssoNameTaken, type AccountNames } from '@/lib/data/accounts'
import { committed } from '@/lib/data/commitments'
import { inAuditedTransaction, type Transaction } from '@/lib/data/transaction'
import { allUnits, type Unit } from '@/lib/data/units'
import { displayNameProblems, ssoNameProblems } from '@/lib/domain/account'
import { judgePerson } from '@/lib/domain/permissions/refusal'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * @returns problems: those of lib/domain/permissions/refusal, person.display-name, person.sso-name, person.unit-unknown, person.sso-name-taken,
 *   person.changed-meanwhile (the account is not as it was shown), entry.nothing-changed
 */
export async function changePerson(viewer: Viewer, given: PersonChange, origin: RequestOrigin): Promise<Result<{ readonly id: string }>> {
  const all = await allUnits()
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const door = judgePerson(viewer, 'person.change', await lockedPerson(tx, given.id))
    if (!door.ok) return door
    const person = door.value
    const unit = given.unitCode === '' ? null : all.find((one) => one.code === given.unitCode)
    const problems: readonly Problem[] = [
      ...displayNameProblems(given.displayName, ['displayName']),
      ...ssoNameProblems(given.ssoName, ['ssoName']),
      ...(unit === undefined ? [problem('person.unit-unknown', {}, ['unitCode'])] : []),
    ]
    if (unit === undefined || problems.length > 0) return { ok: false, problems }
    const before = accountSeen(person)
    if (before !== given.seen) return refused(problem('person.changed-meanwhile', {}))
    const names = { displayName: given.displayName, unitId: unit?.id ?? null, ssoName: given.ssoName === '' ? null : given.ssoName }
    if (accountSeen(names) === before) return refused(problem('entry.nothing-changed', {}))
    if (names.ssoName !== null && (await ssoNameTaken(tx, names.ssoName, person.id))) return refused(problem('person.sso-name-taken', { text: names.ssoName }, ['ssoName']))
    await changeAccount(tx, person.id, names)
    record({ act: 'person.change', stream: 'system', object: { type: 'user', id: person.id }, before: await told(tx, person.id, person, all), after: await told(tx, person.id, names, all), result: 'ok' })
    return ok({ id: person.id })
  })
}

/** The names of an account as the log keeps them. */
async function told(tx: Transaction, id: string, { displayName, unitId, ssoName }: AccountNames, all: readonly Unit[]): Promise<{ readonly displayName: string; readonly ssoName: string | null; readonly unit: string | null }> {
  return {
    displayName: await committed(tx, displayName, id),
    ssoName: ssoName === null ? null : await committed(tx, ssoName, id),
    unit: all.find((one) => one.id === unitId)?.code ?? null,
  }
}
