// Problems as their reader sees them, each beside its field.
import type { Problem } from '@/lib/domain/problem'
import type { Messages } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import type { FieldProblem } from './form-state'

/** Each problem beside its field, as the sentence its reader sees. */
export const fieldProblems = (t: Messages, problems: readonly Problem[], nameOf: (field: string) => string = (field) => field): readonly FieldProblem[] =>
  problems.map((problem) => ({ field: nameOf(problem.path.join('.')), message: problemSentence(t.problem, problem) }))
