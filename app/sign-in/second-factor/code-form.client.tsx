'use client'
// One code and a button.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

interface CodeFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly next: string
  readonly kind: 'app' | 'recovery'
  readonly words: { readonly code: string; readonly hint: string; readonly submit: string; readonly problemsTitle: string }
}

export function CodeForm({ action, next, kind, words }: CodeFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const id = `${kind}-code`
  const error = state.problems.find(({ field }) => field === 'code')?.message
  const typing = kind === 'app' ? ({ inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 } as const) : ({ autoComplete: 'off', maxLength: 40 } as const)
  return (
    <form action={submit} className={kind === 'app' ? 'panel flex flex-col gap-5' : 'flex flex-col gap-5'} noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field === 'code' ? id : field }))} />
      <input type="hidden" name="next" value={next} />
      <TextInput id={id} name="code" label={words.code} hint={words.hint} error={error} spellCheck={false} autoCapitalize="characters" required {...typing} />
      <div>
        <Button look={kind === 'app' ? 'primary' : 'secondary'} disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
