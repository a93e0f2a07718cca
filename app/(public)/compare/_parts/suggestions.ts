// Places to start where nothing is chosen: from what this release holds, never links to nothing.
import 'server-only'
import type { Metric } from '@/lib/data/metrics'
import { readRelease, releases, type PublishedRelease } from '@/lib/data/published'
import type { Unit } from '@/lib/data/units'
import { MOST_COMPARED, type Choice } from '@/lib/domain/comparing/choice'
import { isPercent } from '@/lib/domain/kinds/index'
import { isPlain } from '@/lib/domain/period'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { metricName, releaseName, unitName } from '../../_reading/words'

export interface Suggestion {
  readonly words: string
  readonly choice: Omit<Choice, 'leftOut'>
}

const MOST_OF_A_KIND = 2

export async function suggestionsFor(t: Messages, locale: Locale, reading: PublishedRelease, units: readonly Unit[], metrics: readonly Metric[], city: Unit): Promise<readonly Suggestion[]> {
  const key = metrics.filter(({ keyOrder }) => keyOrder !== null).toSorted((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
  const release = await readRelease(reading.slug, reading.version, reading.asOf, [{ metrics: key.map(({ code }) => code) }])
  const figures = (release?.figures ?? []).filter(({ value, period }) => value !== null && isPlain(period))
  const of = (metric: Metric, unit: Unit): boolean => figures.some((figure) => figure.unitId === unit.id && figure.metric.code === metric.code)
  const counties = units.filter(({ kind }) => kind === 'COUNTY')
  const list = (names: readonly string[]): string => t.reading.list(names)
  const byUnits = key
    .filter(({ scoreAllowed }) => scoreAllowed)
    .map((metric) => ({ metric, own: counties.filter((unit) => of(metric, unit)).slice(0, MOST_COMPARED) }))
    .filter(({ own }) => own.length > 1)
    .slice(0, MOST_OF_A_KIND)
    .map(({ metric, own }): Suggestion => ({
      words: t.compare.suggestUnits({ metric: metricName(locale, metric), units: list(own.map((unit) => unitName(locale, unit))) }),
      choice: { by: 'units', units: own.map(({ code }) => code), metrics: [metric.code], from: null, to: null },
    }))
  const ofCity = key.filter((metric) => of(metric, city))
  const byMetrics = [ofCity.filter(isPercent), ofCity.filter((metric) => !isPercent(metric))]
    .map((own) => own.slice(0, MOST_COMPARED))
    .filter((own) => own.length > 1)
    .map((own): Suggestion => ({
      words: t.compare.suggestMetrics({ unit: unitName(locale, city), metrics: list(own.map((metric) => metricName(locale, metric))) }),
      choice: { by: 'metrics', units: [city.code], metrics: own.map(({ code }) => code), from: null, to: null },
    }))
  const readable = (await releases(reading.asOf)).filter(({ withdrawal, kind }) => withdrawal === null && kind === reading.kind)
  const earlier = readable.find(({ slug, version, newest, periodEnd }) => slug !== reading.slug && version === newest && periodEnd < reading.periodEnd)
  const version = readable.find(({ slug, version: number }) => slug === reading.slug && number < reading.version)
  const sideOf = (label: { readonly slug: string; readonly periodKey: string; readonly version: number }): string => (label.slug === reading.slug && version !== undefined ? t.metricPage.releaseOf(releaseName(t, label), label.version) : releaseName(t, label))
  const byPeriods = [earlier, version].flatMap((label): readonly Suggestion[] =>
    label === undefined
      ? []
      : [{
          words: t.compare.suggestPeriods({ unit: unitName(locale, city), from: sideOf(label), to: label === version ? sideOf(reading) : releaseName(t, reading) }),
          choice: { by: 'periods', units: [city.code], metrics: [], from: { period: label.periodKey, version: label === version ? String(label.version) : null }, to: { period: reading.periodKey, version: label === version || reading.version !== reading.newest ? String(reading.version) : null } },
        }],
  )
  return [...byUnits, ...byMetrics, ...byPeriods]
}
