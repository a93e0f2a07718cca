// The form of each change. It asks by GET: what follows is shown at an address of its own before anything is written.
import { Button } from '@/components/ui/button'
import { Choice, ChoiceGroup } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { ErrorSummary } from '@/components/ui/error-summary.client'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import type { FieldProblem } from '@/app/_http/form-state'
import type { StoredUnit } from '@/lib/data/units'
import { mayStandUnder } from '@/lib/domain/units/check-change'
import { CREATABLE_KINDS, type ChangeKind } from '@/lib/domain/units/unit-change'
import { lastVersion } from '@/lib/domain/units/unit-record'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { NamesFields } from './names-fields'
import { optionsOf } from './unit-options'

export interface ChangeFormProps {
  readonly t: Messages
  readonly locale: Locale
  readonly kind: ChangeKind
  /** The unit that is changed; null where one is founded. */
  readonly unit: StoredUnit | null
  readonly units: readonly StoredUnit[]
  readonly address: string
  readonly form: FormData
  readonly problems: readonly FieldProblem[]
}

/** What is checked travels in the address, where a Han character takes nine: two grounds of this length and every name still fit into it. */
const GROUNDS_LONGEST = 200

interface Fields extends ChangeFormProps {
  readonly typed: (field: string) => string | undefined
  readonly error: (field: string) => string | undefined
}

export function ChangeForm(props: ChangeFormProps) {
  const { t, form, problems, address } = props
  const words = t.unitsDesk
  const typed = (field: string): string | undefined => {
    const value = form.get(field)
    return typeof value === 'string' ? value : undefined
  }
  const error = (field: string): string | undefined => problems.find((problem) => problem.field === field)?.message
  return (
    <form method="get" action={address} className="panel flex max-w-2xl flex-col gap-5" noValidate>
      <ErrorSummary title={words.problemsTitle} lines={problems.map(({ field, message }) => ({ text: message, ...(field === '' ? {} : { fieldId: field }) }))} />
      <input type="hidden" name="check" value="1" />
      <Own {...props} typed={typed} error={error} />
      <TextInput id="on" name="on" type="date" label={words.on} hint={words.onHint} error={error('on')} defaultValue={typed('on') ?? ''} />
      <Textarea id="noteZh" name="noteZh" label={words.noteZh} hint={words.noteZhHint} error={error('noteZh')} rows={2} maxLength={GROUNDS_LONGEST} defaultValue={typed('noteZh') ?? ''} />
      <Textarea id="noteEn" name="noteEn" label={words.noteEn} hint={words.noteEnHint} optional={words.optional} error={error('noteEn')} rows={2} maxLength={GROUNDS_LONGEST} defaultValue={typed('noteEn') ?? ''} />
      <div>
        <Button look="primary">{words.check}</Button>
      </div>
    </form>
  )
}

/** What only this kind of change asks. */
function Own(fields: Fields) {
  const { t, kind, unit, typed, error } = fields
  if (kind === 'rename' && unit !== null) {
    const present = lastVersion(unit)
    return <NamesFields t={t} group="names" typed={typed} error={error} {...(present === null ? {} : { present })} />
  }
  if (kind === 'move') return <ParentField {...fields} />
  if (kind === 'merge') return <MergeFields {...fields} />
  if (kind === 'split') return <SplitFields {...fields} />
  return kind === 'create' ? <CreateFields {...fields} /> : null
}

function ParentField({ t, locale, unit, units, typed, error }: Fields) {
  const among = units.filter((one) => one.id !== unit?.id && (unit === null ? one.kind !== 'PROVINCE' : mayStandUnder(unit.kind, one.kind)))
  const city = units.find((one) => one.kind === 'CITY')
  const present = unit === null ? city?.id : lastVersion(unit)?.parentId
  return <Select id="parent" name="parent" label={unit === null ? t.unitsDesk.parent : t.unitsDesk.newParent} error={error('parent')} options={optionsOf(locale, among)} defaultValue={typed('parent') ?? String(present ?? '')} />
}

function MergeFields(fields: Fields) {
  const { t, locale, unit, units, form, typed, error } = fields
  const words = t.unitsDesk
  const among = optionsOf(locale, units.filter((one) => one.id !== unit?.id && one.kind === unit?.kind))
  const chosen = new Set(form.getAll('units').map(String))
  return (
    <>
      <Select id="into" name="into" label={words.mergeInto} error={error('into')} options={[...among, { value: 'new', label: words.mergeNew }]} defaultValue={typed('into') ?? 'new'} />
      <Disclosure summary={words.mergeAlso} open={chosen.size > 0 || error('units') !== undefined}>
        <div id="units">
          <ChoiceGroup legend={words.mergeAlso} hint={words.mergeAlsoHint}>
            {among.map(({ value, label }) => (
              <Choice key={value} kind="checkbox" name="units" value={value} label={label} defaultChecked={chosen.has(value)} />
            ))}
          </ChoiceGroup>
        </div>
      </Disclosure>
      <Group title={words.mergeNames} note={words.mergeNamesHint}>
        <NamesFields t={t} group="names" typed={typed} error={error} />
      </Group>
    </>
  )
}

function SplitFields({ t, typed, error }: Fields) {
  const words = t.unitsDesk
  return (
    <>
      <div id="keeps">
        <Choice kind="checkbox" name="keeps" value="yes" label={words.keeps} defaultChecked={typed('keeps') === 'yes'} />
      </div>
      <Group title={words.part('1')}>
        <NamesFields t={t} group="parts.0" typed={typed} error={error} />
      </Group>
      <Group title={words.part('2')} note={words.partHint}>
        <NamesFields t={t} group="parts.1" typed={typed} error={error} />
      </Group>
    </>
  )
}

function CreateFields(fields: Fields) {
  const { t, typed, error } = fields
  const words = t.unitsDesk
  return (
    <>
      <NamesFields t={t} group="names" typed={typed} error={error} />
      <Select id="unitKind" name="unitKind" label={words.unitKind} options={CREATABLE_KINDS.map((kind) => ({ value: kind, label: t.unitPage.kinds[kind] }))} defaultValue={typed('unitKind') ?? 'DEPARTMENT'} />
      <ParentField {...fields} />
      <Choice kind="checkbox" id="enforcement" name="enforcement" value="yes" label={words.enforcement} defaultChecked={typed('enforcement') === 'yes'} />
    </>
  )
}

function Group({ title, note, children }: { readonly title: string; readonly note?: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-5">
      <legend className="section-title">{title}</legend>
      {note && <p className="field-hint">{note}</p>}
      {children}
    </fieldset>
  )
}
