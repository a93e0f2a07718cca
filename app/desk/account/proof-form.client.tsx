'use client'
// Shows that it is oneself: the password, or a code of the app.
import type { FormState } from '@/app/_http/form-state'
import { PasswordInput, type PasswordWords } from '@/components/account/password-input.client'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'

export interface ProofWords {
  readonly proof: string
  readonly proofHint: string
  readonly problemsTitle: string
  readonly passwordWords: PasswordWords
}

interface ProofFormProps {
  readonly id: string
  readonly state: FormState
  readonly submit: (form: FormData) => void
  readonly pending: boolean
  readonly label: string
  readonly look?: ButtonLook
  readonly proofNeeded: boolean
  readonly words: ProofWords
}

export function ProofForm({ id, state, submit, pending, label, look, proofNeeded, words }: ProofFormProps) {
  const fieldId = `${id}-proof`
  return (
    <form action={submit} className="flex max-w-xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: field === 'proof' ? fieldId : field }))} />
      {proofNeeded && (
        <PasswordInput
          id={fieldId}
          name="proof"
          label={words.proof}
          hint={words.proofHint}
          error={state.problems.find(({ field }) => field === 'proof')?.message}
          autoComplete="current-password"
          words={words.passwordWords}
          required
        />
      )}
      <div>
        <Button look={look} disabled={pending}>
          {label}
        </Button>
      </div>
    </form>
  )
}
