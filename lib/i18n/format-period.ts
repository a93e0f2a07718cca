// Dates, instants and reporting periods as their reader sees them. Instants are told in Chinese time, whatever zone the machine is in.
import type { IsoDate, Period } from '@/lib/domain/period'
import { messages } from './messages'
import type { Locale } from './messages'

export type DateStyle = 'table' | 'text'

// China keeps one time zone, without daylight saving since 1992.
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/**
 * @param style `table` for 2024-02-27, `text` for 2024年2月27日
 * @example formatDate('en', '2024-02-27') // '27 February 2024'
 */
export function formatDate(locale: Locale, date: IsoDate, style: DateStyle = 'text'): string {
  return style === 'table' ? date : messages(locale).period.date(partsOf(date))
}

/**
 * An instant in Chinese time, to the minute in text and to the second in tables.
 * @param instant ISO 8601 with its zone
 * @throws RangeError where it is none
 * @example formatInstant('zh-CN', '2024-02-27T01:00:05Z', 'table') // '2024-02-27 09:00:05'
 */
export function formatInstant(locale: Locale, instant: string, style: DateStyle = 'text'): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString()
  const date = local.slice(0, 10)
  if (style === 'table') return `${date} ${local.slice(11, 19)}`
  return messages(locale).period.instant(formatDate(locale, date), local.slice(11, 16))
}

/**
 * A reporting period in words: 2023年, 2023年第四季度, 2023年1—9月(累计), 截至2024年2月27日(累计).
 * A document's own words for a period (2023年以来) stand on the figure, not here.
 */
export function formatPeriod(locale: Locale, { key, kind, basis, start, end }: Period): string {
  const t = messages(locale).period
  if (start === null) return t.upTo(formatDate(locale, end))
  if (basis === 'SINCE') return t.since(formatDate(locale, start), formatDate(locale, end))
  const { year } = partsOf(start)
  const part = Number(key.at(-1))
  if (basis === 'SINGLE' && kind === 'YEAR') return t.year(year)
  if (basis === 'SINGLE' && kind === 'HALF') return t.half(year, part)
  if (basis === 'SINGLE' && kind === 'QUARTER') return t.quarter(year, part)
  const span = spanOf(locale, start, end)
  return basis === 'YEAR_TO_DATE' ? t.yearToDate(span) : span
}

// Whole months of one year are named by their months, anything else by its days.
function spanOf(locale: Locale, start: IsoDate, end: IsoDate): string {
  const t = messages(locale).period
  const from = partsOf(start)
  const to = partsOf(end)
  const wholeMonths = from.year === to.year && from.day === 1 && to.day === lastDayOf(to.year, to.month)
  if (!wholeMonths) return t.span(formatDate(locale, start), formatDate(locale, end))
  return from.month === to.month ? t.month(from.year, from.month) : t.months({ year: from.year, from: from.month, to: to.month })
}

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

function partsOf(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}
