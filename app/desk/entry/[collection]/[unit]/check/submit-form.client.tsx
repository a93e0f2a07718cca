'use client'
// The declaration, and the button that submits exactly what stands above it.
import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { sessionIsOver, SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'

interface SubmitFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  /** Address of the form in which a cell is put right, without its key. */
  readonly gridHref: string
  readonly words: { readonly declaration: string; readonly submit: string; readonly submitting: string; readonly refusedTitle: string }
}

export function SubmitForm({ action, hidden, gridHref, words }: SubmitFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const router = useRouter()
  // A refusal may be about figures that changed meanwhile: the table above is read afresh.
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  const lines = state.problems.map(({ field, message }) => {
    if (field.startsWith('cells.')) return { text: message, href: `${gridHref}#cell=${encodeURIComponent(field.slice('cells.'.length))}` }
    return { text: message, ...(field === 'declared' || field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }
  })
  return (
    <form action={submit} className="panel no-print flex max-w-3xl flex-col gap-4" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={lines} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Choice key={state.typed['declared']} kind="checkbox" id="declared" name="declared" value="yes" label={words.declaration} defaultChecked={state.typed['declared'] === 'yes'} />
      <div>
        <Button look="primary" disabled={pending}>
          {pending ? words.submitting : words.submit}
        </Button>
      </div>
    </form>
  )
}
