// What a trial is about: the weights of the address, and the figures of every metric that they name.
import 'server-only'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { unitsNamedOn } from '@/lib/data/units'
import type { Problem } from '@/lib/domain/problem'
import { MOST_PARTS, readWeights, type AskedWeight } from '@/lib/domain/ranking/read-weights'
import { tryRanking, type Trial, type WeightedMetric } from '@/lib/domain/ranking/what-if'
import type { Locale } from '@/lib/i18n/messages'
import { familyOf } from '../../../_reading/metric-family'
import { rankingAsked, rankingContents, type RankingContents } from '../../../_reading/ranking-contents'
import { searchText, type Search } from '../../../_reading/selection'
import { metricName } from '../../../_reading/words'

export interface TrialReading {
  /** As it is; null where no unit that is compared reports the metric. */
  readonly ranking: RankingContents | null
  /** Those a ranking may be made of, in the order of the catalogue. */
  readonly choices: readonly Metric[]
  readonly family: readonly Metric[]
  readonly asked: readonly AskedWeight[]
  readonly parts: readonly WeightedMetric<Metric>[]
  readonly problems: readonly Problem[]
  /** Null where nothing was asked, or what was asked is refused. */
  readonly trial: Trial | null
}

/** The lines of the form: m1 and w1 to m5 and w5. */
export const askedWeights = (search: Search): readonly AskedWeight[] =>
  Array.from({ length: MOST_PARTS }, (_, at) => ({ metric: searchText(search, `m${at + 1}`) ?? '', weight: searchText(search, `w${at + 1}`) ?? '' }))

/** Codes of the metrics whose figures a trial needs. */
export const namedIn = (metric: Metric, search: Search): readonly string[] => [metric.code, ...askedWeights(search).flatMap((one) => (one.metric === '' ? [] : [one.metric]))]

/** @param release read with every metric of `namedIn`, over all units */
export async function readTrial(locale: Locale, metric: Metric, release: PublishedRelease, search: Search): Promise<TrialReading> {
  const [metrics, { city }, named] = await Promise.all([metricsOfYear(release.year), installationUnits(), unitsNamedOn(release.periodEnd)])
  const family = familyOf(metrics, metric)
  const ranking = await rankingContents(metric, [], release, named.byId.get(city.id) ?? city, rankingAsked(search))
  const asked = askedWeights(search)
  const { parts, problems } = readWeights(asked, metrics, (one) => metricName(locale, one))
  const figures = release.figures.filter(({ period }) => period.key === release.periodKey)
  return {
    ranking,
    choices: metrics.filter((one) => one.scoreAllowed && (one.direction === 'UP' || one.direction === 'DOWN') && one.levels.some((level) => metric.levels.includes(level))),
    family,
    asked,
    parts,
    problems,
    trial: ranking === null || ranking.ranking.refused !== null || parts.length === 0 ? null : tryRanking({ metric, parts, figures, units: ranking.units }),
  }
}
