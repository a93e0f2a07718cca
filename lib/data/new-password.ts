// Whether a password may become somebody's: the policy of this installation, and those that were in use lately.
import 'server-only'
import { FORMER_PASSWORDS, passwordProblems } from '@/lib/domain/password-policy'
import { problem, type Problem } from '@/lib/domain/problem'
import { environment } from '@/lib/platform/env'
import { verifyPassword } from '@/lib/platform/password'
import { contextWords } from './context-words'
import { formerPasswords } from './credentials'
import type { PersonRow } from './people'

export interface ChosenPassword {
  readonly password: string
  readonly passwordRepeat: string
}

/** Why not; empty where it may. Problems: password.* at the fields password and passwordRepeat. */
export async function newPasswordProblems(person: PersonRow, { password, passwordRepeat }: ChosenPassword): Promise<readonly Problem[]> {
  const profile = environment().PLUMBLINE_PASSWORD_POLICY
  const names = [person.loginName, person.displayName, ...(await contextWords())]
  const problems = [...passwordProblems(password, names, ['password'], profile), ...(password === passwordRepeat ? [] : [problem('password.repeat-differs', {}, ['passwordRepeat'])])]
  if (problems.length > 0) return problems
  const earlier = [...(person.passwordHash === null ? [] : [person.passwordHash]), ...(await formerPasswords(person.id, FORMER_PASSWORDS[profile]))]
  // One after the other: each takes its turn among all who sign in.
  for (const hash of earlier) if (await verifyPassword(hash, password)) return [problem('password.reused', {}, ['password'])]
  return []
}
