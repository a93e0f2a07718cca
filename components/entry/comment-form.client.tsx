'use client'
// Writing a comment, or an answer in a thread.
import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { messages, type Locale } from '@/lib/i18n/messages'
import { askServer } from './ask-server'

export interface CommentAbout {
  /** Null: the submission as a whole. */
  readonly cell: { readonly metricCode: string; readonly subjectCode: string; readonly periodKey: string } | null
  readonly parentId: number | null
}

interface CommentFormProps {
  readonly locale: Locale
  /** `/api/v1/entry/<collection>/<unit>` */
  readonly address: string
  readonly about: CommentAbout
  readonly label: string
  readonly hint?: string | undefined
  readonly onWritten: () => void
  readonly onCancel?: () => void
}

const KINDS = ['NOTE', 'QUESTION'] as const
const LONGEST = 2000

export function CommentForm({ locale, address, about, label, hint, onWritten, onCancel }: CommentFormProps) {
  const t = messages(locale).drawer
  const id = useId()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<string>('NOTE')
  const [error, setError] = useState<string | undefined>()
  const [sending, setSending] = useState(false)
  const send = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    // Not disabled meanwhile: a button that is takes the focus away.
    if (sending) return
    if (text.trim() === '') {
      setError(t.textMissing)
      return
    }
    setSending(true)
    const answer = await askServer(t, `${address}/comments`, 'POST', { ...about, kind, text })
    setSending(false)
    setError(answer.ok ? undefined : answer.sentence)
    if (!answer.ok) return
    setText('')
    onWritten()
  }
  return (
    <form className="comment-form no-print" onSubmit={(event) => void send(event)}>
      <Textarea id={`${id}-text`} label={label} hint={hint ?? t.textHint} error={error} rows={3} maxLength={LONGEST} value={text} onChange={(event) => setText(event.target.value)} />
      {about.parentId === null && (
        <Select id={`${id}-kind`} label={t.kind} options={KINDS.map((value) => ({ value, label: t.kinds[value] }))} value={kind} onChange={(event) => setKind(event.target.value)} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button compact aria-disabled={sending || undefined}>
          {sending ? t.sending : t.send}
        </Button>
        {onCancel && (
          <Button type="button" look="quiet" compact onClick={onCancel}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
