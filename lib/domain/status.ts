// How a figure stands to its target.
import { certainlyAtLeast } from './compare'
import type { Figure, FigureTarget } from './figure'
import { isPercent } from './kinds/index'
import type { MetricDefinition } from './metric'
import type { Quantity } from './quantity'
import { Exact } from './rounding'

export const FIGURE_STATUSES = ['met', 'near', 'missed', 'watched', 'not-reported'] as const
/** 达标; 临近; 未达标; 监测 (nothing to meet); 未报. */
export type FigureStatus = (typeof FIGURE_STATUSES)[number]

/** A rate within this many percentage points of its target is near it. */
export const NEAR_POINTS = '1'
/** A count within this share of its target is near it. */
export const NEAR_SHARE = '0.05'

type Judged = Pick<Figure, 'value' | 'missing' | 'qualifier' | 'target'>

/**
 * The status of a figure by its metric's direction, on exact values: 99.96 % does not meet 100 %, however it is shown.
 * Met only where that is certain: a lower bound above the target is met, 不足90 is not met for a target of 80 but near it.
 * 约 is taken at its number. Near is within the margin that the target names, else within 1 percentage point for rates and 5 % of the target
 * for the rest, ends included; a target of 0 that names none has no near. FLOOR and CEILING bind whatever the direction; a BASELINE is a record of where one stood, not a target.
 * @param figure null where the release holds none
 * @returns watched without a target, where the direction is neutral, and where there is a reason for having no figure
 * @example statusOf(figure, metric) // 'met' for 91.9 against a target of 90, higher being better
 */
export function statusOf(figure: Judged | null, metric: Pick<MetricDefinition, 'kind' | 'unit' | 'direction'>): FigureStatus {
  if (figure === null || figure.missing === 'NOT_REPORTED') return 'not-reported'
  if (figure.value === null) return figure.missing === null ? 'not-reported' : 'watched'
  const side = sideOf(figure.target, metric)
  if (!figure.target || side === null) return 'watched'
  const value: Quantity = { kind: 'value', value: figure.value, qualifier: figure.qualifier === 'APPROX' ? 'EXACT' : figure.qualifier }
  const target: Quantity = { kind: 'value', value: figure.target.value, qualifier: 'EXACT' }
  if (side === 'above' ? certainlyAtLeast(value, target) : certainlyAtLeast(target, value)) return 'met'
  return isNear(figure.value, figure.target, side, isPercent(metric)) ? 'near' : 'missed'
}

// On which side of its target a figure has to be.
function sideOf(target: Figure['target'], { direction }: Pick<MetricDefinition, 'direction'>): 'above' | 'below' | null {
  if (!target || target.kind === 'BASELINE') return null
  if (target.kind === 'FLOOR') return 'above'
  if (target.kind === 'CEILING') return 'below'
  if (direction === 'UP') return 'above'
  return direction === 'DOWN' ? 'below' : null
}

function isNear(value: string, target: FigureTarget, side: 'above' | 'below', percent: boolean): boolean {
  const goal = new Exact(target.value)
  const short = side === 'above' ? goal.minus(value) : new Exact(value).minus(goal)
  if (target.near !== undefined && target.near !== null) return short.lte(target.near)
  if (goal.isZero()) return false
  return short.lte(percent ? NEAR_POINTS : goal.abs().times(NEAR_SHARE))
}
