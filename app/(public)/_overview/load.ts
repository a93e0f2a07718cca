// Everything that the overview shows, read once.
import 'server-only'
import { briefingOf, type Briefing } from '@/lib/data/briefing'
import { metricGroups, type Metric, type MetricGroup } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { statementsOfMetric } from '@/lib/data/statements'
import { targetsOfYear, type Target } from '@/lib/data/targets'
import { reports } from '@/lib/domain/duty'
import type { Statement } from '@/lib/domain/statement'
import type { Locale } from '@/lib/i18n/messages'
import { metricName } from '../_reading/words'
import { overviewText, type OverviewText } from './overview-text'

export interface OverviewContents extends Briefing {
  /** Those due that the city owes, in the catalogue's order. */
  readonly owed: readonly Metric[]
  readonly groups: readonly MetricGroup[]
  /** The city's targets of the year, also of metrics without a figure. */
  readonly targets: ReadonlyMap<string, Target>
  /** What documents say of key metrics that have no figure, by metric. */
  readonly said: ReadonlyMap<string, readonly Statement[]>
  readonly text: OverviewText
}

/** @param release read with `briefingScope` at least */
export async function overviewContents(locale: Locale, release: PublishedRelease): Promise<OverviewContents> {
  const briefing = await briefingOf(release, (metric) => metricName(locale, metric))
  const { city, due, overview } = briefing
  const silent = due.filter((metric) => overview.key.some((key) => key.figure === null && key.metric.code === metric.code))
  const [groups, targets, said, text] = await Promise.all([
    metricGroups(),
    targetsOfYear(city.id, release.year, release.publishedAt),
    Promise.all(silent.map(async (metric) => [metric.code, await saidOf(metric, release)] as const)),
    overviewText(locale, release, briefing),
  ])
  return { ...briefing, owed: due.filter((metric) => reports(city.kind, metric.levels)), groups, targets, said: new Map(said), text }
}

const saidOf = async (metric: Metric, { kind, year, periodKey }: PublishedRelease): Promise<readonly Statement[]> =>
  (await statementsOfMetric(metric.id)).filter(({ period }) => (kind === 'ANNUAL' ? period?.referenceYear === year : period?.key === periodKey))
