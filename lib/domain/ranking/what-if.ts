// A trial: how units would stand on other bases or weights. Says what would change; stores nothing.
import type { Figure, UnitName } from '../figure'
import type { MetricDefinition } from '../metric'
import type { DecimalString } from '../quantity'
import { exactOf } from './exact-value'
import { compareFractions, decimalOf, fractionOf, minus, over, plus, times, whole, type Fraction } from './fraction'
import { rankUnits } from './rank-units'

export interface WeightedMetric<M extends MetricDefinition = MetricDefinition> {
  readonly metric: M
  /** Per cent; all together are 100. */
  readonly weight: DecimalString
}

export interface TrialPlace {
  readonly rank: number
  readonly shared: boolean
}

export interface TrialRow {
  readonly unit: UnitName
  readonly now: TrialPlace
  readonly tried: TrialPlace
  /** Out of 100 at 2 places; compared without any rounding. */
  readonly score: DecimalString
  /** Places gained; below 0 for lost. */
  readonly moved: number
  readonly equalWeights: TrialPlace
  /** By the code of the metric: the place if only that one counted. */
  readonly alone: ReadonlyMap<string, TrialPlace>
  /** Best and worst of all these places, today's left out. */
  readonly best: number
  readonly worst: number
}

export interface Trial {
  /** In the order of the trial. */
  readonly rows: readonly TrialRow[]
  /** Units that cannot be ranked in one of the metrics, with the codes of those; today's is one of them. */
  readonly apart: readonly { readonly unit: UnitName; readonly codes: readonly string[] }[]
  /** Pairs whose order is turned round: the first would pass the second. */
  readonly swaps: readonly { readonly ahead: UnitName; readonly behind: UnitName }[]
  /** Codes of metrics whose figures stand on different bases; then there are no rows. */
  readonly mixed: readonly string[]
}

interface TrialInput {
  /** The ranking as it is. */
  readonly metric: MetricDefinition
  /** One to five, each once, none refused for rankings. */
  readonly parts: readonly WeightedMetric[]
  /** Of one period, of all these metrics. */
  readonly figures: readonly Figure[]
  readonly units: readonly UnitName[]
}

/**
 * Ranks the units by the weighted metrics: each metric is stretched over 0 to 100 between the worst and the best unit (all 100 where they
 * are equal), so that a metric counts by its weight and not by its spread. Ranked are the units that can be ranked in each of the metrics
 * and in today's, so that places now and then are among the same.
 */
export function tryRanking({ metric, parts, figures, units }: TrialInput): Trial {
  const all = [metric, ...parts.map((part) => part.metric).filter(({ code }) => code !== metric.code)]
  const rankings = all.map((one) => ({ code: one.code, ranking: rankUnits({ metric: one, figures: figures.filter((figure) => figure.metric.code === one.code), units }) }))
  const fits = (unit: UnitName, { ranking }: (typeof rankings)[number]): boolean => ranking.ranked.some(({ figure }) => figure.unit.code === unit.code)
  const mixed = rankings.filter(({ ranking }) => ranking.refused === 'different-bases').map(({ code }) => code)
  const inside = units.filter((unit) => rankings.every((one) => fits(unit, one)))
  const apart = units.filter((unit) => !inside.includes(unit)).map((unit) => ({ unit, codes: rankings.filter((one) => !fits(unit, one)).map(({ code }) => code) }))
  if (mixed.length > 0) return { rows: [], apart, swaps: [], mixed }

  const stretched = new Map(all.map((one) => [one.code, stretch(one, inside, figures)]))
  const places = (weights: readonly WeightedMetric[]): Places => placesOf(inside.map((unit) => weights.reduce((sum, { metric: { code }, weight }) => plus(sum, over(times(fractionOf(weight), stretched.get(code)?.get(unit.code) ?? whole(0n)), whole(100n))), whole(0n))))
  const now = places([{ metric, weight: '100' }])
  const tried = places(parts)
  const equal = places(parts.map((part) => ({ ...part, weight: '1' })))
  const alone = parts.map((part) => ({ code: part.metric.code, ...places([{ ...part, weight: '100' }]) }))
  const rows = inside.map((unit, at): TrialRow => {
    const [today, trial, even] = [placeAt(now, at), placeAt(tried, at), placeAt(equal, at)]
    const single = new Map(alone.map((one) => [one.code, placeAt(one, at)]))
    const ranks = [trial, even, ...single.values()].map(({ rank }) => rank)
    return {
      unit, now: today, tried: trial, score: decimalOf(tried.scores[at] ?? whole(0n), 2), moved: today.rank - trial.rank, equalWeights: even, alone: single, best: Math.min(...ranks), worst: Math.max(...ranks),
    }
  })
  const ordered = rows.toSorted((one, other) => one.tried.rank - other.tried.rank)
  return { rows: ordered, apart, swaps: swapsOf(ordered), mixed: [] }
}

interface Places {
  readonly scores: readonly Fraction[]
  readonly places: readonly TrialPlace[]
}

const placeAt = ({ places }: Places, at: number): TrialPlace => {
  const place = places[at]
  if (place === undefined) throw new Error('every unit of a trial has a place')
  return place
}

function placesOf(scores: readonly Fraction[]): Places {
  const places = scores.map((score) => ({
    rank: scores.filter((other) => compareFractions(other, score) > 0).length + 1,
    shared: scores.filter((other) => compareFractions(other, score) === 0).length > 1,
  }))
  return { scores, places }
}

// The best unit at 100, the worst at 0.
function stretch({ code, direction }: MetricDefinition, units: readonly UnitName[], figures: readonly Figure[]): ReadonlyMap<string, Fraction> {
  const values = units.flatMap((unit) => {
    const figure = figures.find((one) => one.metric.code === code && one.unit.code === unit.code)
    return figure === undefined ? [] : [{ code: unit.code, value: exactOf(figure) }]
  })
  const sorted = values.map(({ value }) => value).toSorted(compareFractions)
  const [low, high] = [sorted[0], sorted.at(-1)]
  if (low === undefined || high === undefined) return new Map()
  const span = minus(high, low)
  const share = (value: Fraction): Fraction => over(times(direction === 'DOWN' ? minus(high, value) : minus(value, low), whole(100n)), span)
  return new Map(values.map((one) => [one.code, span.above === 0n ? whole(100n) : share(one.value)]))
}

function swapsOf(rows: readonly TrialRow[]): Trial['swaps'] {
  return rows.flatMap((one) => rows.filter((other) => one.tried.rank < other.tried.rank && one.now.rank > other.now.rank).map((other) => ({ ahead: one.unit, behind: other.unit })))
}
