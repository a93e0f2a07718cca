'use client'
// One act on a lock: its fields, what stops it, and what was done.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

interface LockField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'minute' | 'choice'
  readonly options?: readonly Option[]
}

interface LockFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Begins the ids of this form's fields: a page has several forms. */
  readonly prefix: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly fields: readonly LockField[]
  readonly look?: 'secondary' | 'danger'
  readonly words: { readonly submit: string; readonly problemsTitle: string }
}

export function LockForm({ action, prefix, hidden = {}, fields, look = 'secondary', words }: LockFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const known = (field: string): boolean => fields.some(({ name }) => name === field)
  return (
    <form action={submit} className="no-print mt-3 flex max-w-2xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: known(field) ? `${prefix}-${field}` : field }) }))} />
      {state.done !== null && (
        <p role="status" className="banner banner-done">
          {state.done}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ name, label, kind, options }) => {
        const shared = { id: `${prefix}-${name}`, name, label, error: state.problems.find((problem) => problem.field === name)?.message, defaultValue: state.typed[name] ?? '' }
        if (kind === 'choice') return <Select key={`${name} ${shared.defaultValue}`} {...shared} options={options ?? []} />
        return <TextInput key={name} {...shared} autoComplete="off" {...(kind === 'minute' ? { type: 'datetime-local' } : { maxLength: 200 })} />
      })}
      <div>
        <Button look={look} disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
