'use client'
// Writing to the draft: everything, or by a choice of its own what has no problem.
import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { sessionIsOver, SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'

interface ApplyFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly choice: 'all' | 'good'
  readonly asksReason: boolean
  /** Figures that may have a reason of their own: the field of each, and what it is called. */
  readonly single: readonly { readonly key: string; readonly name: string; readonly label: string }[]
  readonly words: { readonly write: string; readonly writing: string; readonly reason: string; readonly reasonHint: string; readonly singleSummary: string; readonly singleHint: string; readonly refusedTitle: string }
}

export function ApplyForm({ action, hidden, choice, asksReason, single, words }: ApplyFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const router = useRouter()
  // A refusal may be about figures that somebody recorded meanwhile: the differences are read afresh.
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  // A figure that may have a reason of its own is led to where it is typed, any other to its line.
  const fieldOf = (key: string): string => single.find((one) => one.key === key)?.name ?? `line-${key}`
  const lines = state.problems.map(({ field, message }) => {
    if (field.startsWith('cells.')) return { text: message, fieldId: fieldOf(field.slice('cells.'.length)) }
    return { text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }
  })
  return (
    <form action={submit} className="no-print flex max-w-3xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={lines} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="choice" value={choice} />
      {asksReason && <Textarea id="reason" name="reason" label={words.reason} hint={words.reasonHint} rows={2} maxLength={500} defaultValue={state.typed['reason'] ?? ''} />}
      {single.length > 0 && (
        <Disclosure summary={words.singleSummary} open={state.problems.length > 0}>
          <p className="mb-3 text-muted">{words.singleHint}</p>
          <div className="flex flex-col gap-3">
            {single.map(({ name, label }) => (
              <TextInput key={name} id={name} name={name} label={label} maxLength={500} defaultValue={state.typed[name] ?? ''} />
            ))}
          </div>
        </Disclosure>
      )}
      <div>
        <Button look={choice === 'all' ? 'primary' : 'secondary'} disabled={pending}>
          {pending ? words.writing : words.write}
        </Button>
      </div>
    </form>
  )
}
