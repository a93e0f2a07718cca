'use client'
// A password: pasted, shown on demand, with a word when capital letters are locked.
import { useState, type ComponentProps } from 'react'
import { Field, type FieldWords } from '@/components/ui/field'

export interface PasswordWords {
  readonly show: string
  readonly hide: string
  readonly capsLock: string
}

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'children' | 'type'>

export function PasswordInput({ id, label, hint, error, optional, words, ...input }: FieldWords & InputProps & { readonly words: PasswordWords }) {
  const [shown, setShown] = useState(false)
  const [locked, setLocked] = useState(false)
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(ties) => (
        <>
          <span className="input-with-unit">
            <input
              className="input"
              type={shown ? 'text' : 'password'}
              autoCapitalize="none"
              spellCheck={false}
              onKeyUp={(event) => setLocked(event.getModifierState('CapsLock'))}
              onBlur={() => setLocked(false)}
              {...input}
              {...ties}
            />
            <button type="button" className="button button-quiet button-compact" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
              {shown ? words.hide : words.show}
            </button>
          </span>
          <p className="field-hint" role="status">
            {locked ? words.capsLock : ''}
          </p>
        </>
      )}
    </Field>
  )
}
