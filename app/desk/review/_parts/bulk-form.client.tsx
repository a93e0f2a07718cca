'use client'
// Approving what is ticked in the tables above, after one more question; then what became of each.
import { useActionState, useRef, useState } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'

interface BulkFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  /** Id of the form, to which the ticks belong. */
  readonly id: string
  /** Names of submissions by `collection.unit`. */
  readonly names: Readonly<Record<string, string>>
  /** False where nothing is there to be ticked: only what was done is told. */
  readonly offered: boolean
  readonly words: {
    readonly all: string
    readonly button: string
    /** With `{n}` for how many. */
    readonly question: string
    readonly confirm: string
    readonly cancel: string
    readonly refusedTitle: string
    /** With `{n}` for how many. */
    readonly leftTitle: string
  }
}

const ticks = (id: string): readonly HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>(`input[name=several][form=${id}]`)]

export function BulkForm({ action, id, names, offered, words }: BulkFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const box = useRef<HTMLDialogElement>(null)
  const [count, setCount] = useState(0)
  // What was approved is no longer among the names of the page that comes after.
  const [before] = useState(names)
  const open = (): void => {
    setCount(ticks(id).filter(({ checked }) => checked).length)
    box.current?.showModal()
  }
  const tickAll = (): void => {
    const all = ticks(id)
    const every = all.every(({ checked }) => checked)
    for (const tick of all) tick.checked = !every
  }
  return (
    <form id={id} action={submit} className="no-print flex flex-col gap-3" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }))} />
      <div role="status" className={state.done === null ? '' : 'panel'}>
        {state.done !== null && <p>{state.done}</p>}
        {state.notes.length > 0 && (
          <>
            <h2 className="section-title">{words.leftTitle.replace('{n}', String(state.notes.length))}</h2>
            <ul>
              {state.notes.map(({ field, message }) => (
                <li key={field}>
                  <strong>{names[field] ?? before[field] ?? field}</strong> {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {offered && (
        <div className="flex flex-wrap gap-3">
          <Button type="button" compact onClick={tickAll}>
            {words.all}
          </Button>
          <Button type="button" id="approve" look="primary" compact disabled={pending} onClick={open}>
            {words.button}
          </Button>
        </div>
      )}
      <dialog ref={box} className="dialog" aria-label={words.button}>
        <p>{words.question.replace('{n}', String(count))}</p>
        <div className="flex flex-wrap gap-3">
          <Button look="primary" disabled={pending} onClick={() => box.current?.close()}>
            {words.confirm}
          </Button>
          <Button type="button" onClick={() => box.current?.close()}>
            {words.cancel}
          </Button>
        </div>
      </dialog>
    </form>
  )
}
