// How an axis writes the figures of a metric, and which end of it is up.
import type { Scale } from '@/components/charts/value-axis'
import { isPercent } from '@/lib/domain/kinds/index'
import type { MetricDefinition } from '@/lib/domain/metric'

export function axisScale(metric: Pick<MetricDefinition, 'kind' | 'unit' | 'displayScale'>): Scale {
  if (metric.kind === 'RANK') return 'rank'
  if (isPercent(metric)) return 'rate'
  return metric.displayScale === '1' ? 'count' : 'scaled'
}
