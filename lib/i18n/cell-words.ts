// A figure of an entry grid as its reader sees it: as it would be typed, as it is read, and its change against the year before.
import { fieldOf } from '@/lib/domain/kinds'
import { isComputed, type MetricDefinition } from '@/lib/domain/metric'
import type { Quantity } from '@/lib/domain/quantity'
import { shownPlaces } from '@/lib/domain/shown-places'
import { writeQuantity } from '@/lib/domain/write-quantity'
import { formatChange } from './format-change'
import { formatValue } from './format-value'
import { messages, type Locale } from './messages'

export interface CellWords {
  readonly text: string
  readonly shown: string
  /** Null where nothing is recorded now. */
  readonly change: string | null
}

/** The figure as tables show it, with the places that it was entered with. */
export function shownFigure(locale: Locale, metric: MetricDefinition, quantity: Quantity | null): string {
  const value = quantity?.kind === 'value' ? quantity.value : null
  return formatValue(locale, { ...metric, decimals: shownPlaces(metric, value, isComputed(metric.kind)) }, quantity, 'table').text
}

/**
 * Writes a cell.
 * @param yearBefore the same period a year before; null where nothing is recorded for it
 */
export function cellWords(locale: Locale, metric: MetricDefinition, quantity: Quantity | null, yearBefore: Quantity | null): CellWords {
  return {
    text: writeQuantity(quantity, fieldOf(metric), messages(locale).figure.absence),
    shown: shownFigure(locale, metric, quantity),
    change: quantity === null ? null : formatChange(locale, metric, quantity, yearBefore).text,
  }
}
