'use client'
// One field of a change.
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { ChangeField } from './change-fields'

interface ChangeInputProps {
  readonly field: ChangeField
  /** What stands in it: as sent last, or as it was at first. */
  readonly values: readonly string[]
  readonly error: string | undefined
  /** The kind of metric that is chosen. */
  readonly kind: string
}

export function ChangeInput({ field, values, error, kind }: ChangeInputProps) {
  const { name, label, hint, optional } = field
  const [value = ''] = values
  const words = { id: name, name, label, hint, optional, error }
  if (field.look === 'choice') return <Select {...words} options={field.options} defaultValue={value} />
  if (field.look === 'choice-by-kind') {
    const options = field.byKind[kind]
    return options === undefined ? null : <Select key={kind} {...words} options={options} defaultValue={value} />
  }
  if (field.look === 'paragraph') return <Textarea {...words} rows={3} maxLength={field.longest} defaultValue={value} />
  if (field.look === 'day') return <TextInput {...words} type="date" defaultValue={value} />
  if (field.look === 'tick') return <Ticked field={field} error={error} on={value === 'yes'} />
  if (field.look === 'ticks') return <Ticks field={field} error={error} values={values} />
  return <TextInput {...words} defaultValue={value} autoComplete="off" maxLength={field.longest} {...(field.numeric ? { numeric: true } : {})} />
}

function Ticked({ field: { name, label, hint }, error, on }: { readonly field: ChangeField; readonly error: string | undefined; readonly on: boolean }) {
  return (
    <div>
      <Choice kind="checkbox" id={name} name={name} value="yes" label={label} defaultChecked={on} aria-describedby={hint || error ? `${name}-said` : undefined} />
      <div id={`${name}-said`}>
        {hint && <p className="field-hint">{hint}</p>}
        {error && <p className="field-error">{error}</p>}
      </div>
    </div>
  )
}

function Ticks({ field, error, values }: { readonly field: ChangeField & { readonly look: 'ticks' }; readonly error: string | undefined; readonly values: readonly string[] }) {
  const { name, label, hint, options, folded } = field
  const group = (
    <ChoiceGroup legend={label} {...(hint === undefined ? {} : { hint })}>
      {error && <p className="field-error">{error}</p>}
      {options.map((option) => (
        <Choice key={option.value} kind="checkbox" name={name} value={option.value} label={option.label} defaultChecked={values.includes(option.value)} />
      ))}
    </ChoiceGroup>
  )
  return <div id={name}>{folded ? <Disclosure summary={label} open={error !== undefined}>{group}</Disclosure> : group}</div>
}
