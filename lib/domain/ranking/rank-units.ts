// Who stands where: units by the exact value of one metric and period. Who cannot fairly be ranked stands apart, and is never counted as 0.
import type { Figure, UnitName } from '../figure'
import type { MetricDefinition } from '../metric'
import type { DecimalString } from '../quantity'
import { canonical, Exact, round } from '../rounding'
import { areOnOneBasis } from './one-basis'
import { exactOf } from './exact-value'
import { compareFractions } from './fraction'

/** A rate on fewer cases than this is shown as its two counts and never ranked: one case more or less would move it by a tenth. */
export const SMALL_BASE = 10
/** A rate on fewer cases than this is never shown without its two counts. */
export const MODEST_BASE = 20

/** Places of a median of two values. */
const MEDIAN_PLACES = 12

export const RANKING_REFUSALS = ['not-scored', 'no-direction', 'different-bases'] as const
/** not-scored: the law forbids it; no-direction: neither high nor low is better; different-bases: the figures do not say the same. */
export type RankingRefusal = (typeof RANKING_REFUSALS)[number]

export interface RankedFigure<F extends Figure = Figure> {
  readonly figure: F
  /** From 1; equal values share one, and the next is further by as many. */
  readonly rank: number
  readonly shared: boolean
  /** How many are ranked, in the peer group where there are groups. */
  readonly of: number
}

export interface Ranking<F extends Figure = Figure> {
  /** Why nothing is ranked; the other lists hold what they hold all the same. */
  readonly refused: RankingRefusal | null
  /** Best first by the metric's direction, equal ones in the order of the units; with peer groups one group after the other. */
  readonly ranked: readonly RankedFigure<F>[]
  /** On a base below `SMALL_BASE`. */
  readonly small: readonly F[]
  /** Known only as a bound or about (余, 约). */
  readonly bounded: readonly F[]
  /** With a reason for having no value: no such duty, no cases, kept secret, withdrawn. */
  readonly excused: readonly F[]
  readonly unreported: readonly UnitName[]
  /** Of the values that are ranked, in base units; of two in the middle their mean at 12 places. */
  readonly median: DecimalString | null
}

interface RankingInput<F extends Figure> {
  readonly metric: Pick<MetricDefinition, 'scoreAllowed' | 'direction'>
  /** Of one metric and period, at most one a unit; figures of units that are not to be ranked (the city) are passed over. */
  readonly figures: readonly F[]
  /** Who should be there, in official order. */
  readonly units: readonly UnitName[]
  /** Peer groups by unit code: ranks are then given within each, and those in none are one more. */
  readonly peers?: ReadonlyMap<string, string>
}

type Place = 'ranked' | 'small' | 'bounded' | 'excused' | 'unreported'

/**
 * Ranks units.
 * @returns `ranked` empty and no median where ranking is refused
 * @example rankUnits({ metric, figures, units }).ranked[0] // { figure, rank: 1, shared: false, of: 12 }
 */
export function rankUnits<F extends Figure>({ metric, figures, units, peers }: RankingInput<F>): Ranking<F> {
  const byUnit = new Map(figures.toReversed().map((figure) => [figure.unit.code, figure]))
  const own = units.flatMap((unit) => byUnit.get(unit.code) ?? [])
  const at = (place: Place): readonly F[] => own.filter((figure) => placeOf(figure) === place)
  const fit = at('ranked')
  const refused = refusalOf(metric, own)
  const groupOf = ({ unit }: F): string | null => peers?.get(unit.code) ?? null
  const groups = [...new Set(fit.map(groupOf))].map((group) => fit.filter((figure) => groupOf(figure) === group))
  return {
    refused,
    ranked: refused === null ? groups.flatMap((group) => ranksOf(group, metric.direction === 'DOWN')) : [],
    small: at('small'),
    bounded: at('bounded'),
    excused: at('excused'),
    unreported: units.filter(({ code }) => {
      const figure = byUnit.get(code)
      return figure === undefined || placeOf(figure) === 'unreported'
    }),
    median: refused === null ? medianOf(fit) : null,
  }
}

/** The number of cases below a rate; null for anything but a rate computed from counts. */
export const baseOf = ({ denominator }: Pick<Figure, 'denominator'>): DecimalString | null => denominator?.value ?? null

/** Whether a figure's base is below a number of cases; false where it has none. */
export function isBaseBelow(figure: Pick<Figure, 'denominator'>, cases: number): boolean {
  const base = baseOf(figure)
  return base !== null && new Exact(base).lt(cases)
}

function refusalOf({ scoreAllowed, direction }: RankingInput<Figure>['metric'], own: readonly Figure[]): RankingRefusal | null {
  if (!scoreAllowed) return 'not-scored'
  if (direction !== 'UP' && direction !== 'DOWN') return 'no-direction'
  return areOnOneBasis(own.filter(({ value }) => value !== null)) ? null : 'different-bases'
}

function placeOf(figure: Figure): Place {
  if (figure.value === null) return figure.missing === null || figure.missing === 'NOT_REPORTED' ? 'unreported' : 'excused'
  if (isBaseBelow(figure, SMALL_BASE)) return 'small'
  return figure.qualifier === 'EXACT' ? 'ranked' : 'bounded'
}

function ranksOf<F extends Figure>(group: readonly F[], lowFirst: boolean): readonly RankedFigure<F>[] {
  const values = new Map(group.map((figure) => [figure, exactOf(figure)]))
  const compare = (one: F, other: F): number => {
    const [a, b] = [values.get(one), values.get(other)]
    return a === undefined || b === undefined ? 0 : compareFractions(a, b) * (lowFirst ? 1 : -1)
  }
  const order = group.toSorted(compare)
  return order.map((figure) => {
    const equal = order.filter((other) => compare(figure, other) === 0)
    return { figure, rank: order.findIndex((other) => compare(figure, other) === 0) + 1, shared: equal.length > 1, of: order.length }
  })
}

function medianOf(figures: readonly Figure[]): DecimalString | null {
  const values = figures.flatMap(({ value }) => (value === null ? [] : [new Exact(value)])).sort((a, b) => a.comparedTo(b))
  const [low, high] = [values[Math.ceil(values.length / 2) - 1], values[Math.floor(values.length / 2)]]
  return low === undefined || high === undefined ? null : canonical(round(low.plus(high).div(2).toFixed(), MEDIAN_PLACES))
}
