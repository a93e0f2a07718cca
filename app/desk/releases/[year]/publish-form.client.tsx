'use client'
// The public note, and the period typed as confirmation.
import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'
import { sessionIsOver } from '@/components/ui/sign-in-again'
import { Textarea } from '@/components/ui/textarea'

interface PublishFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly year: string
  /** Hash of the exact set that is shown above the form. */
  readonly seen: string
  readonly words: {
    readonly reason: string
    readonly reasonHint: string
    readonly confirm: string
    readonly confirmHint: string
    readonly submit: string
    readonly problemsTitle: string
  }
}

export function PublishForm({ action, year, seen, words }: PublishFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const router = useRouter()
  // A refusal may be about figures that changed meanwhile: the list above the form is read afresh.
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  const error = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  return (
    <form action={submit} className="panel flex max-w-2xl flex-col gap-5" noValidate>
      {state.problems.length > 0 && (
        <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
      )}
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="seen" value={seen} />
      <Textarea id="reason" name="reason" label={words.reason} hint={words.reasonHint} error={error('reason')} rows={3} maxLength={500} defaultValue={state.typed['reason'] ?? ''} />
      <TextInput id="confirmation" name="confirmation" label={words.confirm} hint={words.confirmHint} error={error('confirmation')} autoComplete="off" defaultValue={state.typed['confirmation'] ?? ''} />
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
