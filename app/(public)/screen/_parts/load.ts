// Everything that a wall shows, read once: of published releases only.
import 'server-only'
import { installation, installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { readRelease, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { tilePlaces, type TilePlace } from '@/lib/data/tile-places'
import { unitsInForceOn, type Unit } from '@/lib/data/units'
import type { ScreenChoice } from '@/lib/domain/screen/screen-choice'
import type { Locale } from '@/lib/i18n/messages'
import { overviewContents, type OverviewContents } from '../../_overview/load'
import { rankingAsked, rankingContents, type RankingContents } from '../../_reading/ranking-contents'

export interface UnitsContents extends RankingContents {
  readonly metric: Metric
  readonly places: ReadonlyMap<number, TilePlace>
}

export interface ScreenContents {
  readonly release: PublishedRelease
  readonly overview: OverviewContents
  /** Null where units report nothing of what is asked for. */
  readonly units: UnitsContents | null
  readonly demonstration: boolean
}

/** Reads the city's figures, and those that counties have of the key metrics and of the one asked for. */
export async function screenContents(locale: Locale, label: ReleaseLabel, choice: ScreenChoice): Promise<ScreenContents | null> {
  const [{ city }, metrics, place] = await Promise.all([installationUnits(), metricsOfYear(label.year), installation()])
  const key = metrics.filter(({ keyOrder }) => keyOrder !== null).toSorted((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
  const asked = metrics.find(({ code }) => code === choice.metric)
  const shown = asked === undefined ? key : [asked, ...key.filter((metric) => metric !== asked)]
  const release = await readRelease(label.slug, label.version, label.asOf, [{ units: [city.id] }, { metrics: shown.map(({ code }) => code) }])
  if (release === null) return null
  const [overview, units] = await Promise.all([overviewContents(locale, release), unitsContents(release, asked === undefined ? shown : [asked], city)])
  return { release, overview, units, demonstration: place?.demonstration ?? false }
}

/** Counties and zones by the first of the metrics that enough of them report to be worth a page. */
async function unitsContents(release: PublishedRelease, metrics: readonly Metric[], city: Unit): Promise<UnitsContents | null> {
  const counties = new Set((await unitsInForceOn(release.periodEnd)).filter(({ kind }) => kind === 'COUNTY' || kind === 'ZONE').map(({ id }) => id))
  const reported = (metric: Metric): number => release.figures.filter((figure) => figure.metric.code === metric.code && counties.has(figure.unitId) && figure.value !== null).length
  const metric = metrics.find((one) => reported(one) > 1)
  if (metric === undefined) return null
  const [contents, places] = await Promise.all([rankingContents(metric, [], release, city, rankingAsked({})), tilePlaces()])
  return contents === null ? null : { ...contents, metric, places }
}
