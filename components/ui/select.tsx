import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field'

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

type SelectProps = Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'>

/** A native select: it works with scripting off, on phones, and with every reader. */
export function Select({
  id,
  label,
  hint,
  error,
  optional,
  options,
  ...select
}: FieldWords & SelectProps & { readonly options: readonly Option[] }) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(ties) => (
        <select className="input" {...select} {...ties}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
