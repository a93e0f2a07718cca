'use client'
// Making, replacing and ending the address; it is shown once, right after it was made.
import { useActionState, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

type Action = (state: FormState, form: FormData) => Promise<FormState>

interface CalendarFormProps {
  readonly make: Action
  readonly end: Action
  readonly exists: boolean
  readonly words: Readonly<Record<'state' | 'make' | 'end' | 'address' | 'problemsTitle' | 'copy' | 'copied', string>>
}

export function CalendarForm({ make, end, exists, words }: CalendarFormProps) {
  const [made, submitMake, making] = useActionState(make, EMPTY_FORM)
  const [ended, submitEnd, ending] = useActionState(end, EMPTY_FORM)
  const [copied, setCopied] = useState<string | null>(null)
  // An address that has ended is shown no more.
  const address = exists ? made.shownOnce?.[0] : undefined
  return (
    <div className="flex max-w-xl flex-col gap-4">
      <ErrorSummary title={words.problemsTitle} lines={[...made.problems, ...ended.problems].map(({ message }) => ({ text: message }))} />
      <p role="status">{address !== undefined ? made.done : exists ? words.state : (ended.done ?? words.state)}</p>
      {address !== undefined && (
        <div className="flex flex-col gap-3">
          <TextInput id="calendar-address" label={words.address} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="button" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(address), () => setCopied(null))}>
              {words.copy}
            </Button>
            <span role="status">{copied === address ? words.copied : ''}</span>
          </div>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <form action={submitMake}>
          <Button disabled={making}>{words.make}</Button>
        </form>
        {exists && (
          <form action={submitEnd}>
            <Button look="danger" disabled={ending}>
              {words.end}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}
