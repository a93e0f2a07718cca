// What keeps two figures of one metric from being set against each other.
import type { Figure } from '../figure'
import { areOnOneBasis } from '../ranking/one-basis'
import { isBaseBelow, SMALL_BASE } from '../ranking/rank-units'

/** definition: the metric's definition changed in substance between them; base: they are shares of different things. */
export type Obstacle = 'definition' | 'base'

/**
 * Why figures of one metric may not be subtracted from each other.
 * @returns null where they may; absent values stand in nobody's way
 */
export function obstacleBetween(figures: readonly Pick<Figure, 'metric' | 'value'>[]): Obstacle | null {
  const known = figures.filter(({ value }) => value !== null)
  if (areOnOneBasis(known)) return null
  const bases = new Set(known.map(({ metric }) => `${metric.kind}|${metric.unit}|${metric.numeratorCode ?? ''}|${metric.denominatorCode ?? ''}`))
  return bases.size > 1 ? 'base' : 'definition'
}

/** True where a rate is told as its two counts and set against nothing: one case more would move it by a tenth. */
export const isOnSmallBase = (figure: Pick<Figure, 'denominator'>): boolean => isBaseBelow(figure, SMALL_BASE)
