'use client'
// A decision that takes a reason: sending back, asking, reopening. What was typed stays where it is when the decision is refused.
import { useRouter } from 'next/navigation'
import { startTransition, useActionState, useEffect, type ComponentProps } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'
import { sessionIsOver, SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import { Textarea } from '@/components/ui/textarea'

interface ReasonFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Id of the form: fields elsewhere on the page may belong to it. */
  readonly id: string
  readonly hidden: Readonly<Record<string, string>>
  /** What it may be about. */
  readonly choice?: { readonly name: string; readonly label: string; readonly options: readonly Option[] }
  readonly name: string
  readonly maxLength: number
  readonly look?: ButtonLook
  readonly words: { readonly label: string; readonly hint: string; readonly submit: string; readonly refusedTitle: string }
}

export function ReasonForm({ action, id, hidden, choice, name, maxLength, look = 'secondary', words }: ReasonFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const router = useRouter()
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  // A form that is sent by its action alone is emptied, with every mark in the table above.
  const send: NonNullable<ComponentProps<'form'>['onSubmit']> = (event) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startTransition(() => submit(form))
  }
  const fieldId = `${id}-${name}`
  const error = state.problems.find(({ field }) => field === name)?.message
  return (
    <form id={id} action={submit} onSubmit={send} className="no-print flex max-w-2xl flex-col gap-4" noValidate>
      <ErrorSummary
        title={words.refusedTitle}
        lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : field === name ? { fieldId } : {}) }))}
      />
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {choice !== undefined && <Select id={`${id}-${choice.name}`} name={choice.name} label={choice.label} options={choice.options} defaultValue={state.typed[choice.name] ?? ''} />}
      <Textarea id={fieldId} name={name} label={words.label} hint={words.hint} error={error} rows={3} maxLength={maxLength} defaultValue={state.typed[name] ?? ''} />
      <div>
        <Button look={look} disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
