'use client'
// The new password, twice.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'

interface NewPasswordFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly next: string
  /** For the browser's own list of passwords. */
  readonly loginName: string
  readonly words: { readonly password: string; readonly repeat: string; readonly hint: string; readonly submit: string; readonly problemsTitle: string; readonly passwordWords: PasswordWords }
}

export function NewPasswordForm({ action, next, loginName, words }: NewPasswordFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const error = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  const secret = (name: string) => ({ id: name, name, error: error(name), autoComplete: 'new-password', words: words.passwordWords, required: true })
  return (
    <form action={submit} className="panel flex flex-col gap-5" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field }))} />
      <input type="hidden" name="next" value={next} />
      <input type="text" name="username" autoComplete="username" value={loginName} readOnly hidden />
      <PasswordInput label={words.password} hint={words.hint} {...secret('password')} />
      <PasswordInput label={words.repeat} {...secret('passwordRepeat')} />
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
