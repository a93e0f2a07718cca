// What a figure differs by from what it was approved or published as before: signed, with the per cent where that says something.
import { changeAbsolute, changeRelative } from '@/lib/domain/kinds/change'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { messages, type Locale } from './messages'

type Compared = Pick<MetricDefinition, 'kind' | 'unit' | 'displayScale' | 'decimals'>

const PERCENT_PLACES = 1
const signed = (digits: string): string => (digits.startsWith('-') || !/[1-9]/.test(digits) ? digits : `+${digits}`)

/**
 * The difference, in the shown unit: `+24（+3.1%）` of a count, `-2.5 个百分点` of a rate.
 * @returns null where a side is absent or not exactly known: what the difference is, nobody knows
 */
export function formatDifference(locale: Locale, metric: Compared, now: Quantity | null, before: Quantity | null): string | null {
  if (now?.kind !== 'value' || before?.kind !== 'value' || now.qualifier !== 'EXACT' || before.qualifier !== 'EXACT' || metric.kind === 'MILESTONE') return null
  const [absolute, relative] = [changeAbsolute(now, before), changeRelative(now, before)]
  if (absolute?.kind !== 'value') return null
  const t = messages(locale).review
  const amount = canonical(new Exact(absolute.value).div(metric.displayScale))
  const isRate = metric.kind === 'RATIO' || metric.kind === 'COVERAGE'
  const digits = signed(formatDecimal(isRate ? canonical(round(amount, metric.decimals)) : amount))
  if (isRate) return t.points(digits)
  if (relative?.kind !== 'value' || metric.kind === 'RANK' || metric.kind === 'CHANGE') return digits
  return t.withPercent(digits, t.percent(signed(formatDecimal(canonical(round(relative.value, PERCENT_PLACES))))))
}
