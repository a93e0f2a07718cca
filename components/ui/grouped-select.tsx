import type { ComponentProps } from 'react'
import { Field, type FieldWords } from './field'
import type { Option } from './select'

export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}

interface GroupedSelectProps extends FieldWords, Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> {
  /** Stands before the groups: nothing chosen. */
  readonly none: string
  readonly groups: readonly OptionGroup[]
}

/** A native select over named groups; its empty value is “nothing”. */
export function GroupedSelect({ id, label, hint, error, optional, none, groups, ...select }: GroupedSelectProps) {
  return (
    <Field {...{ id, label, hint, error, optional }}>
      {(ties) => (
        <select className="input" {...select} {...ties}>
          <option value="">{none}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(({ value, label: words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
