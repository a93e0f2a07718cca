'use client'
// Each thing that can be done about the second factor, behind showing that it is oneself.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { RecoveryCodes, type RecoveryWords } from '@/components/account/recovery-codes.client'
import { SeedSteps, type SeedWords } from '@/components/account/seed-steps.client'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'
import { ProofForm, type ProofWords } from './proof-form.client'

type Action = (state: FormState, form: FormData) => Promise<FormState>

export interface FactorWords extends ProofWords {
  readonly begin: string
  readonly remove: string
  readonly newCodes: string
  readonly code: string
  readonly codeHint: string
  readonly confirm: string
  readonly seed: SeedWords
  readonly recovery: RecoveryWords
}

interface FactorFormsProps {
  readonly actions: { readonly begin: Action; readonly confirm: Action; readonly remove: Action; readonly replaceCodes: Action }
  readonly on: boolean
  readonly removable: boolean
  /** False for whoever has neither a password nor an app yet. */
  readonly proofNeeded: boolean
  readonly words: FactorWords
}

export function FactorForms({ actions, on, removable, proofNeeded, words }: FactorFormsProps) {
  const [begun, begin, beginning] = useActionState(actions.begin, EMPTY_FORM)
  const [confirmed, confirm, confirming] = useActionState(actions.confirm, EMPTY_FORM)
  const [removed, remove, removing] = useActionState(actions.remove, EMPTY_FORM)
  const [replaced, replace, replacing] = useActionState(actions.replaceCodes, EMPTY_FORM)
  const [ticket, text, address] = begun.shownOnce ?? []
  const codes = replaced.shownOnce ?? confirmed.shownOnce
  const done = replaced.done ?? confirmed.done ?? removed.done
  return (
    <div className="mt-4 flex flex-col gap-4">
      <p role="status">{done ?? ''}</p>
      {codes !== undefined && <RecoveryCodes codes={codes} words={words.recovery} />}
      {ticket !== undefined && text !== undefined && address !== undefined && confirmed.shownOnce === undefined ? (
        <form action={confirm} className="flex flex-col gap-4" noValidate>
          <ErrorSummary title={words.problemsTitle} lines={confirmed.problems.map(({ field, message }) => ({ text: message, fieldId: field }))} />
          <SeedSteps key={ticket} seed={{ ticket, text, address }} words={words.seed} />
          <TextInput
            id="code"
            name="code"
            label={words.code}
            hint={words.codeHint}
            error={confirmed.problems.find(({ field }) => field === 'code')?.message}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
          <div>
            <Button disabled={confirming}>{words.confirm}</Button>
          </div>
        </form>
      ) : (
        <Disclosure summary={words.begin}>
          <ProofForm id="begin" state={begun} submit={begin} pending={beginning} label={words.begin} proofNeeded={proofNeeded} words={words} />
        </Disclosure>
      )}
      {on && (
        <Disclosure summary={words.newCodes}>
          <ProofForm id="codes" state={replaced} submit={replace} pending={replacing} label={words.newCodes} proofNeeded words={words} />
        </Disclosure>
      )}
      {removable && (
        <Disclosure summary={words.remove}>
          <ProofForm id="remove" state={removed} submit={remove} pending={removing} label={words.remove} look="danger" proofNeeded words={words} />
        </Disclosure>
      )}
    </div>
  )
}
