'use client'
// A new token: what for, what it opens, until when; then the token itself, this once.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { CopyField } from '@/components/ui/copy-field.client'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

interface TokenFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly scopes: readonly { readonly value: string; readonly label: string }[]
  /** YYYY-MM-DD: the latest day that may be chosen. */
  readonly latest: string
  readonly proofNeeded: boolean
  readonly words: Readonly<Record<'name' | 'nameHint' | 'scope' | 'scopeHint' | 'until' | 'untilHint' | 'proof' | 'proofHint' | 'make' | 'problemsTitle' | 'token' | 'copy' | 'copied' | 'failed', string>> & { readonly password: PasswordWords }
}

export function TokenForm({ action, scopes, latest, proofNeeded, words }: TokenFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const errorOf = (name: string): string | undefined => state.problems.find(({ field }) => field === name)?.message
  const typed = (name: string): string => state.typed[name] ?? ''
  const token = state.shownOnce?.[0]
  const scopeError = errorOf('scope')
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      {token !== undefined && (
        <div className="panel flex flex-col gap-3">
          <p role="status">{state.done}</p>
          <CopyField id="new-token" label={words.token} text={token} words={words} />
        </div>
      )}
      <form action={submit} className="flex flex-col gap-4" noValidate>
        <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
        <TextInput key={`name ${typed('name')}`} id="name" name="name" label={words.name} hint={words.nameHint} error={errorOf('name')} defaultValue={typed('name')} maxLength={60} autoComplete="off" />
        <div id="scope" tabIndex={-1}>
          <ChoiceGroup legend={words.scope} hint={words.scopeHint}>
            {scopes.map(({ value, label }) => (
              <Choice key={`${value} ${typed('scopes')}`} kind="checkbox" name="scope" value={value} label={label} defaultChecked={typed('scopes').split(' ').includes(value)} />
            ))}
          </ChoiceGroup>
          {scopeError !== undefined && <p className="field-error">{scopeError}</p>}
        </div>
        <TextInput key={`until ${typed('until')}`} id="until" name="until" type="date" label={words.until} hint={words.untilHint} error={errorOf('until')} defaultValue={typed('until')} max={latest} autoComplete="off" />
        {proofNeeded && <PasswordInput id="proof" name="proof" label={words.proof} hint={words.proofHint} error={errorOf('proof')} autoComplete="current-password" words={words.password} required />}
        <div>
          <Button look="primary" disabled={pending}>
            {words.make}
          </Button>
        </div>
      </form>
    </div>
  )
}
