// From what was sent to what an operation takes: the contract, and for every text in it the one rule about characters (lib/domain/plain-text).
import type { z } from 'zod'
import { textProblems } from '@/lib/domain/plain-text'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, type Result } from '@/lib/domain/result'
import { log } from '@/lib/platform/log'

interface Reading<T> {
  /** Turns the form into what the contract expects. */
  readonly read: (form: FormData) => unknown
  readonly contract: z.ZodType<T>
  /** Names of the fields that may hold several lines. */
  readonly paragraphs?: readonly string[]
}

const isPlace = (key: PropertyKey): key is string | number => typeof key !== 'symbol'

/** A text that is too long is its writer's to shorten; anything else that breaks a contract was not sent by our pages. */
function contractProblem(issue: z.core.$ZodIssue): Problem {
  if (issue.code === 'too_big' && issue.origin === 'string') return problem('text.too-long', { limit: String(issue.maximum) }, issue.path.filter(isPlace))
  return problem('form.unreadable', {})
}

/**
 * Reads a form.
 * @param form as it came: a call from outside may bring anything
 * @returns problems: form.unreadable, text.too-long, text.forbidden-character
 */
export function readForm<T>(form: unknown, { read, contract, paragraphs = [] }: Reading<T>): Result<T> {
  // No form of ours sends a file; taken for a blank field it would pass where a text may be left out.
  if (!(form instanceof FormData) || [...form.values()].some((value) => typeof value !== 'string')) {
    log.warn('an action was called without a form of texts')
    return { ok: false, problems: [problem('form.unreadable', {})] }
  }
  return fromOutside(read(form), contract, paragraphs)
}

/**
 * Holds what came from outside against its contract, and every text in it against the rule about characters.
 * @param paragraphs names of the fields that may hold several lines
 * @returns problems: form.unreadable, text.too-long, text.forbidden-character
 */
export function fromOutside<T>(value: unknown, contract: z.ZodType<T>, paragraphs: readonly string[] = []): Result<T> {
  const input = contract.safeParse(value)
  if (!input.success) {
    log.warn({ fields: input.error.issues.map((issue) => issue.path.join('.')) }, 'what was sent is refused by its contract')
    const problems = input.error.issues.map(contractProblem)
    return { ok: false, problems: problems.every(({ code }) => code === 'text.too-long') ? problems : [problem('form.unreadable', {})] }
  }
  const problems = textProblems(input.data, paragraphs)
  return problems.length > 0 ? { ok: false, problems } : ok(input.data)
}
