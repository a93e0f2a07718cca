// Days as a workbook counts them: from 1 January 1900, or on old Macintoshes from 1 January 1904.

const DAY_MS = 86_400_000
const SECONDS = 86_400
// The day before the first, and one more: the count holds a 29 February 1900, which never was.
const BEFORE_1900 = Date.UTC(1899, 11, 30)
const BEFORE_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const LAST_1900 = 2_958_465
const LAST_1904 = LAST_1900 - 1462
/** The day after the one that never was. */
const FIRST_SOUND = 61

/**
 * The day of a count, with its time where it has one.
 * @param text plain decimal
 * @returns YYYY-MM-DD or YYYY-MM-DDThh:mm:ss to the nearest second; null for what is no day, and before March 1900, on which programs differ
 */
export function serialDay(text: string, from1904: boolean): string | null {
  const count = Number(text)
  const whole = Math.floor(count)
  const seconds = Math.round((count - whole) * SECONDS)
  if (!(count >= (from1904 ? 0 : FIRST_SOUND)) || whole + (seconds === SECONDS ? 1 : 0) > (from1904 ? LAST_1904 : LAST_1900)) return null
  const written = new Date((from1904 ? BEFORE_1904 : BEFORE_1900) + whole * DAY_MS + seconds * 1000).toISOString()
  return seconds === 0 || seconds === SECONDS ? written.slice(0, 10) : written.slice(0, 19)
}

/** A day written as ISO 8601, as strict workbooks keep it; null for what is none. */
export function writtenDay(text: string): string | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text) ?? []
  if (day === undefined) return null
  const instant = new Date(`${day}T${time ?? '00:00:00'}Z`)
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) return null
  return time === undefined || time === '00:00:00' ? day : `${day}T${time}`
}
