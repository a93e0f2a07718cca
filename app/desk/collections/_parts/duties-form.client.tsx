'use client'
// Choosing duties, and giving them to another unit or taking them out.
import { useActionState, useRef, type ReactNode } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select, type Option } from '@/components/ui/select'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

interface DutiesFormProps {
  readonly reassign: FormAction
  readonly takeOut: FormAction
  readonly hidden: Readonly<Record<string, string>>
  readonly units: readonly Option[]
  readonly words: { readonly all: string; readonly none: string; readonly responder: string; readonly reassign: string; readonly takeOut: string; readonly takeOutNote: string; readonly problemsTitle: string }
  /** The table, whose boxes are named `duties`. */
  readonly children: ReactNode
}

export function DutiesForm({ reassign, takeOut, hidden, units, words, children }: DutiesFormProps) {
  const [moved, move, moving] = useActionState(reassign, EMPTY_FORM)
  const [ended, end, ending] = useActionState(takeOut, EMPTY_FORM)
  const form = useRef<HTMLFormElement>(null)
  const problems = [...moved.problems, ...ended.problems]
  const tick = (checked: boolean): void => {
    for (const box of form.current?.querySelectorAll<HTMLInputElement>('input[name="duties"]') ?? []) box.checked = checked
  }
  return (
    <form ref={form} action={move} className="flex flex-col gap-4" noValidate>
      <ErrorSummary title={words.problemsTitle} attempt={`${moving} ${ending}`} lines={problems.map(({ field, message }) => ({ text: message, fieldId: field === 'responder' ? 'responder' : undefined }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="button" compact onClick={() => tick(true)}>
          {words.all}
        </Button>
        <Button type="button" compact onClick={() => tick(false)}>
          {words.none}
        </Button>
      </div>
      {children}
      <div className="grid items-end gap-4 md:grid-cols-[minmax(16rem,24rem)_auto]">
        <Select id="responder" name="responder" label={words.responder} options={units} error={problems.find(({ field }) => field === 'responder')?.message} />
        <div>
          <Button disabled={moving}>{words.reassign}</Button>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button look="danger" formAction={end} disabled={ending}>
          {words.takeOut}
        </Button>
        <span className="section-note">{words.takeOutNote}</span>
      </div>
    </form>
  )
}
