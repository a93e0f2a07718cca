// Comments as a program of ours reads them.
import type { CommentAnswer, ThreadAnswer } from '@/components/entry/cell-answer'
import type { Comment, Thread } from '@/lib/data/comments'
import { formatInstant } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'

const commentAnswer = (locale: Locale, { id, kind, text, by, at }: Comment): CommentAnswer => ({ id, kind: messages(locale).drawer.kinds[kind], text, by, at: formatInstant(locale, at) })

/** A thread in the words of its reader. */
export const threadAnswer = (locale: Locale, thread: Thread): ThreadAnswer => ({
  ...commentAnswer(locale, thread),
  answers: thread.answers.map((answer) => commentAnswer(locale, answer)),
  resolved: thread.resolved === null ? null : messages(locale).drawer.resolvedBy(thread.resolved.by, formatInstant(locale, thread.resolved.at)),
})
