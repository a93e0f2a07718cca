// What an address of a metric's page is about: the metric, on which of its bases, in which release; read with no more figures than the page needs.
import 'server-only'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import { readRelease, type FigureScope, type PublishedRelease } from '@/lib/data/published'
import { installationUnits } from '@/lib/data/installation'
import { unitByCode } from '@/lib/data/units'
import { familyOf } from '../../../_reading/metric-family'
import { searchText, selectLabel, type Search } from '../../../_reading/selection'
import { metricByCode } from './load'

export interface AskedMetric {
  /** The one that the path names. */
  readonly home: Metric
  /** The one that is read: the same, or the one of its family that `basis` names. */
  readonly metric: Metric
  /** A basis that the address names and the question has not. */
  readonly unknownBasis: string | null
}

/** The metric of a year on the basis that the address asks for; null for a code that no metric has. */
export async function askedMetric(code: string, year: number | null, search: Search): Promise<AskedMetric | null> {
  const home = await metricByCode(code, year)
  if (home === null) return null
  const basis = searchText(search, 'basis')
  if (basis === null) return { home, metric: home, unknownBasis: null }
  const metric = familyOf(await yearMetrics(year, home), home).find((one) => one.code === basis)
  return { home, metric: metric ?? home, unknownBasis: metric === undefined ? basis : null }
}

const yearMetrics = async (year: number | null, home: Metric): Promise<readonly Metric[]> => (year === null ? [home] : await metricsOfYear(year))

export interface MetricReading extends AskedMetric {
  /** Null before the first release. */
  readonly release: PublishedRelease | null
}

/** The metric with the release that the address names: its family over all units, and everything of the unit, against which prints are checked. */
export async function readMetricPage(code: string, search: Search): Promise<MetricReading | null> {
  const { label, asOf } = await selectLabel(search)
  const asked = await askedMetric(code, label?.year ?? null, search)
  if (asked === null) return null
  if (label === null) return { ...asked, release: null }
  const [metrics, { city }, unit] = await Promise.all([metricsOfYear(label.year), installationUnits(), unitOf(search)])
  const scope: FigureScope = [{ metrics: familyOf(metrics, asked.home).map((one) => one.code) }, { units: [(unit ?? city).id] }]
  return { ...asked, release: await readRelease(label.slug, label.version, asOf, scope) }
}

async function unitOf(search: Search) {
  const code = searchText(search, 'unit')
  return code === null ? null : await unitByCode(code)
}
