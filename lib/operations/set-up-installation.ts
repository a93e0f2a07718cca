// The first person sets the installation up, once: the code that the start printed, and two accounts.
import 'server-only'
import type { SetUp } from '@/lib/contracts/set-up'
import { installation, isSetUpCode, useSetUpCode } from '@/lib/data/installation'
import { createPerson } from '@/lib/data/people'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { passwordProblems } from '@/lib/domain/password-policy'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, type Result } from '@/lib/domain/result'
import { plainSetUpCode } from '@/lib/domain/set-up-code'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { sha256 } from '@/lib/platform/identifier'
import { hashPassword } from '@/lib/platform/password'

const LOGIN_NAME = /^[a-z0-9][a-z0-9._-]{1,63}$/
const PEOPLE = ['reporter', 'publisher'] as const

function problemsOf(setUp: SetUp): readonly Problem[] {
  const problems = PEOPLE.flatMap((key): readonly Problem[] => {
    const { loginName, displayName, password, passwordRepeat } = setUp[key]
    return [
      ...(LOGIN_NAME.test(loginName) ? [] : [problem('person.login-name', { text: loginName }, [key, 'loginName'])]),
      ...(displayName === '' || displayName.length > 64 ? [problem('person.display-name', {}, [key, 'displayName'])] : []),
      ...passwordProblems(password, [loginName, displayName], [key, 'password']),
      ...(password === passwordRepeat ? [] : [problem('password.repeat-differs', {}, [key, 'passwordRepeat'])]),
    ]
  })
  if (setUp.reporter.loginName === setUp.publisher.loginName) problems.push(problem('set-up.same-person', {}, ['publisher', 'loginName']))
  return problems
}

/**
 * Makes the accounts of the one who enters figures and the one who publishes them.
 * @returns problems: set-up.code-wrong (also where it was used), set-up.same-person, person.*, password.*
 */
export async function setUpInstallation(setUp: SetUp, origin: RequestOrigin): Promise<Result<null>> {
  const current = await installation()
  const codeHash = sha256(plainSetUpCode(setUp.code))
  const wrong = problem('set-up.code-wrong', {}, ['code'])
  if (current === null || current.setUp) return { ok: false, problems: [wrong] }
  const problems = [...((await isSetUpCode(codeHash)) ? [] : [wrong]), ...problemsOf(setUp)]
  if (problems.length > 0) return { ok: false, problems }
  const hashes = { reporter: await hashPassword(setUp.reporter.password), publisher: await hashPassword(setUp.publisher.password) }
  return await inAuditedTransaction('anonymous', origin, async (tx, record) => {
    if (!(await useSetUpCode(tx, codeHash, now()))) return { ok: false, problems: [wrong] }
    const unitId = current.cityUnitId
    const create = (key: (typeof PEOPLE)[number], role: 'REPORTER' | 'PUBLISHER'): Promise<string> =>
      createPerson(tx, { loginName: setUp[key].loginName, displayName: setUp[key].displayName, passwordHash: hashes[key], role, unitId })
    const reporter = await create('reporter', 'REPORTER')
    const publisher = await create('publisher', 'PUBLISHER')
    record({ act: 'installation.set-up', stream: 'system', object: { type: 'installation', id: '1' }, after: { reporter, publisher }, result: 'ok' })
    return ok(null)
  })
}
