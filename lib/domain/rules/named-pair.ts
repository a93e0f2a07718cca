// The words and figures that a finding about two metrics needs.
import type { MetricDefinition } from '../metric'
import type { Quantity } from '../quantity'
import type { ProblemParams } from '../problem'

/** A recorded value as plain digits; empty where there is none. */
export const valueOf = (quantity: Quantity | null): string => (quantity?.kind === 'value' ? quantity.value : '')

/** Names and figures of the two; a metric that is not defined is named by its code. */
export function namedPair(
  [leftCode, rightCode]: readonly [string, string],
  metrics: readonly MetricDefinition[],
  lookup: (code: string) => Quantity | null,
): ProblemParams['rule.order'] {
  const left = metrics.find((metric) => metric.code === leftCode)
  const right = metrics.find((metric) => metric.code === rightCode)
  return {
    leftZh: left?.nameZh ?? leftCode, leftEn: left?.nameEn ?? leftCode, left: valueOf(lookup(leftCode)),
    rightZh: right?.nameZh ?? rightCode, rightEn: right?.nameEn ?? rightCode, right: valueOf(lookup(rightCode)),
  }
}
