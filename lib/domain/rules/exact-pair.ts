// This period and a year before, both known exactly: what rules about digits need.
import type { RuleMetric, RuleSubject } from './rule'

export interface ExactPair {
  readonly metric: RuleMetric
  readonly now: string
  readonly before: string
}

/** The counts and amounts of which both years are known exactly. */
export const exactPairs = ({ metrics, lookup, lookupYearBefore }: RuleSubject): readonly ExactPair[] =>
  metrics.flatMap((metric): ExactPair[] => {
    if (metric.kind !== 'COUNT' && metric.kind !== 'AMOUNT') return []
    const now = lookup(metric.code)
    const before = lookupYearBefore(metric.code)
    if (now?.kind !== 'value' || before?.kind !== 'value' || now.qualifier !== 'EXACT' || before.qualifier !== 'EXACT') return []
    return [{ metric, now: now.value, before: before.value }]
  })
