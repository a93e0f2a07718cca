// The words and figures that a finding about several metrics needs.
import type { MetricDefinition } from '../metric'
import type { Quantity } from '../quantity'
import type { ProblemParams } from '../problem'
import type { Lookup } from './rule'

/** A recorded value as plain digits; empty where there is none. */
export const valueOf = (quantity: Quantity | null): string => (quantity?.kind === 'value' ? quantity.value : '')

/** Both names of a metric; one that is not defined is named by its code. */
export function namesOf(code: string, metrics: readonly MetricDefinition[]): { readonly nameZh: string; readonly nameEn: string } {
  const found = metrics.find((metric) => metric.code === code)
  return { nameZh: found?.nameZh ?? code, nameEn: found?.nameEn ?? code }
}

/** Names and figures of the two. */
export function namedPair([leftCode, rightCode]: readonly [string, string], metrics: readonly MetricDefinition[], lookup: Lookup): ProblemParams['rule.order'] {
  const left = namesOf(leftCode, metrics)
  const right = namesOf(rightCode, metrics)
  return {
    leftZh: left.nameZh, leftEn: left.nameEn, left: valueOf(lookup(leftCode)),
    rightZh: right.nameZh, rightEn: right.nameEn, right: valueOf(lookup(rightCode)),
  }
}
