'use client'
// What the names of a file stand for: proposals that somebody confirms, and names that nothing was found for.
import { useActionState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import type { OptionGroup } from '@/components/ui/grouped-select'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'

export interface NameLine {
  /** Names the match; '' where nothing was found. */
  readonly id: string
  readonly key: string
  readonly label: string
  readonly place: string
  readonly target: string
  readonly why: string
  readonly selectLabel: string
  readonly candidates: OptionGroup | null
}

interface NamesFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly lines: readonly NameLine[]
  /** Everything that may be meant, for each line. */
  readonly groups: readonly OptionGroup[]
  readonly words: { readonly name: string; readonly target: string; readonly why: string; readonly none: string; readonly confirm: string; readonly refusedTitle: string }
}

export function NamesForm({ action, hidden, lines, groups, words }: NamesFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const fieldOf = (field: string): string | undefined => (field === SIGN_IN_AGAIN ? field : /^matches\.(\d+)\./.test(field) ? `match.${/\d+/.exec(field)?.[0] ?? ''}.target` : undefined)
  return (
    <form action={submit} className="flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={state.problems.map(({ field, message }) => ({ text: message, fieldId: fieldOf(field) }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="import-names">
        {lines.map((line, at) => {
          const field = `match.${at}`
          return (
            <li key={`${line.place} ${line.id} ${line.key}`}>
              <div>
                <strong>{line.label}</strong> <span className="text-muted">{line.place}</span>
                <p className="text-muted">{line.why}</p>
              </div>
              <div>
                <input type="hidden" name={`${field}.id`} value={line.id} />
                <input type="hidden" name={`${field}.key`} value={line.key} />
                <select key={line.target} id={`${field}.target`} name={`${field}.target`} className="input" aria-label={line.selectLabel} defaultValue={line.target}>
                  {line.id === '' && <option value="">{words.none}</option>}
                  {[...(line.candidates === null ? [] : [line.candidates]), ...groups].map((group) => (
                    <optgroup key={group.label} label={group.label}>
                      {group.options.map((option) => (
                        <option key={option.value} value={option.value}>
                          {option.label}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </select>
              </div>
            </li>
          )
        })}
      </ul>
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button disabled={pending}>{words.confirm}</Button>
        <span role="status">{state.done}</span>
      </div>
    </form>
  )
}
