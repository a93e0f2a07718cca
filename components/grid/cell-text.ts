// How a text that is typed reads: the figure in it, its change against last year, and what is wrong or doubtful about it, at once.
import type { GridRow } from '@/lib/domain/collecting/grid-row'
import { fractionAnswers, judgeText } from '@/lib/domain/grid/judge-text'
import type { Quantity } from '@/lib/domain/quantity'
import { shownPlaces } from '@/lib/domain/shown-places'
import { formatChange } from '@/lib/i18n/format-change'
import { formatValue } from '@/lib/i18n/format-value'
import { messages, type Locale } from '@/lib/i18n/messages'
import { problemSentence } from '@/lib/i18n/problem-sentence'

export interface ReadText {
  readonly quantity: Quantity | null
  readonly shown: string
  readonly change: string | null
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  /** Where 0.919 may mean 91.9 %: the texts that say either. */
  readonly fraction: { readonly asPercent: string; readonly hundredfold: string } | null
}

export function shownQuantity(locale: Locale, { metric, computed }: Pick<GridRow, 'metric' | 'computed'>, quantity: Quantity | null): string {
  const places = shownPlaces(metric, quantity?.kind === 'value' ? quantity.value : null, computed)
  return formatValue(locale, { ...metric, decimals: places }, quantity, 'table').text
}

/** Reads a text as the server will. What cannot be read is shown as it was typed. */
export function readText(locale: Locale, row: GridRow, text: string): ReadText {
  const { quantity, problems, warnings } = judgeText(text, row.field)
  const t = messages(locale)
  const before = row.lastYear === null ? null : judgeText(row.lastYear.text, row.field).quantity
  // A note that names another span forbids to compare; that last year is not published does not.
  const comparable = row.lastYear === null || row.lastYear.note === null || row.lastYear.note === t.entry.unpublishedYear
  return {
    quantity,
    shown: problems.length > 0 ? text : shownQuantity(locale, row, quantity),
    change: comparable && quantity !== null ? formatChange(locale, row.metric, quantity, before).text : null,
    problems: problems.map((one) => problemSentence(t.problem, one)),
    warnings: warnings.map((one) => problemSentence(t.problem, one)),
    fraction: fractionAnswers(warnings),
  }
}
