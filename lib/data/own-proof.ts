// Showing again, in a session, that one is who one is: the password, a code of the app, a recovery code. Tries are counted as at sign-in.
import 'server-only'
import { problem, type Problem } from '@/lib/domain/problem'
import type { RequestOrigin } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { verifyPassword } from '@/lib/platform/password'
import { TooBusy } from '@/lib/platform/turns'
import type { PersonRow } from './people'
import { spendRecoveryCode, useCode } from './second-factor'
import { recordRefusal } from './sessions'
import { admitTry, LOCK_S, type Guessed } from './sign-in-limits'

const MINUTES = String(LOCK_S / 60)

interface Showing {
  readonly guessed: Guessed
  readonly field: string
  readonly wrong: 'password.current-wrong' | 'second-factor.wrong' | 'recovery-code.wrong'
  readonly check: () => Promise<boolean>
}

/** Null where it was shown; otherwise the problem to tell. Refusals and locks are written to the audit log. */
async function show(person: PersonRow, origin: RequestOrigin, { guessed, field, wrong, check }: Showing): Promise<Problem | null> {
  const resting = problem(guessed === 'password' ? 'password.resting' : 'second-factor.resting', { minutes: MINUTES }, [field])
  const attempt = await admitTry(guessed, person.loginName)
  if (attempt === null) return resting
  const shown = await check().catch(async (error: unknown) => {
    await attempt.dropped()
    if (error instanceof TooBusy) return null
    throw error
  })
  if (shown === null) return problem('server.busy', {}, [field])
  if (shown) {
    await attempt.succeeded()
    return null
  }
  const locked = await attempt.failed()
  await recordRefusal(person, origin, wrong, guessed === 'password' ? 'session.refuse' : 'second-factor.refuse')
  if (!locked) return problem(wrong, {}, [field])
  await recordRefusal(person, origin, guessed === 'password' ? 'five wrong passwords' : 'five wrong codes', 'account.lock')
  return resting
}

/** The present password. Problems: password.current-wrong, password.resting, server.busy. */
export const showPassword = (person: PersonRow, password: string, origin: RequestOrigin, field: string): Promise<Problem | null> =>
  show(person, origin, { guessed: 'password', field, wrong: 'password.current-wrong', check: () => verifyPassword(person.passwordHash, password) })

/** A code of the app, which is used up. Problems: second-factor.wrong, second-factor.resting. */
export const showCode = (person: PersonRow, code: string, origin: RequestOrigin, field: string): Promise<Problem | null> =>
  show(person, origin, { guessed: 'factor', field, wrong: 'second-factor.wrong', check: () => database().$transaction((tx) => useCode(tx, person, code, now())) })

/** A recovery code, which is used up. Problems: recovery-code.wrong, second-factor.resting. */
export const showRecoveryCode = (person: PersonRow, code: string, origin: RequestOrigin, field: string): Promise<Problem | null> =>
  show(person, origin, { guessed: 'factor', field, wrong: 'recovery-code.wrong', check: () => database().$transaction((tx) => spendRecoveryCode(tx, person.id, code, now())) })

const CODE = /^\d{6}$/

/** A code of the app where one is in force and six digits were typed, otherwise the password. */
export async function showEither(person: PersonRow, proof: string, origin: RequestOrigin, field: string): Promise<Problem | null> {
  const code = proof.replaceAll(/\s/g, '')
  return person.totpSince !== null && CODE.test(code) ? await showCode(person, code, origin, field) : await showPassword(person, proof, origin, field)
}
