// Everything that the overview shows, read once.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import type { PlacedFigure } from '@/lib/data/figures'
import { metricGroups, metricsOfYear, type Metric, type MetricGroup } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { publishedYears } from '@/lib/data/published-years'
import { statementsOfMetric } from '@/lib/data/statements'
import { targetsOfYear, type Target } from '@/lib/data/targets'
import { unitsNamedOn, type Unit } from '@/lib/data/units'
import { reports } from '@/lib/domain/duty'
import { overviewOf, type Overview } from '@/lib/domain/overview'
import type { Statement } from '@/lib/domain/statement'
import type { Locale } from '@/lib/i18n/messages'
import { statementsAbout } from '../_reading/statements-about'
import { metricName } from '../_reading/words'

export interface OverviewContents {
  readonly city: Unit
  /** Those that the city owes, in the catalogue's order. */
  readonly metrics: readonly Metric[]
  readonly groups: readonly MetricGroup[]
  readonly figures: readonly PlacedFigure[]
  readonly overview: Overview<PlacedFigure>
  readonly about: (figure: PlacedFigure) => readonly Statement[]
  /** The city's figures of every annual release, by metric. */
  readonly years: ReadonlyMap<string, readonly PlacedFigure[]>
  /** The city's targets of the year, also of metrics without a figure. */
  readonly targets: ReadonlyMap<string, Target>
  /** What documents say of key metrics that have no figure, by metric. */
  readonly said: ReadonlyMap<string, readonly Statement[]>
}

export async function overviewContents(locale: Locale, release: PublishedRelease): Promise<OverviewContents> {
  const { city: present } = await installationUnits()
  // As it was called at the end of the period, like everything else of the release.
  const city = (await unitsNamedOn(release.periodEnd)).byId.get(present.id) ?? present
  const [all, groups, years, targets] = await Promise.all([metricsOfYear(release.year), metricGroups(), publishedYears(city.code, release), targetsOfYear(city.id, release.year, release.publishedAt)])
  const metrics = all.filter((metric) => reports(city.kind, metric.levels))
  const figures = release.figures.filter((figure) => figure.unit.code === city.code)
  const about = statementsAbout(release.statements)
  const overview = overviewOf({ metrics: all, figures, unitCode: city.code, about, nameOf: (metric) => metricName(locale, metric) })
  const silent = all.filter((metric) => overview.key.some((key) => key.figure === null && key.metric.code === metric.code))
  const said = await Promise.all(silent.map(async (metric) => [metric.code, await saidOf(metric, release.year)] as const))
  return { city, metrics, groups, figures, overview, about, years, targets, said: new Map(said) }
}

const saidOf = async (metric: Metric, year: number): Promise<readonly Statement[]> =>
  (await statementsOfMetric(metric.id)).filter((statement) => statement.period?.referenceYear === year)
