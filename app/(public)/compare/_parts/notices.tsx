// What the address asked for and did not get, each with a way on; nothing is left out without a word.
import type { ReactNode } from 'react'
import { Banner } from '@/components/layout/banner'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import type { Unit } from '@/lib/data/units'
import { MOST_COMPARED, type Choice } from '@/lib/domain/comparing/choice'
import type { Locale, Messages } from '@/lib/i18n/messages'
import type { Comparison } from '../../_figures/comparison'
import { either, metricName, releaseName, unitName } from '../../_reading/words'
import { withLast } from './hrefs'

/** A code beyond the most that are compared: what it is of, if of anything. */
export interface LeftOut {
  readonly code: string
  readonly kind: 'unit' | 'metric' | 'unknown'
  readonly name: string
}

interface NoticesProps {
  readonly t: Messages
  readonly locale: Locale
  readonly asked: Choice
  readonly comparison: Comparison
  readonly leftOut: readonly LeftOut[]
  readonly hrefOf: (choice: Choice) => string
}

export function Notices({ t, locale, asked, comparison, leftOut, hrefOf }: NoticesProps) {
  const words = t.compare
  const { choice, units, reading, rows, unknown, sideFault } = comparison
  const period = releaseName(t, reading)
  const lines: ReactNode[] = []
  const strange = leftOut.filter(({ kind }) => kind === 'unknown').map(({ code }) => code)
  const unknownUnits = [...unknown.units, ...(asked.by === 'units' ? strange : [])]
  const unknownMetrics = [...unknown.metrics, ...(asked.by === 'units' ? [] : strange)]
  if (unknownUnits.length > 0) lines.push(words.unknownUnits(t.reading.list(unknownUnits)))
  if (unknownMetrics.length > 0) lines.push(words.unknownMetrics(t.reading.list(unknownMetrics)))
  const single = (isUnit: boolean): boolean => (asked.by === 'units') !== isUnit
  for (const isUnit of [true, false]) {
    const own = leftOut.filter(({ kind }) => kind === (isUnit ? 'unit' : 'metric'))
    if (own.length === 0) continue
    const names = t.reading.list(own.map(({ name }) => name))
    lines.push(
      <>
        {single(isUnit) ? words.oneOnly(names) : words.tooMany({ most: MOST_COMPARED, leftOut: names })}{' '}
        {own.map(({ code, name }) => (
          <Link key={code} className="me-3" href={hrefOf({ ...choice, leftOut: [], ...(isUnit ? { units: withLast(choice.units, code) } : { metrics: withLast(choice.metrics, code) }) })}>
            {words.swapIn(name)}
          </Link>
        ))}
      </>,
    )
  }
  if (sideFault !== null) lines.push(sideFault.fault === 'unknown' ? words.sideUnknown(sideFault.side) : sideFault.fault === 'same' ? words.sideSame : words.sideKinds({ from: sideFault.side, to: period }))
  for (const unit of units) {
    const own = rows.filter((row) => row.unit.id === unit.id)
    if (own.length === 0 || own.some(({ figure }) => figure !== null)) continue
    lines.push((unit.inForce ? words.noFigures : words.notThere)({ name: unitName(locale, unit), period }))
  }
  const refusal = refusalWords(t, locale, comparison)
  return (
    <>
      {lines.map((line, at) => (
        <Banner key={at} t={t} look="info">
          {line}
        </Banner>
      ))}
      {refusal !== null && (
        <Banner t={t} look="warning">
          {refusal}
        </Banner>
      )}
    </>
  )
}

function refusalWords(t: Messages, locale: Locale, { obstacle, rows }: Comparison): string | null {
  const [first] = rows
  if (obstacle === null || first === undefined) return null
  const groups = new Map<string, { readonly metric: Metric; readonly units: Unit[] }>()
  for (const { figure, unit } of rows) {
    if (figure === null || figure.value === null) continue
    const key = `${figure.metric.version}|${figure.metric.denominatorCode ?? ''}`
    const group = groups.get(key) ?? { metric: figure.metric, units: [] }
    group.units.push(unit)
    groups.set(key, group)
  }
  const said = [...groups.values()].map(({ metric, units }) =>
    t.compare.refusedGroup({ names: t.reading.list(units.map((unit) => unitName(locale, unit))), version: metric.version, base: either(locale, metric.baseZh, metric.baseEn) ?? '' }),
  )
  return t.compare.refused[obstacle]({ metric: metricName(locale, first.metric), groups: said.join(t.compare.refusedBetween) })
}
