// Code and names of a unit, as fields of one group.
import { TextInput } from '@/components/ui/text-input'
import type { UnitNames } from '@/lib/domain/units/unit-change'
import type { Messages } from '@/lib/i18n/messages'

interface NamesFieldsProps {
  readonly t: Messages
  /** Name of the group: `names`, `parts.0`. */
  readonly group: string
  readonly typed: (field: string) => string | undefined
  readonly error: (field: string) => string | undefined
  readonly present?: UnitNames
}

export function NamesFields({ t, group, typed, error, present }: NamesFieldsProps) {
  const words = t.unitsDesk
  const field = (name: keyof UnitNames, label: string, hint?: string) => {
    const id = `${group}.${name}`
    return <TextInput key={id} id={id} name={id} label={label} hint={hint} error={error(id)} defaultValue={typed(id) ?? present?.[name] ?? ''} maxLength={name === 'code' ? 32 : 100} autoComplete="off" />
  }
  return (
    <>
      {field('name', words.fullName)}
      {field('shortName', words.shortName, words.shortNameHint)}
      {field('nameEn', words.nameEn)}
      {field('code', words.code, words.codeHint)}
    </>
  )
}
