// The figures of one metric and unit along the years. Gaps stay gaps; knows no pixels and no language.
import type { Figure } from './figure'
import { isYear } from './period'
import type { DecimalString, MissingReason, Qualifier } from './quantity'

/** How the true value may lie to the one recorded. */
export type Bound = 'lower' | 'upper' | 'about'

export interface SeriesPoint {
  readonly year: number
  /** Null for a gap: no figure of that year, or one that says why it has no value. */
  readonly value: DecimalString | null
  /** The reason that the figure gives; null where there is no figure at all. */
  readonly missing: MissingReason | null
  /** False where the release holds no figure of that year. */
  readonly recorded: boolean
  readonly qualifier: Qualifier
  readonly bound: Bound | null
  /** True where the metric's definition is another than at the recorded point before: no line may lead here. */
  readonly breakBefore: boolean
  readonly target: Figure['target']
}

export interface Series {
  /** One for every year from the first to the last, without a hole. */
  readonly points: readonly SeriesPoint[]
  /** Figures of other spans (以来, 累计, quarters), by their last day: shown beside the series, never joined to it. */
  readonly beside: readonly Figure[]
}

/**
 * Orders the figures of one metric and unit by year.
 * @param figures of one metric and one unit, at most one a period, in any order
 * @param span years to show at least, so that two series can share an axis
 * @throws where two figures share a period: the database holds one
 */
export function seriesOf(figures: readonly Figure[], span?: { readonly from: number; readonly to: number }): Series {
  const byYear = new Map<number, Figure>()
  const beside: Figure[] = []
  for (const figure of figures) {
    const year = figure.period.referenceYear
    if (!isYear(figure.period)) beside.push(figure)
    else if (byYear.has(year)) throw new Error(`two figures of ${figure.metric.code} for ${year}`)
    else byYear.set(year, figure)
  }
  beside.sort((one, other) => (one.period.end < other.period.end ? -1 : 1))
  const years = [...byYear.keys(), ...(span ? [span.from, span.to] : [])]
  if (years.length === 0) return { points: [], beside }
  const from = Math.min(...years)
  const points: SeriesPoint[] = []
  let version: number | null = null
  for (let year = from; year <= Math.max(...years); year += 1) {
    const figure = byYear.get(year)
    points.push(figure ? pointOf(year, figure, version !== null && version !== figure.metric.version) : gapIn(year))
    version = figure?.metric.version ?? version
  }
  return { points, beside }
}

/** The runs that a line may connect: neighbouring years with a value, cut at each gap and at each change of definition. */
export function unbrokenRuns(points: readonly SeriesPoint[]): readonly (readonly SeriesPoint[])[] {
  const runs: SeriesPoint[][] = []
  let open: SeriesPoint[] | null = null
  for (const point of points) {
    if (point.value === null) {
      open = null
      continue
    }
    if (open === null || point.breakBefore) runs.push((open = []))
    open.push(point)
  }
  return runs
}

const gapIn = (year: number): SeriesPoint => ({
  year, value: null, missing: null, recorded: false, qualifier: 'EXACT', bound: null, breakBefore: false, target: null,
})

const pointOf = (year: number, { value, missing, qualifier, target }: Figure, breakBefore: boolean): SeriesPoint => ({
  year, value, missing, recorded: true, qualifier, bound: boundOf(qualifier), breakBefore, target,
})

/** How a qualifier bounds the true value; null for an exact one. */
export function boundOf(qualifier: Qualifier): Bound | null {
  if (qualifier === 'EXACT') return null
  if (qualifier === 'APPROX') return 'about'
  return qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN' ? 'lower' : 'upper'
}
