// The sentence that a reader is shown for a problem.
import type { Problem, ProblemCode, ProblemParams } from '@/lib/domain/problem'

type Sentences = { readonly [C in ProblemCode]: (params: ProblemParams[C]) => string }

/**
 * Says what is wrong, where, and what to do.
 * @param sentences `messages(locale).problem`
 * @example problemSentence(messages('en').problem, problem('value.symbol-ambiguous', { text: '—' }))
 */
export const problemSentence = (sentences: Sentences, one: Problem): string => say(sentences, one)

interface Said<C extends ProblemCode> {
  readonly code: C
  readonly params: ProblemParams[C]
}

const say = <C extends ProblemCode>(sentences: Sentences, { code, params }: Said<C>): string => sentences[code](params)
