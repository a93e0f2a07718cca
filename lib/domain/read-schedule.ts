// A duty's schedule as it stands in storage, checked: what cannot be read gives no date rather than a wrong one.
import type { DutySchedule } from './calendar'

/**
 * Reads a schedule from JSON.
 * @returns null for anything that is not exactly one of the known kinds with values in their ranges
 * @example readSchedule({ type: 'every-months', months: 3 }) // { type: 'every-months', months: 3 }
 */
export function readSchedule(json: unknown): DutySchedule | null {
  if (typeof json !== 'object' || json === null) return null
  const fields: Fields = { ...json }
  switch (fields['type']) {
    case 'yearly':
      return yearly(fields)
    case 'within-quarter': {
      const quarter = oneOf([1, 2, 3, 4], fields['quarter'])
      return quarter === null ? null : { type: 'within-quarter', quarter }
    }
    case 'every-months': {
      const months = oneOf([2, 3, 6], fields['months'])
      return months === null ? null : { type: 'every-months', months }
    }
    case 'once-a-year':
      return { type: 'once-a-year' }
    case 'within-days':
      return withinDays(fields)
    default:
      return null
  }
}

type Fields = Readonly<Record<string, unknown>>

function yearly(fields: Fields): DutySchedule | null {
  const month = whole(fields['month'], 12)
  const day = month === null ? null : whole(fields['day'], DAYS[month - 1] ?? 0)
  const due = oneOf(['ON', 'BEFORE'], fields['due'])
  const exact = fields['exact']
  return month === null || day === null || due === null || typeof exact !== 'boolean' ? null : { type: 'yearly', month, day, due, exact }
}

function withinDays(fields: Fields): DutySchedule | null {
  const days = whole(fields['days'], 3660)
  const { afterZh, afterEn } = fields
  return days === null || typeof afterZh !== 'string' || typeof afterEn !== 'string' ? null : { type: 'within-days', days, afterZh, afterEn }
}

// 29 February does not come every year, so no yearly duty falls on it.
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const whole = (value: unknown, most: number): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : null)

const oneOf = <const T>(choices: readonly T[], value: unknown): T | null => choices.find((choice) => choice === value) ?? null
