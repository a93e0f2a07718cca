// How far one figure lies from another, of another unit or another period: signed, of rates in percentage points, of counts with the per cent.
import { changeAbsolute, changeRelative } from '@/lib/domain/kinds/change'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import { roundBound } from '@/lib/domain/round-bound'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { QUALIFIER_SYMBOLS } from './format-value'
import { messages, type Locale } from './messages'

type Compared = Pick<MetricDefinition, 'kind' | 'displayScale' | 'decimals'>

/** Below this a per cent says nothing: from 3 to 9 cases is 6 more cases. */
const SMALL_COUNT = '20'
const PERCENT_PLACES = 1
const signed = (digits: string): string => (digits.startsWith('-') || !/[1-9]/.test(digits) ? digits : `+${digits}`)

/**
 * One figure less another, in the shown unit and at the metric's places, computed from exact values: `+2.5 个百分点`, `-24（-3.1%）`, `≥+300`. The per cent is left out where the
 * other is below 20. It may differ by one in the last place from what two rounded figures suggest.
 * @returns null where a side is absent, where no difference is certain, and for what is no number (a milestone) or a change itself
 */
export function formatGap(locale: Locale, metric: Compared, one: Quantity | null, other: Quantity | null): string | null {
  if (one?.kind !== 'value' || other?.kind !== 'value' || metric.kind === 'MILESTONE' || metric.kind === 'CHANGE') return null
  const gap = changeAbsolute(one, other)
  if (gap?.kind !== 'value') return null
  const t = messages(locale).review
  const isRate = metric.kind === 'RATIO' || metric.kind === 'COVERAGE'
  const amount = canonical(new Exact(gap.value).div(metric.displayScale))
  const rounded = canonical(roundBound(amount, gap.qualifier, metric.decimals))
  // A difference that rounding would make nothing of is written in full.
  const digits = `${QUALIFIER_SYMBOLS[gap.qualifier]}${signed(formatDecimal(rounded === '0' && !isRate ? amount : rounded))}`
  if (isRate) return t.points(digits)
  const share = metric.kind === 'COUNT' || metric.kind === 'AMOUNT' ? changeRelative(one, other) : null
  if (share?.kind !== 'value' || gap.qualifier !== 'EXACT' || new Exact(other.value).abs().lt(SMALL_COUNT)) return digits
  return t.withPercent(digits, t.percent(signed(formatDecimal(canonical(round(share.value, PERCENT_PLACES))))))
}
