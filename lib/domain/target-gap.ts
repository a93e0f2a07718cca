// How far a rate stands from its target, in percentage points.
import type { Figure } from './figure'
import { isPercent } from './kinds/index'
import type { DecimalString } from './quantity'
import { canonical, Exact, round } from './rounding'

export interface TargetGap {
  readonly points: DecimalString
  readonly side: 'above' | 'below'
}

/**
 * The distance of an exact rate from its target, at the places of its metric (HALF_UP).
 * @returns null for anything but an exact rate with a target, and where no distance is left once rounded
 * @example targetGap(rate 91.9, target 90) // { points: '1.9', side: 'above' }
 */
export function targetGap({ metric, value, qualifier, target }: Pick<Figure, 'metric' | 'value' | 'qualifier' | 'target'>): TargetGap | null {
  if (value === null || qualifier !== 'EXACT' || target === null || target.kind === 'BASELINE' || !isPercent(metric)) return null
  const gap = new Exact(value).minus(target.value)
  const points = canonical(round(canonical(gap.abs()), metric.decimals))
  return points === '0' ? null : { points, side: gap.gt(0) ? 'above' : 'below' }
}
