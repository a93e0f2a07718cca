// A rate that a file gives beside its counts: compared with what they give, and never stored.
import { compute, type ComputedMetric } from '../entry/derive'
import type { MetricDefinition } from '../metric'
import { problem, type Problem } from '../problem'
import type { Quantity } from '../quantity'
import { reconcile } from '../reconcile/reconcile'
import { Exact, round } from '../rounding'

type Metric = ComputedMetric & Pick<MetricDefinition, 'nameZh' | 'nameEn' | 'decimals' | 'rounding' | 'displayScale'>

const written = (quantity: Quantity | null): string => (quantity === null ? '' : quantity.kind === 'value' ? quantity.value : quantity.reason)

/** Places after the point of a given number, at most those of the metric. */
const placesOf = (value: string): number => new Exact(value).decimalPlaces()

function fits(metric: Metric, text: string, given: Quantity, computed: Quantity, [first, second]: readonly [Quantity, Quantity]): boolean {
  if (given.kind === 'missing' || computed.kind === 'missing') return given.kind === 'missing' && computed.kind === 'missing' && given.reason === computed.reason
  if (metric.kind !== 'CHANGE' && first.kind === 'value' && second.kind === 'value') {
    const checked = reconcile({ printed: /[%％]/.test(text) ? text : `${text}%`, numerator: first.value, denominator: second.value })
    if (checked.ok) return checked.value.verdict === 'match' || checked.value.verdict === 'truncated'
  }
  const places = Math.min(placesOf(given.value), 12)
  return [metric.rounding, 'TRUNC' as const].some((rounding) => new Exact(round(computed.value, places, rounding)).eq(given.value))
}

/**
 * What stands against a given rate or change.
 * @param text as the file has it
 * @param parts the two figures that it is computed of, null for one that is neither in the file nor recorded
 * @returns history.rate-alone (nothing to compute it of), history.rate-differs; null where it fits
 */
export function judgeRate(metric: Metric, text: string, given: Quantity, parts: readonly [Quantity | null, Quantity | null]): Problem | null {
  const [first, second] = parts
  const computed = compute(metric, parts)
  if (computed === null || first === null || second === null) return problem('history.rate-alone', { nameZh: metric.nameZh, nameEn: metric.nameEn }, ['value'])
  if (fits(metric, text, given, computed, [first, second])) return null
  const shown = computed.kind === 'value' ? round(computed.value, Math.min(12, Math.max(metric.decimals, given.kind === 'value' ? placesOf(given.value) : 0)), metric.rounding) : computed.reason
  return problem('history.rate-differs', { given: text.slice(0, 80), computed: shown, first: written(first), second: written(second) }, ['value'])
}
