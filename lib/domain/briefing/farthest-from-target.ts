// Of the key figures that miss their targets or are near them, the one that is farthest off.
import type { Figure, FigureTarget } from '../figure'
import type { KeyFigure } from '../overview'
import { Exact } from '../rounding'

export type TargetFact<F extends Figure = Figure> =
  | { readonly kind: 'short'; readonly figure: F; /** How many are near or miss. */ readonly count: number }
  /** Every one that has a target meets it. */
  | { readonly kind: 'all-met'; readonly count: number }
  | { readonly kind: 'no-targets' }

/** How the key figures stand to their targets. Distances are compared as shares of the targets, so that counts and rates can stand in one row. */
export function targetFactOf<F extends Figure>(key: readonly KeyFigure<F>[]): TargetFact<F> {
  const short = key.flatMap(({ figure, status }) => (figure !== null && (status === 'missed' || status === 'near') ? [figure] : []))
  const [first] = short
  if (first !== undefined) {
    const figure = short.reduce((farthest, one) => (shortfall(one).gt(shortfall(farthest)) ? one : farthest), first)
    return { kind: 'short', figure, count: short.length }
  }
  const met = key.filter(({ status }) => status === 'met').length
  return met === 0 ? { kind: 'no-targets' } : { kind: 'all-met', count: met }
}

/**
 * The distance of a figure from its target as a share of the target; 0 without either. Any distance from a target of 0 is farther than every
 * share, the larger the farther.
 */
export function shortfall({ value, target }: { readonly value: string | null; readonly target: FigureTarget | null }): InstanceType<typeof Exact> {
  if (value === null || target === null) return new Exact(0)
  const distance = new Exact(value).minus(target.value).abs()
  return new Exact(target.value).isZero() ? (distance.isZero() ? distance : distance.plus(BEYOND_SHARES)) : distance.div(new Exact(target.value).abs())
}

const BEYOND_SHARES = '1000000'
