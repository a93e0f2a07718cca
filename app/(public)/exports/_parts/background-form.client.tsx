'use client'
// A file that is written in the background: its format, and whether its columns bear words or codes.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select } from '@/components/ui/select'

interface BackgroundFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** As it stands in addresses. */
  readonly selection: string
  readonly formats: readonly { readonly value: string; readonly label: string }[]
  readonly words: { readonly format: string; readonly codes: string; readonly ask: string; readonly asking: string; readonly refused: string }
}

export function BackgroundForm({ action, selection, formats, words }: BackgroundFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.refused} lines={state.problems.map(({ message }) => ({ text: message }))} />
      <input type="hidden" name="selection" value={selection} />
      <Select id="background-format" name="format" label={words.format} options={formats} defaultValue={state.typed['format'] ?? formats[0]?.value ?? ''} />
      <Choice kind="checkbox" name="headers" value="codes" label={words.codes} defaultChecked={state.typed['headers'] === 'codes'} />
      <div>
        <Button disabled={pending}>{pending ? words.asking : words.ask}</Button>
      </div>
    </form>
  )
}
