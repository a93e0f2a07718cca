// What a password must be. Two profiles: `mlps` for graded protection (GB/T 22239), `asvs` for OWASP ASVS 5, which forbids what the
// former demands (kinds of characters, age). Both refuse what is guessed first.
import { CONTEXT_WORDS } from './password/context-words'
import { isCommonPassword } from './password/common-passwords'
import { problem, type Problem, type ProblemPath } from './problem'

export const PASSWORD_PROFILES = ['mlps', 'asvs'] as const
export type PasswordProfile = (typeof PASSWORD_PROFILES)[number]

export const PASSWORD_MIN = 12
/** Characters as a reader counts them: a Chinese character or an emoji of one code point is one. Nothing is cut off. */
export const PASSWORD_MAX = 128
/** How many former passwords are refused beside the present one. */
export const FORMER_PASSWORDS: Readonly<Record<PasswordProfile, number>> = { mlps: 5, asvs: 0 }

const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]

/** A password as it is judged and hashed: typed on another keyboard it is the same. */
export const plainPassword = (password: string): string => password.normalize('NFKC')

/** Letters whose case does not matter in a comparison. */
const folded = (text: string): string => plainPassword(text).toLowerCase()

/**
 * Why a password is not acceptable; empty where it is.
 * @param names sign-in name and name of the account, words of the place: the password must contain none of them
 * @returns password.too-short, .too-long, .too-simple (mlps), .names-account, .context-word, .too-common
 */
export function passwordProblems(password: string, names: readonly string[], path: ProblemPath, profile: PasswordProfile = 'mlps'): readonly Problem[] {
  const plain = plainPassword(password)
  const length = [...plain].length
  if (length < PASSWORD_MIN) return [problem('password.too-short', { minimum: String(PASSWORD_MIN) }, path)]
  if (length > PASSWORD_MAX) return [problem('password.too-long', { maximum: String(PASSWORD_MAX) }, path)]
  const problems: Problem[] = []
  if (profile === 'mlps' && CLASSES.filter((kind) => kind.test(plain)).length < 3) problems.push(problem('password.too-simple', {}, path))
  const lower = folded(plain)
  if (names.map((name) => folded(name).trim()).some((name) => [...name].length >= 2 && lower.includes(name))) problems.push(problem('password.names-account', {}, path))
  const word = CONTEXT_WORDS.find((one) => lower.includes(one))
  if (word !== undefined) problems.push(problem('password.context-word', { word }, path))
  if (isCommonPassword(plain)) problems.push(problem('password.too-common', {}, path))
  return problems
}
