// A figure of a submission in a table: with its unit, at the places that it has.
import type { Metric } from '@/lib/data/metrics'
import type { Quantity } from '@/lib/domain/quantity'
import { shownPlaces } from '@/lib/domain/shown-places'
import { formatValue } from '@/lib/i18n/format-value'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** @param computed true for a figure computed from counts */
export function sheetFigure(t: Messages, locale: Locale, metric: Metric, quantity: Quantity | null, computed: boolean): string {
  const decimals = shownPlaces(metric, quantity?.kind === 'value' ? quantity.value : null, computed)
  const { text, number, unit } = formatValue(locale, { ...metric, decimals }, quantity, 'table')
  return number === null ? text : t.figure.withUnit(text, unit)
}
