'use client'
// A text to take along: it can be selected by hand, and copied at a press where scripting and the browser allow it.
import { useState, useSyncExternalStore } from 'react'
import { Field } from './field'

interface CopyFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly text: string
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string }
}

export function CopyField({ id, label, hint, text, words }: CopyFieldProps) {
  const isScripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [told, setTold] = useState<'copied' | 'failed' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setTold('copied')
    } catch {
      setTold('failed')
    }
  }
  return (
    <div className="copy-field">
      <Field {...{ id, label, hint }}>{(ties) => <input type="text" className="input" readOnly value={text} onFocus={(event) => event.target.select()} {...ties} />}</Field>
      {isScripted && (
        <button type="button" className="button button-compact" onClick={() => void copy()}>
          {words.copy}
        </button>
      )}
      <p role="status" className="text-sm text-muted">
        {told === null ? '' : words[told]}
      </p>
    </div>
  )
}

const never = (): (() => void) => () => undefined
