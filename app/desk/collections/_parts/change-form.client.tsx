'use client'
// Changing the head and the dates; after a refusal everything stands as it was typed.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { HeadFields, type HeadWords } from './head-fields'

interface ChangeFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly collection: string
  readonly version: number
  readonly values: Readonly<Record<string, string>>
  readonly words: HeadWords & { readonly save: string; readonly problemsTitle: string }
}

export function ChangeForm({ action, collection, version, values, words }: ChangeFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  return (
    <form action={submit} className="panel flex max-w-5xl flex-col gap-6" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field === '' ? undefined : field }))} />
      <input type="hidden" name="collection" value={collection} />
      <input type="hidden" name="version" value={version} />
      <HeadFields key={JSON.stringify(state.typed)} words={words} valueOf={(field) => state.typed[field] ?? values[field] ?? ''} errorOf={(field) => state.problems.find((one) => one.field === field)?.message} />
      <div>
        <Button look="primary" disabled={pending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
