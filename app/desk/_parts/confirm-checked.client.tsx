'use client'
// The confirmation of what was looked at: the very fields of the form, and with them the state that was shown.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button, LinkButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'

interface ConfirmCheckedProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly fields: readonly (readonly [name: string, text: string])[]
  /** True for what cannot be taken back. */
  readonly danger?: boolean
  readonly editHref: string
  /** This very page, to read afresh what follows. */
  readonly againHref: string
  readonly words: { readonly confirm: string; readonly edit: string; readonly again: string; readonly problemsTitle: string }
}

export function ConfirmChecked({ action, fields, danger = false, editHref, againHref, words }: ConfirmCheckedProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  // Somebody may have changed something meanwhile. What they did stays readable here until what follows is asked for afresh.
  const refused = state.problems.length > 0
  return (
    <form action={submit} className="no-print flex flex-col gap-5">
      <ErrorSummary title={words.problemsTitle} lines={state.problems.map(({ message }) => ({ text: message }))} />
      {fields.map(([name, text], at) => (
        <input key={`${name} ${at}`} type="hidden" name={name} value={text} />
      ))}
      <div className="flex flex-wrap gap-3">
        {refused ? (
          <LinkButton href={againHref} look="primary">
            {words.again}
          </LinkButton>
        ) : (
          <Button look={danger ? 'danger' : 'primary'} disabled={pending}>
            {words.confirm}
          </Button>
        )}
        <LinkButton href={editHref}>{words.edit}</LinkButton>
      </div>
    </form>
  )
}
