// Where a unit stands best and worst: its figures by their distance from their targets, relative to the target, on exact values.
import type { Figure } from '../figure'
import type { DecimalString } from '../quantity'
import { isBaseBelow, SMALL_BASE } from '../ranking/rank-units'
import { canonical, Exact } from '../rounding'
import { statusOf, type FigureStatus } from '../status'

export interface Distance<F extends Figure> {
  readonly figure: F
  readonly status: Extract<FigureStatus, 'met' | 'near' | 'missed'>
  /** Value less target in base units: above 0 where the value is higher than the target, whichever side is the good one. */
  readonly gap: DecimalString
}

export interface Strengths<F extends Figure> {
  /** Met, the furthest beyond its target first. */
  readonly best: readonly Distance<F>[]
  /** Not met, the furthest from its target first. */
  readonly worst: readonly Distance<F>[]
  /** How many figures have a target to be measured by. */
  readonly measured: number
}

/**
 * The first of a unit's figures by distance from their targets. A figure without a target is not measured, nor one known only as a bound or about,
 * nor a rate on too few cases to be ranked, nor one of a metric that the law keeps out of scores. Of equal distances the catalogue's order decides.
 * @param figures of one unit and period, in the catalogue's order
 * @param most how many of each
 */
export function strengthsOf<F extends Figure>(figures: readonly F[], most = 3): Strengths<F> {
  const measured = figures.flatMap((figure) => {
    const one = distanceOf(figure)
    return one === null ? [] : [{ one, share: shareOf(figure) }]
  })
  const ordered = measured.toSorted((a, b) => a.share.comparedTo(b.share))
  return {
    best: ordered.filter(({ one }) => one.status === 'met').toSorted((a, b) => b.share.comparedTo(a.share)).slice(0, most).map(({ one }) => one),
    worst: ordered.filter(({ one }) => one.status !== 'met').slice(0, most).map(({ one }) => one),
    measured: measured.length,
  }
}

function distanceOf<F extends Figure>(figure: F): Distance<F> | null {
  const { metric, value, qualifier, target } = figure
  const status = statusOf(figure, metric)
  if (value === null || qualifier !== 'EXACT' || target === null || !metric.scoreAllowed || isBaseBelow(figure, SMALL_BASE) || status === 'watched' || status === 'not-reported') return null
  return { figure, status, gap: canonical(new Exact(value).minus(target.value)) }
}

// Beyond the target counts up, short of it down. Nothing can be a share of a target of 0: whoever meets it is exactly there, whoever does not is furthest away.
function shareOf(figure: Figure) {
  const target = new Exact(figure.target?.value ?? 0)
  const short = statusOf(figure, figure.metric) !== 'met'
  const gap = new Exact(figure.value ?? 0).minus(target).abs()
  const share = target.isZero() ? new Exact(gap.isZero() ? 0 : Infinity) : gap.div(target.abs())
  return short ? share.neg() : share
}
