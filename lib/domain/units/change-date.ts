// The day of a change as typed.
import type { IsoDate } from '../period'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day of the calendar between 1949 and 2100, written YYYY-MM-DD. */
export function isChangeDate(text: string): text is IsoDate {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? []
  if (Number(year) < 1949 || Number(year) > 2100) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().slice(0, 10) === text
}
