import type { Widen } from '../../widen'
import type { period as zh } from '../zh-CN/period'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]
const month = (number: number): string => MONTHS[number - 1] ?? String(number)

function ofRelease(key: string): string {
  const [, year, kind, part] = /^(\d{4})(?:-(S|Q)([1-4]))?$/.exec(key) ?? []
  if (year === undefined) return key
  if (kind === undefined) return `Year ${year}`
  return kind === 'S' ? `${part === '1' ? 'First' : 'Second'} half of ${year}` : `Q${part} ${year}`
}

export const period: Widen<typeof zh> = {
  ofRelease,
  year: (year) => String(year),
  half: (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  quarter: (year, quarter) => `Q${quarter} ${year}`,
  short: (year, part) => (part.startsWith('Q') ? `${year}${part}` : `${year}H${part.slice(1)}`),
  month: (year, number) => `${month(number)} ${year}`,
  months: ({ year, from, to }) => `${month(from)}–${month(to)} ${year}`,
  date: ({ year, month: number, day }) => `${day} ${month(number)} ${year}`,
  instant: (date, time) => `${date}, ${time}`,
  span: (from, to) => `${from} to ${to}`,
  yearToDate: (span) => `${span} (year to date)`,
  since: (from, to) => `since ${from}, up to ${to}`,
  upTo: (to) => `up to ${to} (cumulative)`,
}
