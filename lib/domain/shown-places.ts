// With how many places a figure is written, so that no zero claims what nobody measured.
import type { Figure } from './figure'
import { inShownUnit } from './figure-quantity'

/**
 * Places after the point. What was entered or taken over as printed keeps its own (91.9 is not 91.90), at most those of its metric.
 * What was computed from counts has those of its metric, except that exactly none and exactly all are written without: 100% is every one,
 * 100.00% is 99.996 rounded.
 */
export function shownPlaces({ metric, value, numerator }: Pick<Figure, 'metric' | 'value' | 'numerator'>): number {
  if (value === null) return metric.decimals
  if (numerator !== null) return value === '0' || value === '100' ? 0 : metric.decimals
  return Math.min(inShownUnit(value, metric.displayScale).split('.')[1]?.length ?? 0, metric.decimals)
}
