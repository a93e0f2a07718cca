// With how many places a figure is written, so that no zero claims what nobody measured.
import { inShownUnit } from './figure-quantity'
import type { MetricDefinition } from './metric'
import type { DecimalString } from './quantity'

/**
 * Places after the point. What was entered or taken over as printed keeps its own (91.9 is not 91.90), at most those of its metric.
 * What was computed from counts has those of its metric, except that exactly none and exactly all are written without: 100% is every one,
 * 100.00% is 99.996 rounded.
 * @param value in base units; null where there is none
 * @param computed true for a figure computed from counts
 */
export function shownPlaces(metric: Pick<MetricDefinition, 'decimals' | 'displayScale'>, value: DecimalString | null, computed: boolean): number {
  if (value === null) return metric.decimals
  if (computed) return value === '0' || value === '100' ? 0 : metric.decimals
  return Math.min(inShownUnit(value, metric.displayScale).split('.')[1]?.length ?? 0, metric.decimals)
}
