// Metrics that ask the same question on several bases.
import type { Metric } from '@/lib/data/metrics'

/** The metric and the others of its family in the order of the catalogue; the metric alone where it has none. */
export const familyOf = (metrics: readonly Metric[], metric: Metric): readonly Metric[] =>
  metrics.filter((one) => one.code === metric.code || (one.family !== null && one.family === metric.family))
