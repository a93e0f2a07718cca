'use client'
// Taking a version back: why, and the period typed as confirmation.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'

interface WithdrawFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly period: string
  readonly version: number
  readonly words: {
    readonly reason: string
    readonly reasonHint: string
    readonly confirm: string
    readonly confirmHint: string
    readonly submit: string
    readonly problemsTitle: string
  }
}

export function WithdrawForm({ action, period, version, words }: WithdrawFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const error = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  const known = (field: string): boolean => field === 'reason' || field === 'confirmation'
  return (
    <form action={submit} className="no-print mt-3 flex max-w-2xl flex-col gap-5" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: known(field) ? `withdraw-${field}` : field }) }))} />
      <input type="hidden" name="period" value={period} />
      <input type="hidden" name="version" value={version} />
      <Textarea id="withdraw-reason" name="reason" label={words.reason} hint={words.reasonHint} error={error('reason')} rows={3} maxLength={500} defaultValue={state.typed['reason'] ?? ''} />
      <TextInput id="withdraw-confirmation" name="confirmation" label={words.confirm} hint={words.confirmHint} error={error('confirmation')} autoComplete="off" defaultValue={state.typed['confirmation'] ?? ''} />
      <div>
        <Button look="danger" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
