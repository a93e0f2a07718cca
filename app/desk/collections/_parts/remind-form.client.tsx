'use client'
// The form around the matrix: ticking units in bulk, by keyboard too, and reminding them. Without a script the boxes and the buttons still work.
import { useActionState, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Icon } from '@/components/ui/icon'

interface RemindFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly collection: string
  readonly words: { readonly chosen: string; readonly late: string; readonly open: string; readonly none: string; readonly keys: string; readonly problemsTitle: string }
  /** The matrix, whose boxes are named `units`; those of units that are late carry `data-late`. */
  readonly children: ReactNode
}

export function RemindForm({ action, collection, words, children }: RemindFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const form = useRef<HTMLFormElement>(null)
  const boxes = (): readonly HTMLInputElement[] => [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="units"]') ?? [])]
  const tick = (which: (box: HTMLInputElement) => boolean): void => {
    for (const box of boxes()) box.checked = which(box)
  }
  const move = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || !(event.target instanceof HTMLInputElement) || event.target.name !== 'units') return
    event.preventDefault()
    const all = boxes()
    all[all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are pressed in the boxes inside; one listener serves them all
    <form ref={form} action={submit} onKeyDown={move} className="flex flex-col gap-4">
      <ErrorSummary title={words.problemsTitle} attempt={pending ? 'sent' : 'answered'} lines={state.problems.map(({ message }) => ({ text: message }))} />
      <div role="status">
        {state.done !== null && (
          <p className="banner banner-done">
            <Icon name="check" />
            <span>{state.done}</span>
          </p>
        )}
      </div>
      <input type="hidden" name="collection" value={collection} />
      <div className="no-print flex flex-wrap items-center gap-3">
        <Button type="button" compact onClick={() => tick((box) => box.dataset['late'] !== undefined)}>
          {words.late}
        </Button>
        <Button type="button" compact onClick={() => tick(() => true)}>
          {words.open}
        </Button>
        <Button type="button" compact onClick={() => tick(() => false)}>
          {words.none}
        </Button>
        <Button icon="bell" disabled={pending}>
          {words.chosen}
        </Button>
        <span className="section-note">{words.keys}</span>
      </div>
      {children}
    </form>
  )
}
