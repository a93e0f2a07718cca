import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field'

type TextareaProps = Omit<ComponentProps<'textarea'>, 'id' | 'className' | 'children'>

/** Several lines of text. */
export function Textarea({ id, label, hint, error, optional, rows = 4, ...textarea }: FieldWords & TextareaProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>{(ties) => <textarea className="input" rows={rows} {...textarea} {...ties} />}</Field>
  )
}
