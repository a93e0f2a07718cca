// Everything that the page of a metric shows, read once.
import 'server-only'
import { cache } from 'react'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import { metricGroups, metricsOfYear, type Metric } from '@/lib/data/metrics'
import { publishedHistory, publishedSeries, type PublishedChange, type PublishedRelease } from '@/lib/data/published'
import { statementsOfMetric, type PlacedStatement } from '@/lib/data/statements'
import { targetsOfYear, type Target } from '@/lib/data/targets'
import { unitByCode, unitsNamedOn, type Unit } from '@/lib/data/units'
import { checksOf, leadingFigure } from '@/lib/domain/overview'
import type { PrintedCheck } from '@/lib/domain/printed-check'
import type { Locale } from '@/lib/i18n/messages'
import { now, today } from '@/lib/platform/clock'
import { basesContents, type Basis } from '../../../_reading/bases-contents'
import { familyOf } from '../../../_reading/metric-family'
import { rankingContents, type RankingAsked, type RankingContents } from '../../../_reading/ranking-contents'
import { metricName } from '../../../_reading/words'

/** A statement with the figure that it speaks of, and the comparison where there is something to compare. */
export interface CheckedFigure {
  readonly statement: PlacedStatement
  readonly figure: PlacedFigure | null
  readonly check: PrintedCheck | null
}

export interface MetricContents {
  readonly metric: Metric
  readonly groupNames: { readonly nameZh: string; readonly nameEn: string } | null
  /** Names of every metric by code, for formulas and the family. */
  readonly catalogue: ReadonlyMap<string, Metric>
  readonly unit: Unit
  readonly city: Unit
  readonly owners: readonly Unit[]
  /** The figure that the page is about; null where the release has none. */
  readonly figure: PlacedFigure | null
  /** The unit's target of the year, there also without a figure. */
  readonly target: Target | null
  readonly said: readonly CheckedFigure[]
  /** The figure of every release of the same kind, oldest first. */
  readonly series: readonly PlacedFigure[]
  readonly history: readonly PublishedChange[]
  /** Figures of the same metric for units of the release that stand in no ranking. */
  readonly elsewhere: readonly PlacedFigure[]
  /** Null before the first release, and where no kind of unit that is compared reports the metric. */
  readonly ranking: RankingContents | null
  /** The question on each of its bases, this one included; empty where it has one only. */
  readonly bases: readonly Basis[]
}

/** The metric as it is defined in a year, or null. Before the first release, the year that it is. */
export const metricByCode = cache(async (code: string, year: number | null): Promise<Metric | null> => {
  const metrics = await metricsOfYear(year ?? now().getUTCFullYear())
  return metrics.find((metric) => metric.code === code) ?? null
})

export async function metricContents(locale: Locale, metric: Metric, unitCode: string | null, release: PublishedRelease | null, asked: RankingAsked): Promise<MetricContents> {
  const [present, known, named, groups, metrics, statements] = await Promise.all([
    installationUnits(),
    unitCode === null ? null : unitByCode(unitCode),
    unitsNamedOn(release?.periodEnd ?? today()),
    metricGroups(),
    metricsOfYear(release?.year ?? now().getUTCFullYear()),
    statementsOfMetric(metric.id),
  ])
  // Every unit as it was called at the end of the period that is read, whichever of its codes the address has.
  const then = (one: Unit): Unit => named.byId.get(one.id) ?? one
  const city = then(present.city)
  const unit = known === null ? city : then(known)
  const all = release?.figures ?? []
  const own = all.filter((figure) => figure.unit.code === unit.code)
  const figures = own.filter((figure) => figure.metric.code === metric.code)
  const family = familyOf(metrics, metric)
  const [series, history, targets, ranking, bases] = await Promise.all([
    release === null ? [] : publishedSeries(metric.code, unit.code, release),
    publishedHistory(figures.map((figure) => figure.observationId), release?.asOf ?? null),
    targetsOfYear(unit.id, release?.year ?? now().getUTCFullYear(), release?.publishedAt ?? null),
    release === null ? null : rankingContents(metric, family.map(({ code }) => code), release, city, asked),
    release === null || family.length < 2 ? [] : basesContents(family, release, unit, unit.id === city.id),
  ])
  const spoken = statements.filter(({ period }) => release === null || period === null || (release.kind === 'ANNUAL' ? period.referenceYear === release.year : period.key === release.periodKey))
  return {
    metric,
    groupNames: groups.find((group) => group.code === metric.groupCode) ?? null,
    catalogue: new Map(metrics.map((one) => [one.code, one])),
    unit,
    city,
    owners: metric.ownerCodes.flatMap((code) => [...named.byId.values()].find((candidate) => candidate.code === code) ?? []),
    figure: leadingFigure(figures, metric.code, unit.code),
    target: targets.get(metric.code) ?? null,
    said: spoken.flatMap((statement) => checkedOf(statement, figures, own, unit.code === city.code, locale)),
    series,
    history,
    elsewhere: all.filter((figure) => figure.metric.code === metric.code && figure.unit.code !== unit.code && figure.unit.code !== city.code && ranking?.comparable.has(figure.unitId) !== true),
    ranking,
    bases,
  }
}

// What a document says without a figure is said of the city; what it says of a figure belongs to that figure's unit.
function checkedOf(statement: PlacedStatement, figures: readonly PlacedFigure[], near: readonly PlacedFigure[], isCity: boolean, locale: Locale): readonly CheckedFigure[] {
  const figure = figures.find((one) => statement.links.some((link) => link.observationId === one.observationId)) ?? null
  if (figure === null) return isCity && statement.links.length === 0 ? [{ statement, figure, check: null }] : []
  const [check = null] = checksOf(figure, [statement], near, (metric) => metricName(locale, metric))
  return [{ statement, figure, check }]
}
