// The first set-up, once: the code that the start printed makes one account, the system administrator's.
import 'server-only'
import type { SetUp } from '@/lib/contracts/set-up'
import { createAccount, lockPeople, loginNameTaken } from '@/lib/data/accounts'
import { committed } from '@/lib/data/commitments'
import { addGrant } from '@/lib/data/grants'
import { installation, isSetUpCode, useSetUpCode } from '@/lib/data/installation'
import { contextWords } from '@/lib/data/context-words'
import { countSetUpTry } from '@/lib/data/set-up-limit'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { displayNameProblems, loginNameProblems } from '@/lib/domain/account'
import { passwordProblems } from '@/lib/domain/password-policy'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { plainSetUpCode } from '@/lib/domain/set-up-code'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { sha256 } from '@/lib/platform/identifier'
import { hashPassword } from '@/lib/platform/password'

const problemsOf = ({ loginName, displayName, password, passwordRepeat }: SetUp, placeWords: readonly string[]): readonly Problem[] => [
  ...displayNameProblems(displayName, ['displayName']),
  ...loginNameProblems(loginName, ['loginName']),
  ...passwordProblems(password, [loginName, displayName, ...placeWords], ['password'], environment().PLUMBLINE_PASSWORD_POLICY),
  ...(password === passwordRepeat ? [] : [problem('password.repeat-differs', {}, ['passwordRepeat'])]),
]

/**
 * Makes the system administrator's account, with the password chosen here.
 * @returns problems: set-up.code-wrong (also where it was used), set-up.too-many-tries, person.*, password.*
 */
export async function setUpInstallation(setUp: SetUp, origin: RequestOrigin): Promise<Result<null>> {
  const current = await installation()
  const codeHash = sha256(plainSetUpCode(setUp.code))
  const wrong = problem('set-up.code-wrong', {}, ['code'])
  if (current === null || current.setUp) return refused(wrong)
  const wait = await countSetUpTry(origin.ip)
  if (wait !== null) return refused(problem('set-up.too-many-tries', { minutes: String(Math.ceil(wait / 60)) }, ['code']))
  const problems = [...((await isSetUpCode(codeHash)) ? [] : [wrong]), ...problemsOf(setUp, await contextWords())]
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await hashPassword(setUp.password)
  return await inAuditedTransaction('anonymous', origin, async (tx, record) => {
    await lockPeople(tx)
    const at = now()
    if (!(await useSetUpCode(tx, codeHash, at))) return refused(wrong)
    const { loginName, displayName } = setUp
    if (await loginNameTaken(tx, loginName)) return refused(problem('person.login-name-taken', { text: loginName }, ['loginName']))
    const unitId = current.cityUnitId
    const id = await createAccount(tx, { loginName, displayName, unitId: current.bureauUnitId, ssoName: null, passwordHash, initialPasswordUntil: null, createdAt: at })
    const grant = await addGrant(tx, { userId: id, grantedById: null, role: 'SYSTEM_ADMIN', unitId, withDescendants: true, validFrom: at, validTo: null })
    const after = { user: id, loginName: await committed(tx, loginName, id), displayName: await committed(tx, displayName, id), grant, role: 'SYSTEM_ADMIN' }
    record({ act: 'installation.set-up', stream: 'system', object: { type: 'installation', id: '1' }, after, result: 'ok' })
    return ok(null)
  })
}
