// What is shown: a plain GET form, so that the address is the state and nothing needs a script.
import type { Display } from '@/app/_http/display'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Metric, MetricGroup } from '@/lib/data/metrics'
import type { Unit } from '@/lib/data/units'
import { SPANS, type ExploreState } from '@/lib/domain/explore/explore-state'
import type { IsoDate, Period } from '@/lib/domain/period'
import { formatPeriod } from '@/lib/i18n/format'
import { onDay } from '../../_reading/selection'
import { groupName, metricName, unitName } from '../../_reading/words'

interface ChoiceFormProps {
  readonly display: Pick<Display, 't' | 'locale'>
  readonly state: ExploreState
  readonly asOf: IsoDate | null
  readonly metrics: readonly Metric[]
  readonly units: readonly Unit[]
  /** What else can be chosen, in the order of the catalogue and of the units. */
  readonly catalogue: readonly Metric[]
  readonly groups: readonly MetricGroup[]
  readonly everyUnit: readonly Unit[]
  readonly periods: readonly Period[]
}

const KINDS = ['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE', 'DEPARTMENT'] as const

export function ChoiceForm({ display: { t, locale }, state, asOf, metrics, units, catalogue, groups, everyUnit, periods }: ChoiceFormProps) {
  const words = t.explore
  const isFull = metrics.length * units.length >= 4
  const others = catalogue.filter(({ code }) => metrics.every((metric) => metric.code !== code))
  const elsewhere = everyUnit.filter(({ id }) => units.every((unit) => unit.id !== id))
  const bySpan = { year: words.byYear, half: words.byHalf, quarter: words.byQuarter }
  const spanOptions = (blank: string) => [{ value: '', label: blank }, ...periods.map((period) => ({ value: period.key, label: formatPeriod(locale, period) }))]
  return (
    <form action="/explore" method="get" className="explore-form">
      {Object.entries({ ...onDay(asOf), ...(state.pins.length === 0 ? {} : { pin: state.pins.join('.') }) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend className="field-label">{words.metrics}</legend>
        <p className="field-hint">{words.metricsHint}</p>
        {metrics.map((metric) => (
          <Choice key={metric.code} kind="checkbox" name="metric" value={metric.code} defaultChecked label={metricName(locale, metric)} />
        ))}
        {!isFull && (
          <Field id="explore-metric" label={words.addMetric}>
            {(ties) => (
              <select className="input" name="metric" defaultValue="" {...ties}>
                <option value="">{words.none}</option>
                {groups.map((group) => (
                  <optgroup key={group.code} label={groupName(locale, group)}>
                    {others
                      .filter(({ groupCode }) => groupCode === group.code)
                      .map((metric) => (
                        <option key={metric.code} value={metric.code}>
                          {metricName(locale, metric)}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
        )}
      </fieldset>
      <fieldset>
        <legend className="field-label">{words.units}</legend>
        {units.map((unit) => (
          <Choice key={unit.code} kind="checkbox" name="unit" value={unit.code} defaultChecked label={unitName(locale, unit)} />
        ))}
        {!isFull && (
          <Field id="explore-unit" label={words.addUnit}>
            {(ties) => (
              <select className="input" name="unit" defaultValue="" {...ties}>
                <option value="">{words.none}</option>
                {KINDS.map((kind) => (
                  <optgroup key={kind} label={t.unitPage.kinds[kind]}>
                    {elsewhere
                      .filter((unit) => unit.kind === kind)
                      .map((unit) => (
                        <option key={unit.code} value={unit.code}>
                          {unitName(locale, unit)}
                        </option>
                      ))}
                  </optgroup>
                ))}
              </select>
            )}
          </Field>
        )}
      </fieldset>
      <div className="explore-form-span">
        <fieldset>
          <legend className="field-label">{words.by}</legend>
          <div className="flex flex-wrap gap-x-5">
            {SPANS.map((span) => (
              <Choice key={span} kind="radio" name="by" value={span} defaultChecked={span === state.by} label={bySpan[span]} />
            ))}
          </div>
        </fieldset>
        <div className="flex flex-wrap gap-4">
          <Select id="explore-from" name="from" label={words.from} options={spanOptions(words.first)} defaultValue={state.from ?? ''} />
          <Select id="explore-to" name="to" label={words.to} options={spanOptions(words.last)} defaultValue={state.to ?? ''} />
        </div>
        <Button look="primary">{words.show}</Button>
      </div>
    </form>
  )
}
