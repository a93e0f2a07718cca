'use client'
// First the seed and a code of it, then the recovery codes, then on.
import { useActionState, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { RecoveryCodes, type RecoveryWords } from '@/components/account/recovery-codes.client'
import { SeedSteps, type Seed, type SeedWords } from '@/components/account/seed-steps.client'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { TextInput } from '@/components/ui/text-input'

type Action = (state: FormState, form: FormData) => Promise<FormState>

export interface EnrolmentWords {
  readonly seed: SeedWords
  readonly recovery: RecoveryWords
  readonly code: string
  readonly codeHint: string
  readonly submit: string
  readonly kept: string
  readonly keptMissing: string
  readonly finish: string
  readonly continueTo: string
  readonly problemsTitle: string
}

interface EnrolmentFormProps {
  readonly confirm: Action
  readonly finish: Action
  readonly next: string
  /** Null where it was set up in this session already. */
  readonly seed: Seed | null
  readonly words: EnrolmentWords
}

const linesOf = (state: FormState) => state.problems.map(({ field, message }) => ({ text: message, fieldId: field }))

export function EnrolmentForm({ confirm, finish, next, seed, words }: EnrolmentFormProps) {
  const [state, submit, pending] = useActionState(confirm, EMPTY_FORM)
  const codes = state.shownOnce
  if (codes !== undefined || seed === null) return <FinishForm finish={finish} next={next} codes={codes ?? null} words={words} />
  return (
    <form action={submit} className="panel flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={linesOf(state)} />
      <SeedSteps seed={seed} words={words.seed} />
      <TextInput
        id="code"
        name="code"
        label={words.code}
        hint={words.codeHint}
        error={state.problems.find(({ field }) => field === 'code')?.message}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        required
      />
      <div>
        <Button look="primary" disabled={pending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

function FinishForm({ finish, next, codes, words }: { readonly finish: Action; readonly next: string; readonly codes: readonly string[] | null; readonly words: EnrolmentWords }) {
  const [state, submit, pending] = useActionState(finish, EMPTY_FORM)
  const [missing, setMissing] = useState(false)
  const lines = missing ? [{ text: words.keptMissing, fieldId: 'kept' }] : linesOf(state)
  return (
    <>
      {codes !== null && <RecoveryCodes codes={codes} words={words.recovery} />}
      <form
        action={submit}
        onSubmit={(event) => {
          const unticked = codes !== null && new FormData(event.currentTarget).get('kept') === null
          setMissing(unticked)
          if (unticked) event.preventDefault()
        }}
        className="flex flex-col gap-4 no-print"
        noValidate
      >
        <ErrorSummary title={words.problemsTitle} lines={lines} />
        <input type="hidden" name="next" value={next} />
        {codes === null ? <input type="hidden" name="kept" value="yes" /> : <Choice kind="checkbox" id="kept" name="kept" value="yes" label={words.kept} />}
        <div>
          <Button look="primary" disabled={pending}>
            {codes === null ? words.continueTo : words.finish}
          </Button>
        </div>
      </form>
    </>
  )
}
