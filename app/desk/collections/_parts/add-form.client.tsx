'use client'
// Asking for more: a unit or a kind of unit, and metrics.
import { useActionState, type ReactNode } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'

interface AddFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly units: readonly Option[]
  readonly words: { readonly unit: string; readonly add: string; readonly problemsTitle: string }
  /** The metrics to tick, named `metrics`. */
  readonly children: ReactNode
}

export function AddForm({ action, hidden, units, words, children }: AddFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const errorOf = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} attempt={String(pending)} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field === '' ? undefined : field }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="max-w-md">
        <Select id="unit" name="unit" label={words.unit} options={units} error={errorOf('unit')} />
      </div>
      {children}
      <div>
        <Button disabled={pending}>{words.add}</Button>
      </div>
    </form>
  )
}
