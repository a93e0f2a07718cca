// What a password must be (profile for graded protection, GB/T 22239: length and kinds of characters).
import { problem, type Problem, type ProblemPath } from './problem'

export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

/**
 * Why a password is not acceptable; empty where it is.
 * @param names sign-in name and name of the account, which the password must not contain
 */
export function passwordProblems(password: string, names: readonly string[], path: ProblemPath): readonly Problem[] {
  const length = [...password].length
  if (length < PASSWORD_MIN) return [problem('password.too-short', { minimum: String(PASSWORD_MIN) }, path)]
  if (password.length > PASSWORD_MAX) return [problem('password.too-long', { maximum: String(PASSWORD_MAX) }, path)]
  const problems: Problem[] = []
  if (CLASSES.filter((kind) => kind.test(password)).length < 3) problems.push(problem('password.too-simple', {}, path))
  const lower = password.toLowerCase()
  if (names.some((name) => name.length >= 2 && lower.includes(name.toLowerCase()))) problems.push(problem('password.names-account', {}, path))
  return problems
}
