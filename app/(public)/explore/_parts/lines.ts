// The lines of the explorer: each a metric of a unit along the releases of one kind, all over the same periods.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import { publishedFigures, readRelease } from '@/lib/data/published'
import type { Unit } from '@/lib/data/units'
import { KIND_OF_SPAN, MOST_LINES } from '@/lib/domain/explore/explore-state'
import { isPlain, type Period } from '@/lib/domain/period'
import { seriesOf, type Series } from '@/lib/domain/series'
import type { AskedExplore } from './asked'

export interface ExploreLine {
  readonly metric: Metric
  readonly unit: Unit
  readonly series: Series
  /** By the key of their period. */
  readonly figures: ReadonlyMap<string, PlacedFigure>
}

export interface ExploreLines {
  /** At most four, over the same periods, each of which has a figure in one of them or lies between two that have. */
  readonly lines: readonly ExploreLine[]
  readonly periods: readonly Period[]
  /** Metrics that share no measure with the first, which one axis cannot hold. */
  readonly otherMeasure: readonly Metric[]
  /** Lines beyond the fourth. */
  readonly beyond: number
  /** Of the release that is read. */
  readonly current: readonly PlacedFigure[]
}

export async function exploreLines({ state, label, metrics, units }: AskedExplore): Promise<ExploreLines> {
  const [lead] = metrics
  const release = label === null || lead === undefined ? null : await readRelease(label.slug, label.version, label.asOf, [{ metrics: metrics.map(({ code }) => code), units: units.map(({ id }) => id) }])
  if (release === null || lead === undefined) return { lines: [], periods: [], otherMeasure: [], beyond: 0, current: [] }
  const shown = metrics.filter((metric) => metric.unit === lead.unit)
  const asked = shown.flatMap((metric) => units.map((unit) => ({ metric, unit })))
  const figures = await publishedFigures(release, [{ metrics: shown.map(({ code }) => code), units: units.map(({ id }) => id) }])
  const kind = KIND_OF_SPAN[state.by]
  const own = asked.slice(0, MOST_LINES).map((line) => ({ ...line, all: figures.filter((figure) => figure.unitId === line.unit.id && figure.metric.code === line.metric.code) }))
  const years = own.flatMap(({ all }) => all.filter(({ period }) => isPlain(period) && period.kind === kind).map(({ period }) => period.referenceYear))
  const span = years.length === 0 ? {} : { from: Math.min(...years), to: Math.max(...years) }
  const whole = own.map(({ metric, unit, all }) => ({ metric, unit, series: seriesOf(all, { kind, ...span }), figures: new Map(all.filter(({ period }) => isPlain(period)).map((figure) => [figure.period.key, figure])) }))
  // Whole years were laid out: the quarters before the first figure and after the last are none of the lines.
  const recorded = (whole[0]?.series.points ?? []).map((_, at) => whole.some(({ series }) => series.points[at]?.recorded === true))
  const [first, last] = [recorded.indexOf(true), recorded.lastIndexOf(true)]
  const lines = first === -1 ? [] : whole.map((line) => cutLine(line, first, last))
  return {
    lines,
    periods: lines[0]?.series.points.map(({ period }) => period) ?? [],
    otherMeasure: metrics.filter((metric) => metric.unit !== lead.unit),
    beyond: Math.max(0, asked.length - MOST_LINES),
    current: release.figures,
  }
}

/** The same line over some of its periods, by their places. */
export const cutLine = (line: ExploreLine, first: number, last: number): ExploreLine => ({ ...line, series: { ...line.series, points: line.series.points.slice(first, last + 1) } })
