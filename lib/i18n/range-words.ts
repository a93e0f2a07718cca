// What may be typed into a cell, and what each limit follows from.
import { fieldOf } from '@/lib/domain/kinds'
import { isComputed, type MetricDefinition } from '@/lib/domain/metric'
import { VALUE_LIMIT } from '@/lib/domain/parse-quantity'
import type { Quantity } from '@/lib/domain/quantity'
import { Exact } from '@/lib/domain/rounding'
import { formatDecimal } from './format-number'
import { shownFigure } from './cell-words'
import { messages, type Locale } from './messages'

export interface RangeLine {
  readonly text: string
  /** Where the limit comes from. */
  readonly origin: string
}

/**
 * The limits that a figure is held to, and the span of what was recorded before.
 * @param earlier the same period in other years
 */
export function rangeWords(locale: Locale, metric: MetricDefinition, earlier: readonly (Quantity | null)[]): readonly RangeLine[] {
  const t = messages(locale).drawer
  if (isComputed(metric.kind)) return [{ text: t.rangeComputed, origin: t.originKind }]
  const { whole, negativeAllowed, percent } = fieldOf(metric)
  const limit = percent ? t.rangePercent : t.rangeNumber({ whole, negativeAllowed, limit: formatDecimal(VALUE_LIMIT) })
  const known = earlier.flatMap((quantity) => (quantity?.kind === 'value' ? [quantity] : [])).toSorted((a, b) => new Exact(a.value).cmp(b.value))
  const [least, most] = [known[0], known.at(-1)]
  const seen = least === undefined || most === undefined || known.length < 2 ? [] : [{ text: t.rangeSeen(shownFigure(locale, metric, least), shownFigure(locale, metric, most)), origin: t.originHistory(String(known.length)) }]
  return [{ text: limit, origin: t.originKind }, ...seen]
}
