// Which computed figures follow from which others, and their values: rates of their two counts, changes of two years.
import { changeAbsolute, changeRelative } from '../kinds/change'
import { computeRatio } from '../kinds/ratio'
import type { MetricDefinition } from '../metric'
import { yearBefore } from '../period'
import type { Quantity } from '../quantity'

export interface ComputedMetric extends Pick<MetricDefinition, 'code' | 'kind' | 'unit' | 'numeratorCode' | 'denominatorCode'> {
  /** For CHANGE: the metric whose change this is. */
  readonly changeOf: string | null
}

export type Part = 'NUMERATOR' | 'DENOMINATOR' | 'CURRENT' | 'PREVIOUS'

/** Where a computed figure takes its parts from. */
export interface PartPlace {
  readonly part: Part
  readonly code: string
  readonly periodKey: string
}

/** The parts of a metric's figure in a period; empty for one that is entered, or a change in a span that has no year before. */
export function partsOf(metric: ComputedMetric, periodKey: string): readonly PartPlace[] {
  if (metric.numeratorCode !== null && metric.denominatorCode !== null) {
    return [
      { part: 'NUMERATOR', code: metric.numeratorCode, periodKey },
      { part: 'DENOMINATOR', code: metric.denominatorCode, periodKey },
    ]
  }
  const before = yearBefore(periodKey)
  if (metric.changeOf === null || before === null) return []
  return [
    { part: 'CURRENT', code: metric.changeOf, periodKey },
    { part: 'PREVIOUS', code: metric.changeOf, periodKey: before },
  ]
}

/** The computed figure, or null where a part is not recorded. */
export function compute(metric: ComputedMetric, [first, second]: readonly (Quantity | null)[]): Quantity | null {
  if (first === undefined || second === undefined) return null
  if (metric.kind !== 'CHANGE') return computeRatio(first, second)
  return metric.unit === '%' ? changeRelative(first, second) : changeAbsolute(first, second)
}
