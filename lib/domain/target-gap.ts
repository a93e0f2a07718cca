// How far a rate stands from its target, in percentage points.
import type { Figure } from './figure'
import { isPercent } from './kinds/index'
import { canonical, Exact, round } from './rounding'

export interface TargetGap {
  /** With the places of its metric, as the rate itself is written. */
  readonly points: string
  readonly side: 'above' | 'below'
}

/**
 * The distance of an exact rate from its target, at the places of its metric (HALF_UP).
 * @returns null for anything but an exact rate with a target, and where no distance is left once rounded
 * @example targetGap(rate 91.9 with two places, target 90) // { points: '1.90', side: 'above' }
 */
export function targetGap({ metric, value, qualifier, target }: Pick<Figure, 'metric' | 'value' | 'qualifier' | 'target'>): TargetGap | null {
  if (value === null || qualifier !== 'EXACT' || target === null || target.kind === 'BASELINE' || !isPercent(metric)) return null
  const gap = new Exact(value).minus(target.value)
  const points = round(canonical(gap.abs()), metric.decimals)
  return new Exact(points).isZero() ? null : { points, side: gap.gt(0) ? 'above' : 'below' }
}
