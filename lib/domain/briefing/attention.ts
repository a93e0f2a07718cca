// 需要关注: what somebody should do something about, the most pressing first, one item a metric.
import type { Figure } from '../figure'
import { figureYearBefore } from '../figure-quantity'
import type { MetricDefinition } from '../metric'
import type { KeyFigure, Overview } from '../overview'
import { leadingFigure } from '../overview'
import type { PrintedCheck } from '../printed-check'
import { Exact } from '../rounding'
import { statusOf } from '../status'
import { shortfall } from './farthest-from-target'
import { areComparable, changeShare } from './largest-change'

export const CONCERNS = ['missed', 'disagrees', 'not-reported', 'near', 'worsened', 'without-counts'] as const
/**
 * missed, near: against its target; disagrees: a document prints another number; not-reported: a key metric without a figure;
 * worsened: moved the wrong way by a tenth or more; without-counts: only printed, cannot be recomputed.
 */
export type Concern = (typeof CONCERNS)[number]

export interface AttentionItem<F extends Figure = Figure> {
  readonly concern: Concern
  readonly metric: MetricDefinition
  /** Null only for what is not reported. */
  readonly figure: F | null
  /** The year before, of what has worsened. */
  readonly before: F | null
  /** The print that disagrees. */
  readonly check: PrintedCheck | null
}

/** A move of this share against the metric's direction is worth a word. */
const WORSE_SHARE = '0.1'

interface AttentionInput<F extends Figure> {
  readonly overview: Pick<Overview<F>, 'key' | 'disagreements' | 'withoutCounts'>
  /** The unit's own, of every metric. */
  readonly figures: readonly F[]
  readonly unitCode: string
  readonly earlierOf: (figure: F) => readonly F[]
}

/** Everything that is wrong with a unit's figures: by kind of concern, key metrics before others, the farthest from its target first. */
export function attentionOf<F extends Figure>({ overview, figures, unitCode, earlierOf }: AttentionInput<F>): readonly AttentionItem<F>[] {
  const leading = [...new Set(figures.map(({ metric }) => metric.code))].flatMap((code) => leadingFigure(figures, code, unitCode) ?? [])
  const item = (concern: Concern, metric: MetricDefinition, figure: F | null, facts: Partial<AttentionItem<F>> = {}): AttentionItem<F> => ({ concern, metric, figure, before: null, check: null, ...facts })
  const offTarget = (status: 'missed' | 'near'): readonly AttentionItem<F>[] =>
    leading
      .filter((figure) => statusOf(figure, figure.metric) === status)
      .toSorted((a, b) => rankOf(a.metric) - rankOf(b.metric) || shortfall(b).comparedTo(shortfall(a)))
      .map((figure) => item(status, figure.metric, figure))
  const silent = overview.key.filter((one: KeyFigure<F>) => one.status === 'not-reported').map(({ metric, figure }) => item('not-reported', metric, figure))
  const worsened = leading.flatMap((figure) => {
    const before = figureYearBefore(figure, earlierOf(figure))
    return before !== null && hasWorsened(figure, before) ? [item('worsened', figure.metric, figure, { before })] : []
  })
  const all = [
    ...offTarget('missed'),
    ...overview.disagreements.map(({ figure, check }) => item('disagrees', figure.metric, figure, { check })),
    ...silent,
    ...offTarget('near'),
    ...worsened,
    ...overview.withoutCounts.map((figure) => item('without-counts', figure.metric, figure)),
  ]
  return all.filter(({ metric }, at) => all.findIndex((other) => other.metric.code === metric.code) === at)
}

// Key metrics in the row of the first ones, all others after them.
const rankOf = ({ keyOrder }: MetricDefinition): number => (keyOrder === null ? 1 : 0)

/** Whether a figure moved against its metric's direction by a tenth or more of what it was. */
function hasWorsened(figure: Figure, before: Figure): boolean {
  const { direction } = figure.metric
  if ((direction !== 'UP' && direction !== 'DOWN') || !areComparable(figure, before)) return false
  const rose = new Exact(figure.value ?? 0).gt(before.value ?? 0)
  return rose === (direction === 'DOWN') && changeShare(figure, before).gte(WORSE_SHARE)
}
