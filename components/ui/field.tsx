// The shell of every form control: its label, its hint, its error, and the ties between them.
import type { ReactNode } from 'react'
import { Icon } from './icon'

export interface FieldWords {
  readonly id: string
  readonly label: string
  /** What to type, and in which unit. Shown before the control, never as a placeholder. */
  readonly hint?: string | undefined
  /** What is wrong and what to do; the same sentence stands in the error summary. */
  readonly error?: string | undefined
  /** 选填 / optional; required fields carry no mark. */
  readonly optional?: string | undefined
}

/** What the control inside must carry so that label, hint and error are read out with it. */
export interface ControlTies {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

/**
 * Label, hint, error, control, in that order.
 * @param children gets the ties and returns the control
 * @example <Field id="note" label="说明">{(ties) => <input className="input" name="note" {...ties} />}</Field>
 */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { readonly children: (ties: ControlTies) => ReactNode }) {
  return (
    <div className={error ? 'field field-in-error' : 'field'}>
      <label htmlFor={id} className="field-label">
        {label}
        {optional && <span className="field-optional">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          <Icon name="error" />
          {error}
        </p>
      )}
      {children(tiesOf({ id, hint, error }))}
    </div>
  )
}

/** The ids a control is described by: hint first, then error. */
export function tiesOf({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>): ControlTies {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined }
}
