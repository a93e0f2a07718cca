// Choosing accounts: a plain form whose answers stand in the address, so that a choice can be kept and sent to someone.
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Unit } from '@/lib/data/units'
import { ROLES } from '@/lib/domain/viewer'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { unitOptions } from '../../_parts/unit-words'
import type { ListChoice } from './list-choice'

interface FilterFormProps {
  readonly t: Messages
  readonly locale: Locale
  readonly all: readonly Unit[]
  readonly choice: ListChoice
}

export function FilterForm({ t, locale, all, choice: { fields } }: FilterFormProps) {
  const words = t.people
  const any = { value: '', label: words.any }
  const states = [...Object.entries(t.roles.state), ['unused', words.unused]].map(([value = '', label = '']) => ({ value, label }))
  return (
    <form method="get" action="/desk/people" role="search" aria-label={words.filter} className="panel no-print grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-[2fr_2fr_1fr_1fr_auto]">
      <TextInput id="name" name="name" label={words.filterName} defaultValue={fields.name} autoComplete="off" spellCheck={false} />
      <Select id="unit" name="unit" label={words.filterUnit} defaultValue={fields.unit} options={[any, ...unitOptions(locale, all)]} />
      <Select id="role" name="role" label={words.filterRole} defaultValue={fields.role} options={[any, ...ROLES.map((role) => ({ value: role, label: t.roles.name[role] }))]} />
      <Select id="state" name="state" label={words.filterState} defaultValue={fields.state} options={[any, ...states]} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button>{words.apply}</Button>
        {Object.values(fields).some((value) => value !== '') && <Link href="/desk/people">{words.clear}</Link>}
      </div>
    </form>
  )
}
