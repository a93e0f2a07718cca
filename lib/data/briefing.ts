// What is said of a release as a whole: the city's figures summed up, against targets, the year before, and what documents print.
import 'server-only'
import { attentionOf, type AttentionItem } from '@/lib/domain/briefing/attention'
import { isDueWith } from '@/lib/domain/briefing/due-with'
import { targetFactOf, type TargetFact } from '@/lib/domain/briefing/farthest-from-target'
import { changeFactOf, type ChangeFact } from '@/lib/domain/briefing/largest-change'
import type { MetricDefinition } from '@/lib/domain/metric'
import { overviewOf, type Overview } from '@/lib/domain/overview'
import { yearBefore } from '@/lib/domain/period'
import { lineOf } from '@/lib/domain/release-line'
import type { Statement } from '@/lib/domain/statement'
import { database } from '@/lib/platform/database/connection'
import { statementsAbout } from './figure-statements'
import type { PlacedFigure } from './figures'
import { installationUnits } from './installation'
import { metricsOfYear, type Metric } from './metrics'
import { publishedFigures, readRelease, type FigureScope, type PublishedRelease } from './published'
import { unitsNamedOn, type Unit } from './units'

export interface Briefing {
  readonly city: Unit
  /** In force at the end of the year, in the catalogue's order. */
  readonly metrics: readonly Metric[]
  /** Of them those that are due with a release of this kind, or have a figure in it. */
  readonly due: readonly Metric[]
  /** The city's own. */
  readonly figures: readonly PlacedFigure[]
  readonly overview: Overview<PlacedFigure>
  readonly target: TargetFact<PlacedFigure>
  readonly change: ChangeFact<PlacedFigure>
  readonly attention: readonly AttentionItem<PlacedFigure>[]
  readonly about: (figure: PlacedFigure) => readonly Statement[]
  /** The city's figures by metric, oldest first: of key metrics along all releases of the kind, of the others beside the year before. */
  readonly years: ReadonlyMap<string, readonly PlacedFigure[]>
  readonly year: number
}

/** The figures that an overview needs: the city's, and of the key metrics everyone's. */
export async function briefingScope(): Promise<FigureScope> {
  const [{ city }, key] = await Promise.all([installationUnits(), database().metric.findMany({ where: { keyOrder: { not: null } }, select: { code: true } })])
  return [{ units: [city.id] }, { metrics: key.map(({ code }) => code) }]
}

const keyCodes = (metrics: readonly Metric[]): readonly string[] => metrics.filter(({ keyOrder }) => keyOrder !== null).map(({ code }) => code)

/**
 * Sums a release up.
 * @param release read with `briefingScope` at least
 * @param nameOf how a metric is named when it is offered as another base
 */
export async function briefingOf(release: PublishedRelease, nameOf: (metric: MetricDefinition) => string): Promise<Briefing> {
  const [{ city: present }, metrics, { byId }] = await Promise.all([installationUnits(), metricsOfYear(release.year), unitsNamedOn(release.periodEnd)])
  // As it was called at the end of the period, like everything else of the release.
  const city = byId.get(present.id) ?? present
  const figures = release.figures.filter(({ unitId }) => unitId === city.id)
  const years = await yearsOf(release, city, figures, keyCodes(metrics))
  const about = statementsAbout(release.statements)
  // What is not due with a release of this kind is not missing from it; where it has a figure all the same, that is told.
  const due = metrics.filter((metric) => isDueWith(release.kind, metric.frequency) || figures.some((figure) => figure.metric.code === metric.code))
  const overview = overviewOf({ metrics: due, figures, unitCode: city.code, about, nameOf })
  const earlierOf = (figure: PlacedFigure): readonly PlacedFigure[] => years.get(figure.metric.code) ?? []
  const key = overview.key.flatMap(({ figure }) => (figure === null ? [] : [figure]))
  return {
    city, metrics, due, figures, overview, about, years, year: release.year,
    target: targetFactOf(overview.key),
    change: changeFactOf(key, earlierOf),
    attention: attentionOf({ overview, figures, unitCode: city.code, earlierOf }),
  }
}

async function yearsOf(release: PublishedRelease, city: Unit, own: readonly PlacedFigure[], key: readonly string[]): Promise<ReadonlyMap<string, readonly PlacedFigure[]>> {
  const before = lineOf(yearBefore(release.periodKey) ?? '')
  const [series, last] = await Promise.all([
    publishedFigures(release, [{ units: [city.id], metrics: key }]),
    before === null ? null : readRelease(before.slug, null, release.asOf, [{ units: [city.id] }]),
  ])
  const others = [...(last?.figures ?? []), ...own].filter(({ metric }) => !key.includes(metric.code))
  const byMetric = new Map<string, PlacedFigure[]>()
  for (const figure of [...series, ...others]) {
    const same = byMetric.get(figure.metric.code)
    // Named as the release being read names it: a year before it may have had another code.
    const placed = { ...figure, unit: own[0]?.unit ?? figure.unit }
    if (same === undefined) byMetric.set(figure.metric.code, [placed])
    else same.push(placed)
  }
  return byMetric
}
