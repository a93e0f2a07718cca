'use client'
// One act of a coordinator: a few fields, what stops it, and the button that does it.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'

interface ActField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'date' | 'time' | 'lines'
  readonly value?: string
  readonly limit?: number
}

interface ActFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly fields: readonly ActField[]
  readonly look?: ButtonLook
  readonly words: { readonly submit: string; readonly problemsTitle: string }
}

export function ActForm({ action, hidden, fields, look = 'secondary', words }: ActFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  return (
    <form action={submit} className="flex max-w-2xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: fields.some(({ name }) => name === field) ? field : undefined }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map(({ name, label, kind, value = '', limit }) => {
          const current = state.typed[name] ?? value
          const error = state.problems.find((problem) => problem.field === name)?.message
          const given = { id: name, name, label, error, defaultValue: current, ...(limit === undefined ? {} : { maxLength: limit }) }
          return kind === 'lines' ? (
            <div key={name} className="sm:col-span-2">
              <Textarea {...given} rows={2} />
            </div>
          ) : (
            <TextInput key={`${name} ${current}`} {...given} type={kind} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          )
        })}
      </div>
      <div>
        <Button look={look} disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
