import type { Widen } from '../../widen'
import type { period as zh } from '../zh-CN/period'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]
const month = (number: number): string => MONTHS[number - 1] ?? String(number)

export const period: Widen<typeof zh> = {
  year: (year) => String(year),
  half: (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  month: (year, number) => `${month(number)} ${year}`,
  months: ({ year, from, to }) => `${month(from)}–${month(to)} ${year}`,
  date: ({ year, month: number, day }) => `${day} ${month(number)} ${year}`,
  instant: (date, time) => `${date}, ${time}`,
  span: (from, to) => `${from} to ${to}`,
  yearToDate: (span) => `${span} (year to date)`,
  since: (from, to) => `since ${from}, up to ${to}`,
  upTo: (to) => `up to ${to} (cumulative)`,
}
