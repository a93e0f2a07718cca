import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field'

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'children'>

/**
 * A line of text. Figures use `numeric`: a decimal keypad on phones and right alignment, but no `type=number`,
 * whose wheel and arrows change a figure unseen.
 * @param unit written after the box, e.g. 件
 */
export function TextInput({
  id,
  label,
  hint,
  error,
  optional,
  numeric,
  unit,
  ...input
}: FieldWords & InputProps & { readonly numeric?: boolean; readonly unit?: string }) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(ties) => {
        const box = (
          <input
            className={numeric ? 'input input-number' : 'input'}
            {...(numeric ? { inputMode: 'decimal', autoComplete: 'off' } : {})}
            {...input}
            {...ties}
          />
        )
        return unit ? (
          <span className="input-with-unit">
            {box}
            <span>{unit}</span>
          </span>
        ) : (
          box
        )
      }}
    </Field>
  )
}
