'use client'
// One line that says why a figure is right although a rule asks.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

interface ExplainFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Unique on the page. */
  readonly id: string
  readonly hidden: Readonly<Record<'collection' | 'unit' | 'rule' | 'cell' | 'values', string>>
  /** What was said before about the same values; empty where nothing was. */
  readonly given: string
  readonly words: Readonly<Record<'explanation' | 'explanationHint' | 'give' | 'saving' | 'refusedTitle', string>>
}

export function ExplainForm({ action, id, hidden, given, words }: ExplainFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const own = state.problems.find(({ field }) => field === 'text')
  const typed = state.problems.length > 0 ? (state.typed['text'] ?? given) : given
  return (
    <form action={submit} className="explain-form no-print" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field === 'text' ? id : undefined }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextInput key={typed} id={id} name="text" label={words.explanation} hint={words.explanationHint} defaultValue={typed} maxLength={500} error={own?.message} autoComplete="off" />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button disabled={pending}>{pending ? words.saving : words.give}</Button>
        <span role="status">{state.done ?? ''}</span>
      </div>
    </form>
  )
}
