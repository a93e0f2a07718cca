// The city's figures of a period as the product reads them, so that its own words can be made of them before anything is written.
import type { Figure, FigurePart } from '@/lib/domain/figure'
import { isYear, periodOfKey, type Period } from '@/lib/domain/period'
import { targetFor } from '@/lib/domain/target-for'
import type { ReferenceMetric } from '../../reference/reference-data'
import { demoUnits } from '../city/demo-city'
import { demoTargets } from '../city/demo-targets'
import { demoWords } from '../city/demo-words'
import { versionOn } from '../city/demo-unit'
import { DEMO_CITY } from '../city/regions'
import type { MadeFigure } from '../figures/make-figures'

type Metrics = ReadonlyMap<string, ReferenceMetric>

function partOf(code: string | undefined, metrics: Metrics, figures: ReadonlyMap<string, MadeFigure>): FigurePart | null {
  const [metric, quantity] = [metrics.get(code ?? ''), figures.get(code ?? '')?.quantity]
  return metric === undefined || quantity?.kind !== 'value' ? null : { metricCode: metric.code, nameZh: metric.nameZh, nameEn: metric.nameEn, unit: metric.unit, value: quantity.value, qualifier: quantity.qualifier }
}

function targetOf(code: string, period: Period, publishedAt: string): Figure['target'] {
  const day = publishedAt.slice(0, 10)
  const known = demoTargets.filter((target) => target.metricCode === code && target.unit === DEMO_CITY && target.known <= day && (target.ended === null || target.ended > day))
  return targetFor(known.map((target) => ({ ...target, periodKey: target.year === null ? null : String(target.year) })), { key: period.key, year: isYear(period) ? period.referenceYear : null })
}

/** @param publishedAt ISO instant: the targets are those that were known then */
export function cityFigures(made: readonly MadeFigure[], metrics: Metrics, publishedAt: string): readonly Figure[] {
  const own = new Map(made.filter(({ unit }) => unit === DEMO_CITY).map((figure) => [figure.metricCode, figure]))
  const city = demoUnits.find(({ key }) => key === DEMO_CITY)
  return [...own.values()].flatMap(({ metricCode, metricVersion, periodKey, quantity, footnotes, parts, origin }): Figure[] => {
    const [metric, period] = [metrics.get(metricCode), periodOfKey(periodKey)]
    const unit = city === undefined || period === null ? null : versionOn(city, period.end)
    if (metric === undefined || period === null || unit === null) return []
    const worded = demoWords.metric(metric)
    return [{
      metric: { ...worded, version: metricVersion, breaks: metricVersion > 1 ? [{ version: metricVersion, note: '' }] : [] },
      unit: { code: unit.code, kind: 'CITY', name: unit.name, shortName: unit.shortName, nameEn: unit.nameEn },
      period, periodWordsZh: null, periodWordsEn: null,
      value: quantity.kind === 'value' ? quantity.value : null, missing: quantity.kind === 'missing' ? quantity.reason : null, qualifier: quantity.kind === 'value' ? quantity.qualifier : 'EXACT',
      origin, footnotes, numerator: partOf(parts.find(({ part }) => part === 'NUMERATOR')?.code, metrics, own), denominator: partOf(parts.find(({ part }) => part === 'DENOMINATOR')?.code, metrics, own),
      revision: { seq: 1, at: publishedAt, reason: null }, provisional: false, revised: false, target: targetOf(metricCode, period, publishedAt),
    }]
  })
}
