'use client'
// The current password and the new one, twice. Nothing of it comes back.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'

interface PasswordFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** For the browser's own list of passwords. */
  readonly loginName: string
  readonly words: { readonly current: string; readonly password: string; readonly repeat: string; readonly hint: string; readonly submit: string; readonly problemsTitle: string; readonly passwordWords: PasswordWords }
}

export function PasswordForm({ action, loginName, words }: PasswordFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const secret = (name: string, autoComplete: string) => ({
    id: name,
    name,
    autoComplete,
    error: state.problems.find(({ field }) => field === name)?.message,
    words: words.passwordWords,
    required: true,
  })
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field }))} />
      <input type="text" name="username" autoComplete="username" value={loginName} readOnly hidden />
      <PasswordInput label={words.current} {...secret('current', 'current-password')} />
      <PasswordInput label={words.password} hint={words.hint} {...secret('password', 'new-password')} />
      <PasswordInput label={words.repeat} {...secret('passwordRepeat', 'new-password')} />
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={pending}>{words.submit}</Button>
        <span role="status">{state.done ?? ''}</span>
      </div>
    </form>
  )
}
