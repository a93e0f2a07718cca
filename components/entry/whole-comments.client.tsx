'use client'
// The comments on a submission as a whole, kept up to date as they are written.
import { useState } from 'react'
import { messages, type Locale } from '@/lib/i18n/messages'
import { askServer } from './ask-server'
import type { ThreadAnswer } from './cell-answer'
import { CommentThreads } from './comment-threads.client'

interface WholeCommentsProps {
  readonly locale: Locale
  readonly collection: string
  readonly unit: string
  readonly threads: readonly ThreadAnswer[]
  readonly mayComment: boolean
}

export function WholeComments({ locale, collection, unit, threads: first, mayComment }: WholeCommentsProps) {
  const [threads, setThreads] = useState(first)
  const address = `/api/v1/entry/${encodeURIComponent(collection)}/${encodeURIComponent(unit)}`
  const readAgain = async (): Promise<void> => {
    const answer = await askServer<{ readonly threads: readonly ThreadAnswer[] }>(messages(locale).drawer, `${address}/comments`, 'GET')
    if (answer.ok) setThreads(answer.value.threads)
  }
  return <CommentThreads locale={locale} address={address} cell={null} threads={threads} mayComment={mayComment} onChange={() => void readAgain()} />
}
