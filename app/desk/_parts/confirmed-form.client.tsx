'use client'
// One button that asks once more before it does something: a dialog says what it will do. The browser opens and closes it where scripts are off.
import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useId, useRef } from 'react'
import { EMPTY_FORM, type FormState } from '@/app/_http/form-state'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { sessionIsOver, SIGN_IN_AGAIN } from '@/components/ui/sign-in-again'

interface ConfirmedFormProps {
  readonly action: (state: FormState, form: FormData) => Promise<FormState>
  readonly hidden: Readonly<Record<string, string>>
  readonly look?: ButtonLook
  /** Id of the button that opens the dialog, for shortcuts. */
  readonly buttonId?: string
  readonly words: { readonly button: string; readonly question: string; readonly confirm: string; readonly cancel: string; readonly refusedTitle: string }
}

export function ConfirmedForm({ action, hidden, look = 'primary', buttonId, words }: ConfirmedFormProps) {
  const [state, submit, pending] = useActionState(action, EMPTY_FORM)
  const box = useRef<HTMLDialogElement>(null)
  const boxId = useId()
  // Attributes of HTML that the types do not know yet.
  const [opens, closes] = ['show-modal', 'close'].map((command) => ({ command, commandfor: boxId }))
  const router = useRouter()
  useEffect(() => {
    if (state.problems.length > 0 && !sessionIsOver(state.problems)) router.refresh()
  }, [state, router])
  return (
    <form action={submit} className="no-print flex flex-col gap-3" noValidate>
      <ErrorSummary title={words.refusedTitle} lines={state.problems.map(({ field, message }) => ({ text: message, ...(field === SIGN_IN_AGAIN ? { fieldId: field } : {}) }))} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button type="button" look={look} disabled={pending} {...(buttonId === undefined ? {} : { id: buttonId })} {...opens} onClick={() => box.current?.showModal()}>
          {words.button}
        </Button>
      </div>
      <dialog ref={box} id={boxId} className="dialog" aria-label={words.button}>
        <p>{words.question}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button look={look} disabled={pending} onClick={() => box.current?.close()}>
            {words.confirm}
          </Button>
          <Button type="button" {...closes} onClick={() => box.current?.close()}>
            {words.cancel}
          </Button>
        </div>
      </dialog>
    </form>
  )
}
