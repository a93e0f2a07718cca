import type { ComponentProps, ReactNode } from 'react'

interface ChoiceProps extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'children'> {
  readonly kind: 'checkbox' | 'radio'
  readonly label: ReactNode
}

/** One box to tick or one of several to choose; the whole line is the target. */
export function Choice({ kind, label, ...input }: ChoiceProps) {
  return (
    <label className="choice">
      <input type={kind} {...input} />
      <span>{label}</span>
    </label>
  )
}

/** Choices under one question, read out with it. */
export function ChoiceGroup({ legend, hint, children }: { readonly legend: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="mt-2 flex flex-col gap-1">{children}</div>
    </fieldset>
  )
}
