// What is chosen: a plain GET form, so that the address is the state and nothing needs a script.
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import type { Messages } from '@/lib/i18n/messages'
import { releaseName } from '../../_reading/words'
import type { AskedExport } from './asked'
import type { ChoiceGroup, ChoiceItem, Choices } from './choices'

export function ChoiceForm({ t, asked: { selection, find, labels }, choices }: { readonly t: Messages; readonly asked: AskedExport; readonly choices: Choices }) {
  const words = t.exporting
  const readable = labels.filter(({ version, newest, withdrawal }) => version === newest && withdrawal === null)
  const options = [{ value: '', label: words.allReleases }, ...readable.map((label) => ({ value: label.slug, label: words.ofVersion(releaseName(t, label), label.version) }))]
  return (
    <form action="/exports" method="get" className="flex flex-col gap-4">
      {selection.asOf !== null && <input type="hidden" name="asOf" value={selection.asOf} />}
      <Select id="export-release" name="release" label={words.release} options={options} defaultValue={selection.release ?? ''} />
      <Field id="export-find" label={words.find} hint={words.findHint}>
        {(ties) => <input type="search" className="input" name="find" defaultValue={find} maxLength={64} {...ties} />}
      </Field>
      <ChoiceList name="metric" title={words.metrics} groups={choices.metrics} words={words} open={find !== ''} />
      <ChoiceList name="unit" title={words.units} groups={choices.units} words={words} open={find !== ''} />
      <ChoiceList name="period" title={words.periods} groups={choices.periods} words={words} open={false} />
      <p className="field-hint">{words.noneIsAll}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button look="primary">{words.apply}</Button>
        <Link href="/exports">{words.reset}</Link>
      </div>
    </form>
  )
}

interface ChoiceListProps {
  readonly name: string
  readonly title: string
  readonly groups: readonly ChoiceGroup[]
  readonly words: Messages['exporting']
  readonly open: boolean
}

function ChoiceList({ name, title, groups, words, open }: ChoiceListProps) {
  const chosen = groups.flatMap(({ items }) => items).filter((item) => item.chosen)
  const boxes = (items: readonly ChoiceItem[]) => items.map((item) => <Choice key={item.value} kind="checkbox" name={name} value={item.value} defaultChecked={item.chosen} label={item.label} />)
  const others = groups.map((group) => ({ ...group, items: group.items.filter((item) => !item.chosen) })).filter(({ items }) => items.length > 0)
  return (
    <div>
      {chosen.length > 0 && (
        <fieldset>
          <legend className="field-label">{words.chosen(title, chosen.length)}</legend>
          <div className="export-choices">{boxes(chosen)}</div>
        </fieldset>
      )}
      <Disclosure summary={chosen.length === 0 ? words.all(title) : words.more(title)} open={open}>
        {others.length === 0 && <p className="field-hint">{words.nothingFound}</p>}
        <div className="export-choices">
          {others.map((group) => (
            <fieldset key={group.title}>
              <legend className="field-label">{group.title}</legend>
              {boxes(group.items)}
            </fieldset>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}
