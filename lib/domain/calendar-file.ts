// An iCalendar file (RFC 5545): days and instants of China, folded and escaped as every calendar program expects.
import type { IsoDate } from './period'

export interface CalendarEntry {
  /** Names the entry for good: a program that knows it replaces what it had. */
  readonly uid: string
  /** A whole day, or an ISO instant. */
  readonly at: { readonly day: IsoDate } | { readonly instant: string }
  readonly summary: string
  readonly description: string
  readonly url: string
  /** ISO instant since which the entry says what it says. */
  readonly stamp: string
  /** Grows with every change of the entry. */
  readonly sequence: number
}

/** How many hours a program may wait before it asks again. */
const REFRESH_HOURS = 6

// China keeps one time zone, without daylight saving since 1992.
const ZONE = ['BEGIN:VTIMEZONE', 'TZID:Asia/Shanghai', 'BEGIN:STANDARD', 'DTSTART:19920101T000000', 'TZOFFSETFROM:+0800', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE']
const OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** The file, with CRLF at the end of each line. */
export function calendarFile(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Plumbline//Due dates//EN', 'CALSCALE:GREGORIAN', `NAME:${escapeText(name)}`, `X-WR-CALNAME:${escapeText(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai',
    `REFRESH-INTERVAL;VALUE=DURATION:PT${REFRESH_HOURS}H`, `X-PUBLISHED-TTL:PT${REFRESH_HOURS}H`, ...ZONE, ...entries.flatMap(eventLines), 'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines({ uid, at, summary, description, url, stamp, sequence }: CalendarEntry): readonly string[] {
  const when = 'day' in at
    ? [`DTSTART;VALUE=DATE:${plain(at.day)}`, `DTEND;VALUE=DATE:${plain(new Date(Date.parse(at.day) + DAY_MS).toISOString().slice(0, 10))}`]
    : [`DTSTART;TZID=Asia/Shanghai:${plain(new Date(Date.parse(at.instant) + OFFSET_MS).toISOString()).slice(0, 15)}`]
  return [
    'BEGIN:VEVENT', `UID:${escapeText(uid)}`, `DTSTAMP:${plain(new Date(stamp).toISOString()).slice(0, 15)}Z`, ...when, `SEQUENCE:${sequence}`, `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`, `URL:${url}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ]
}

const plain = (iso: string): string => iso.replaceAll(/[-:]/g, '')

/** A text as a value: line ends, commas, semicolons and backslashes are written out; other controls have no place in it. */
export const escapeText = (text: string): string =>
  text.replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ').replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)

const LINE_OCTETS = 75

/** Breaks a line so that no part is longer than 75 octets of UTF-8; each further part begins with a space. No character is broken. */
export function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const more = octetsOf(sign)
    if (octets + more > LINE_OCTETS) {
      parts.push(part)
      // The space counts too.
      part = ''
      octets = 1
    }
    part += sign
    octets += more
  }
  return [...parts, part].join('\r\n ')
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
