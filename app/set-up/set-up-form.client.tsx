'use client'
// The code and the first account. What was typed stays after a refusal, except passwords.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

export interface SetUpWords {
  readonly problemsTitle: string
  readonly code: string
  readonly codeHint: string
  readonly account: string
  readonly accountDuty: string
  readonly loginName: string
  readonly loginNameHint: string
  readonly displayName: string
  readonly password: string
  readonly passwordHint: string
  readonly passwordRepeat: string
  readonly submit: string
  readonly passwordWords: PasswordWords
}

interface SetUpFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly words: SetUpWords
}

export function SetUpForm({ action, words }: SetUpFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const error = (field: string): string | undefined => state.problems.find((problem) => problem.field === field)?.message
  const field = (name: string) => ({ id: name, name, error: error(name), defaultValue: state.typed[name] ?? '', required: true })
  const secret = (name: string) => ({ id: name, name, error: error(name), autoComplete: 'new-password', words: words.passwordWords, required: true })
  return (
    <form action={submit} className="flex flex-col gap-8" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map((problem) => ({ text: problem.message, fieldId: problem.field === '' ? undefined : problem.field }))} />
      <TextInput label={words.code} hint={words.codeHint} autoComplete="off" spellCheck={false} {...field('code')} />
      <fieldset className="panel flex flex-col gap-5">
        <legend className="section-title">{words.account}</legend>
        <p className="section-note">{words.accountDuty}</p>
        <TextInput label={words.displayName} autoComplete="name" {...field('displayName')} />
        <TextInput label={words.loginName} hint={words.loginNameHint} autoComplete="username" autoCapitalize="none" spellCheck={false} {...field('loginName')} />
        <PasswordInput label={words.password} hint={words.passwordHint} {...secret('password')} />
        <PasswordInput label={words.passwordRepeat} {...secret('passwordRepeat')} />
      </fieldset>
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
