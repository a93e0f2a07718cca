// Of the key figures that can be compared with the year before, the one that changed most.
import type { Figure } from '../figure'
import { figureYearBefore } from '../figure-quantity'
import type { MetricKind } from '../metric'
import { isPlain } from '../period'
import { Exact } from '../rounding'

export type ChangeFact<F extends Figure = Figure> =
  | { readonly kind: 'largest'; readonly figure: F; readonly before: F }
  /** All that can be compared are as they were. */
  | { readonly kind: 'level'; readonly count: number }
  | { readonly kind: 'nothing-before' }

/** Below this many cases a change is chance: from 3 to 9 is six more, not a trend. */
const LEAST_CASES = '20'

const COMPARED: readonly MetricKind[] = ['COUNT', 'AMOUNT', 'RATIO', 'COVERAGE']

/**
 * The largest change on the year before, as a share of it. Left out: bounds and 约, spans that are no plain period, a year before of 0,
 * few cases, and a definition that changed in between.
 * @param earlierOf the same metric and unit in other periods
 */
export function changeFactOf<F extends Figure>(figures: readonly F[], earlierOf: (figure: F) => readonly F[]): ChangeFact<F> {
  const pairs = figures.flatMap((figure) => {
    const before = figureYearBefore(figure, earlierOf(figure))
    return before !== null && areComparable(figure, before) ? [{ figure, before, share: changeShare(figure, before) }] : []
  })
  const [first] = pairs
  if (first === undefined) return { kind: 'nothing-before' }
  const largest = pairs.reduce((most, one) => (one.share.gt(most.share) ? one : most), first)
  return largest.share.isZero() ? { kind: 'level', count: pairs.length } : { kind: 'largest', figure: largest.figure, before: largest.before }
}

/** Whether the difference of two figures says something about what happened. */
export function areComparable(figure: Figure, before: Figure): boolean {
  const { metric } = figure
  if (!COMPARED.includes(metric.kind) || !isPlain(figure.period) || figure.qualifier !== 'EXACT' || before.qualifier !== 'EXACT') return false
  if (figure.value === null || before.value === null || new Exact(before.value).isZero()) return false
  if (metric.breaks.some(({ version }) => version > before.metric.version && version <= metric.version)) return false
  const cases = metric.kind === 'COUNT' ? before.value : before.denominator?.value
  return cases === undefined || new Exact(cases).abs().gte(LEAST_CASES)
}

/** How far a figure moved, as a share of what it was; never negative. */
export const changeShare = ({ value }: Figure, before: Figure): InstanceType<typeof Exact> =>
  new Exact(value ?? 0).minus(before.value ?? 0).div(new Exact(before.value ?? 1).abs()).abs()
