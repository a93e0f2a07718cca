'use client'
// Cells that cannot be taken as they are, or ask for another look: each with a field to put it right in, and all saved at once.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'

export interface Finding {
  readonly row: number
  readonly column: number
  /** `填报!C7 · 出庭应诉率 · 值 119%` */
  readonly name: string
  /** Where the cell is drawn. */
  readonly href: string
  readonly sentences: readonly string[]
  readonly suggestion: { readonly text: string; readonly asked: string; readonly take: string } | null
  /** As it would be typed into the form. */
  readonly text: string
  readonly label: string
}

interface CorrectionsFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly findings: readonly Finding[]
  readonly words: { readonly save: string; readonly refusedTitle: string }
}

export function CorrectionsForm({ action, hidden, findings, words }: CorrectionsFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="import-findings">
        {findings.map((finding) => {
          const id = `fix.${finding.row}.${finding.column}`
          return (
            <li key={id} id={`finding-${finding.row}-${finding.column}`}>
              <div>
                <a href={finding.href}>{finding.name}</a>
                {finding.sentences.map((sentence) => (
                  <p key={sentence} id={`${id}.why`}>
                    {sentence}
                  </p>
                ))}
              </div>
              <div className="import-fix no-print">
                <label htmlFor={id} className="field-label">
                  {finding.label}
                </label>
                {/* A new text is what the file says now: the field starts from it. */}
                <input key={finding.text} id={id} name={id} className="input input-number" autoComplete="off" defaultValue={finding.text} aria-describedby={`${id}.why`} />
                <input type="hidden" name={`was.${finding.row}.${finding.column}`} value={finding.text} />
                {finding.suggestion !== null && (
                  <Button compact name="take" value={`${finding.row}.${finding.column}.${finding.suggestion.text}`} disabled={pending} title={finding.suggestion.asked}>
                    {finding.suggestion.take}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button disabled={pending}>{words.save}</Button>
        <span role="status">{state.done}</span>
      </div>
    </form>
  )
}
