'use client'
// Threads of comments: what was said, answering it, and settling it.
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { messages, type Locale } from '@/lib/i18n/messages'
import { askServer } from './ask-server'
import type { CommentAnswer, ThreadAnswer } from './cell-answer'
import { CommentForm, type CommentAbout } from './comment-form.client'

interface CommentThreadsProps {
  readonly locale: Locale
  readonly address: string
  readonly cell: CommentAbout['cell']
  readonly threads: readonly ThreadAnswer[]
  readonly mayComment: boolean
  /** Shown with the field for a new comment, e.g. that one is wanted here. */
  readonly hint?: string | undefined
  /** Read them anew: something was written. */
  readonly onChange: () => void
}

function Said({ comment, locale }: { readonly comment: CommentAnswer; readonly locale: Locale }) {
  const t = messages(locale).drawer
  return (
    <div className="comment">
      <p className="comment-head">
        <span className="comment-kind">{comment.kind}</span> {t.byAt(comment.by, comment.at)}
      </p>
      <p className="comment-text">{comment.text}</p>
    </div>
  )
}

export function CommentThreads({ locale, address, cell, threads, mayComment, hint, onChange }: CommentThreadsProps) {
  const t = messages(locale).drawer
  const [answering, setAnswering] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const resolve = async (id: number, resolved: boolean): Promise<void> => {
    const answer = await askServer(t, `${address}/comments/${id}`, 'PATCH', { resolved })
    setProblem(answer.ok ? null : answer.sentence)
    if (answer.ok) onChange()
  }
  return (
    <div className="flex flex-col gap-3">
      {threads.length === 0 && <p className="text-muted">{t.commentsEmpty}</p>}
      <ul className="threads">
        {threads.map((thread) => (
          <li key={thread.id} className="thread" data-resolved={thread.resolved !== null || undefined}>
            <Said comment={thread} locale={locale} />
            {thread.answers.map((answer) => (
              <div key={answer.id} className="thread-answer">
                <Said comment={answer} locale={locale} />
              </div>
            ))}
            {thread.resolved !== null && <p className="text-muted">{thread.resolved}</p>}
            {mayComment && answering !== thread.id && (
              <div className="no-print flex flex-wrap gap-2">
                {thread.resolved === null && (
                  <Button type="button" look="quiet" compact onClick={() => setAnswering(thread.id)}>
                    {t.answer}
                  </Button>
                )}
                <Button type="button" look="quiet" compact onClick={() => void resolve(thread.id, thread.resolved === null)}>
                  {thread.resolved === null ? t.resolve : t.reopen}
                </Button>
              </div>
            )}
            {answering === thread.id && (
              <CommentForm
                locale={locale}
                address={address}
                about={{ cell, parentId: thread.id }}
                label={t.answerTo(thread.by)}
                onWritten={() => {
                  setAnswering(null)
                  onChange()
                }}
                onCancel={() => setAnswering(null)}
              />
            )}
          </li>
        ))}
      </ul>
      <div role="status">{problem !== null && <p className="field-error">{problem}</p>}</div>
      {mayComment && <CommentForm locale={locale} address={address} about={{ cell, parentId: null }} label={t.write} hint={hint} onWritten={onChange} />}
    </div>
  )
}
