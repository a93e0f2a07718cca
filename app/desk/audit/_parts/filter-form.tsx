// The filter as a form that only asks: its answer is an address that can be kept and sent.
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Select, type Option } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { ACT_GROUPS } from '@/lib/domain/audit-reading/act-groups'
import { RESULTS, type TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import type { NamesOfEvents } from '@/lib/data/event-names'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface FilterFormProps {
  readonly t: Messages
  readonly locale: Locale
  readonly filter: TrailFilter
  readonly names: NamesOfEvents
  readonly streams: readonly string[]
}

export function FilterForm({ t, locale, filter, names, streams }: FilterFormProps) {
  const words = t.audit
  const any: Option = { value: '', label: words.any }
  const people: readonly Option[] = [
    any,
    ...[...names.people.values()].map(({ id, displayName, loginName, erased }) => ({ value: id, label: erased ? `${words.erased} (${loginName})` : `${displayName} (${loginName})` })),
    { value: 'system', label: words.system },
    { value: 'anonymous', label: words.anonymous },
  ]
  const units = [...new Set(names.units.values())].map((unit) => ({ value: unit.code, label: locale === 'en' ? unit.nameEn : unit.name }))
  return (
    <form action="/desk/audit" className="audit-filter no-print" aria-label={words.filter}>
      <TextInput id="from" name="from" type="date" label={words.filterFrom} defaultValue={filter.from ?? ''} />
      <TextInput id="to" name="to" type="date" label={words.filterTo} defaultValue={filter.to ?? ''} />
      <Select id="actor" name="actor" label={words.filterPerson} options={people} defaultValue={filter.actor ?? ''} />
      <Select id="group" name="group" label={words.filterGroup} options={[any, ...ACT_GROUPS.map((group) => ({ value: group, label: words.group[group] }))]} defaultValue={filter.group ?? ''} />
      <Select id="unit" name="unit" label={words.filterUnit} options={[any, ...units]} defaultValue={filter.unit ?? ''} />
      <Select id="result" name="result" label={words.filterResult} options={[any, ...RESULTS.map((result) => ({ value: result, label: words.result[result] }))]} defaultValue={filter.result ?? ''} />
      <Select id="stream" name="stream" label={words.filterStream} options={[any, ...streams.map((stream) => ({ value: stream, label: stream }))]} defaultValue={filter.stream ?? ''} />
      <TextInput id="object" name="object" label={words.filterObject} defaultValue={filter.object ?? ''} autoComplete="off" maxLength={200} />
      {filter.act !== null && <input type="hidden" name="act" value={filter.act} />}
      <div className="audit-filter-do">
        <Button look="primary">{words.apply}</Button>
        <Link href="/desk/audit">{words.clear}</Link>
      </div>
    </form>
  )
}
