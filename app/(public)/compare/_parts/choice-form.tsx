// Chooses what is compared: a plain GET form, so that the address is the choice and nothing needs a script.
import { Button } from '@/components/ui/button'
import { GroupedSelect, type OptionGroup } from '@/components/ui/grouped-select'
import { Select, type Option } from '@/components/ui/select'
import { Tabs } from '@/components/ui/tabs'
import { COMPARISONS, MOST_COMPARED, type Choice, type ComparedBy } from '@/lib/domain/comparing/choice'
import type { Messages } from '@/lib/i18n/messages'

interface ChoiceFormProps {
  readonly t: Messages
  readonly choice: Choice
  readonly units: readonly OptionGroup[]
  readonly metrics: readonly OptionGroup[]
  /** Versions of releases, newest first. */
  readonly sides: readonly Option[]
  readonly from: string
  readonly to: string
  /** What the address keeps: the release and the day being read. */
  readonly keep: Readonly<Record<string, string>>
  readonly tabHref: (by: ComparedBy) => string
}

export function ChoiceForm({ t, choice, units, metrics, sides, from, to, keep, tabHref }: ChoiceFormProps) {
  const words = t.compare
  const { by } = choice
  const places = Array.from({ length: MOST_COMPARED }, (_, at) => at)
  return (
    <div className="flex flex-col gap-4">
      <Tabs label={words.byLabel} tabs={COMPARISONS.map((one) => ({ href: tabHref(one), label: words.by[one], current: one === by }))} />
      <form action="/compare" method="get" className="flex flex-col gap-4">
        {Object.entries({ ...keep, by }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {by === 'units' && <GroupedSelect id="choice-metric" label={words.metric} name="metric" none={words.none} groups={metrics} defaultValue={choice.metrics[0] ?? ''} />}
          {by !== 'units' && <GroupedSelect id="choice-unit" label={words.unit} name="unit" none={words.none} groups={units} defaultValue={choice.units[0] ?? ''} />}
          {by === 'periods' && (
            <>
              <Select id="choice-from" label={words.from} name="from" options={sides} defaultValue={from} />
              <Select id="choice-to" label={words.to} name="to" options={sides} defaultValue={to} />
            </>
          )}
        </div>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {places.map((at) =>
            by === 'units' ? (
              <GroupedSelect key={at} id={`choice-unit-${at}`} label={words.unitAt(at + 1)} name="units" none={words.none} groups={units} defaultValue={choice.units[at] ?? ''} />
            ) : (
              <GroupedSelect key={at} id={`choice-metric-${at}`} label={words.metricAt(at + 1)} name="metrics" none={by === 'periods' && at === 0 ? words.keyMetrics : words.none} groups={metrics} defaultValue={choice.metrics[at] ?? ''} />
            ),
          )}
        </div>
        <div>
          <Button look="primary">{words.submit}</Button>
        </div>
      </form>
    </div>
  )
}
