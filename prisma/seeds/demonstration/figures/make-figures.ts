// The figures of a period as one edition of a release holds them: entered ones as told, computed ones from exactly those.
import { compute, partsOf, type PartPlace } from '@/lib/domain/entry/derive'
import { isComputed } from '@/lib/domain/metric'
import { periodOfKey, yearBefore } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import type { ReferenceMetric } from '../../reference/reference-data'
import type { DemoUnit } from '../city/demo-unit'
import { absenceOf } from './absences'
import { printedOnly } from '../report/printed-lines'
import { versionIn } from './definition-breaks'
import { cityTells, type Told } from './told-otherwise'
import { owes } from './owed'
import type { Values, World } from './true-values'

export interface MadeFigure extends Told {
  readonly metricCode: string
  /** Key of the unit. */
  readonly unit: string
  readonly periodKey: string
  readonly metricVersion: number
  readonly origin: 'KEYED' | 'REPORT' | 'DERIVED'
  /** Of a computed figure: what it is computed of. */
  readonly parts: readonly PartPlace[]
}

/** Names a figure among those of a period and its year before. */
export const nameOf = (metricCode: string, unit: string, periodKey: string): string => `${metricCode}|${unit}|${periodKey}`

/** Whether a metric is collected for a period of this kind: a quarterly one by quarter and by year, a yearly one by year. */
function isCollected({ kind, frequency }: Pick<ReferenceMetric, 'kind' | 'frequency'>, periodKey: string): boolean {
  const period = periodOfKey(periodKey)
  if (period === null) return false
  return period.kind === 'YEAR' || (kind !== 'CHANGE' && period.kind === frequency)
}

function told(unit: DemoUnit, code: string, periodKey: string, values: Values): Told | null {
  const absent = absenceOf(unit, code, periodKey)
  if (absent === 'gap') return null
  if (absent !== null) return { quantity: { kind: 'missing', reason: absent }, footnotes: [] }
  const value = values(unit, code, periodKey) ?? 0
  return unit.kind === 'CITY' ? cityTells(code, periodKey, value) : { quantity: { kind: 'value', value: String(value), qualifier: 'EXACT' }, footnotes: [] }
}

/**
 * @param values as this edition has them
 * @param before the figures of the year before as they are known now, by name; null where there are none
 * @returns entered figures first, so that what a figure is computed of stands before it
 */
export function makeFigures({ units, metrics }: World, periodKey: string, values: Values, before: ReadonlyMap<string, MadeFigure> | null): readonly MadeFigure[] {
  const made = new Map<string, MadeFigure>()
  const year = Number(periodKey.slice(0, 4))
  const collected = [...metrics.values()].filter((metric) => isCollected(metric, periodKey))
  const put = (unit: DemoUnit, metric: ReferenceMetric, origin: MadeFigure['origin'], parts: readonly PartPlace[], { quantity, footnotes }: Told): void => {
    made.set(nameOf(metric.code, unit.key, periodKey), { metricCode: metric.code, unit: unit.key, periodKey, metricVersion: versionIn(metric.code, year), origin, quantity, footnotes, parts })
  }
  for (const metric of collected.filter(({ kind }) => !isComputed(kind))) {
    for (const unit of units) {
      const figure = owes(unit, metric, periodKey) ? told(unit, metric.code, periodKey, values) : null
      if (figure !== null) put(unit, metric, 'KEYED', [], figure)
    }
  }
  const changesLast = collected.filter(({ kind }) => isComputed(kind)).toSorted((a, b) => Number(a.kind === 'CHANGE') - Number(b.kind === 'CHANGE'))
  for (const metric of changesLast) {
    const places = partsOf({ ...metric, changeOf: metric.baseCode }, periodKey)
    for (const unit of units) {
      if (!owes(unit, metric, periodKey)) continue
      const parts = places.map(({ code, periodKey: key }): Quantity | null => (key === yearBefore(periodKey) ? before : made)?.get(nameOf(code, unit.key, key))?.quantity ?? null)
      const quantity = compute({ ...metric, changeOf: metric.baseCode }, parts)
      if (quantity !== null) put(unit, metric, 'DERIVED', places, { quantity, footnotes: [] })
    }
  }
  for (const { code, value } of printedOnly[periodKey] ?? []) {
    const [city, metric] = [units.find(({ kind }) => kind === 'CITY'), metrics.get(code)]
    if (city !== undefined && metric !== undefined) put(city, metric, 'REPORT', [], { quantity: { kind: 'value', value, qualifier: 'EXACT' }, footnotes: [] })
  }
  return [...made.values()]
}
