'use client'
// One act on an account: what it needs to know, what stops it, and the button that does it. What is to be shown once stands in its answer.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { PasswordSlip, type SlipWords } from './password-slip.client'

export type ActField = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value?: string
} & ({ readonly kind: 'text' | 'day' } | { readonly kind: 'choice'; readonly options: readonly Option[] } | { readonly kind: 'tick' })

export interface ActFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Begins the ids of this form's fields: a page has several forms. */
  readonly prefix: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly fields?: readonly ActField[]
  readonly look?: 'primary' | 'secondary' | 'danger'
  readonly words: { readonly submit: string; readonly problemsTitle: string; readonly optional?: string; readonly slip?: SlipWords }
}

export function ActForm({ action, prefix, hidden = {}, fields = [], look = 'primary', words }: ActFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const idOf = (field: string): string => `${prefix}-${field}`
  const known = (field: string): boolean => fields.some(({ name }) => name === field)
  if (state.shownOnce !== undefined && words.slip !== undefined) return <PasswordSlip done={state.done ?? ''} texts={state.shownOnce} words={words.slip} />
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: known(field) ? idOf(field) : undefined }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <ActInput key={field.name} field={field} id={idOf(field.name)} state={state} />
      ))}
      <div>
        <Button look={look} disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

function ActInput({ field, id, state }: { readonly field: ActField; readonly id: string; readonly state: FormState }) {
  const { name, label, hint, value = '' } = field
  // After a refusal everything stands as it was typed.
  const current = state.typed[name] ?? value
  const error = state.problems.find((problem) => problem.field === name)?.message
  if (field.kind === 'tick') return <Choice kind="checkbox" id={id} name={name} value="yes" label={label} defaultChecked={current === 'yes'} />
  if (field.kind === 'choice') return <Select key={current} id={id} name={name} label={label} hint={hint} error={error} options={field.options} defaultValue={current} />
  return <TextInput id={id} name={name} label={label} hint={hint} error={error} defaultValue={current} autoComplete="off" autoCapitalize="none" spellCheck={false} {...(field.kind === 'day' ? { type: 'date' } : {})} />
}
