'use client'
// Unread notices, each with a button that marks it, and one for all that are shown. Whoever follows one has read it.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { NoticeList, type NoticeDay, type NoticeItem } from './notice-list'

interface UnreadFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly days: readonly NoticeDay[]
  /** Number of the newest that is shown: what comes after it stays unread. */
  readonly newest: number
  readonly words: { readonly markOne: string; readonly markAll: string; readonly problemsTitle: string }
}

export function UnreadForm({ action, days, newest, words }: UnreadFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const follow = ({ id }: NoticeItem): void => {
    const form = new FormData()
    form.set('mark', `one-${id}`)
    // What cannot be marked on the way stays unread.
    action(EMPTY_FORM, form).catch(() => undefined)
  }
  return (
    <form action={submit} className="flex flex-col gap-4">
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ message }) => ({ text: message }))} />
      <div className="flex flex-wrap items-center gap-3 no-print">
        <Button name="mark" value={`all-${newest}`} disabled={pending}>
          {words.markAll}
        </Button>
        <span role="status">{state.done ?? ''}</span>
      </div>
      <NoticeList
        days={days}
        onFollow={follow}
        control={({ id, markLabel }) => (
          <Button compact name="mark" value={`one-${id}`} disabled={pending} aria-label={markLabel}>
            {words.markOne}
          </Button>
        )}
      />
    </form>
  )
}
