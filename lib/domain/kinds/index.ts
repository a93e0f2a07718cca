// The registry of metric kinds: a kind is one file here and one line below.
import type { MetricDefinition, MetricKind } from '../metric'
import type { QuantityField } from '../quantity-field'
import { amount } from './amount'
import { change } from './change'
import { count } from './count'
import { coverage } from './coverage'
import type { Kind } from './kind'
import { milestone } from './milestone'
import { rank } from './rank'
import { ratio } from './ratio'
import { streak } from './streak'

export const KINDS = {
  COUNT: count,
  AMOUNT: amount,
  RATIO: ratio,
  COVERAGE: coverage,
  RANK: rank,
  STREAK: streak,
  CHANGE: change,
  MILESTONE: milestone,
} as const satisfies Readonly<Record<MetricKind, Kind>>

export const kindOf = (metric: Pick<MetricDefinition, 'kind'>): Kind => KINDS[metric.kind]

/** True where the metric's values are in per cent. */
export const isPercent = (metric: Pick<MetricDefinition, 'kind' | 'unit'>): boolean => {
  const { percent } = kindOf(metric)
  return percent === 'ALWAYS' || (percent === 'BY_UNIT' && metric.unit === '%')
}

/** How the metric's figure is typed and written in a field, for `parseQuantity` and `writeQuantity`. */
export const fieldOf = (metric: Pick<MetricDefinition, 'kind' | 'unit' | 'displayScale'>): QuantityField => {
  const { whole, negativeAllowed } = kindOf(metric)
  return { unit: metric.unit, displayScale: metric.displayScale, whole, negativeAllowed, percent: isPercent(metric) }
}
