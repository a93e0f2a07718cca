// What an action tells its form: sentences for each field, and what was typed, so that nothing has to be typed again.
import type { Problem } from '@/lib/domain/problem'
import type { Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

export interface FieldProblem {
  /** Path of the field joined by dots, e.g. `reporter.password`; empty for the whole form. */
  readonly field: string
  readonly message: string
}

export interface FormState {
  readonly problems: readonly FieldProblem[]
  /** Texts as they were sent, by field; never passwords. */
  readonly typed: Readonly<Record<string, string>>
  /** A sentence about what was done, or null. */
  readonly done: string | null
}

export const EMPTY_FORM: FormState = { problems: [], typed: {}, done: null }

/** Each problem beside its field, as the sentence its reader sees. */
export const fieldProblems = (t: Messages, problems: readonly Problem[]): readonly FieldProblem[] =>
  problems.map((problem) => ({ field: problem.path.join('.'), message: problemSentence(t.problem, problem) }))
