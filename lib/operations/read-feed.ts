// What a calendar program gets under somebody's address: their due dates and the yearly calendar of duties. Who knows the address may read
// it, and sees no more than its person may at this moment.
import 'server-only'
import { duties, type Duty } from '@/lib/data/calendar'
import { dueDatesOf, type DueDate } from '@/lib/data/due-dates'
import { feedReader } from '@/lib/data/feeds'
import { viewerFor } from '@/lib/data/people'
import { byNextDue, type NextDue } from '@/lib/domain/calendar'
import { calendarFile, type CalendarEntry } from '@/lib/domain/calendar-file'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { messages, type Locale } from '@/lib/i18n/messages'
import { dayOf, now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'

// No session is behind a calendar program.
const NO_SESSION = '00000000'

/** The iCalendar file of an address. Problems: feed.unknown, also for an address that has ended and for a person who is disabled. */
export async function readFeed(token: string): Promise<Result<string>> {
  const reader = await feedReader(token)
  const viewer = reader === null ? null : await viewerFor(reader.person, NO_SESSION, now())
  if (reader === null || viewer === null) return refused(problem('feed.unknown', {}))
  const { locale } = reader
  const t = messages(locale)
  const [due, statutory] = await Promise.all([dueDatesOf(viewer), duties()])
  const dated = byNextDue(statutory, dayOf(now())).flatMap(({ next, ...duty }) => (next === null ? [] : [dutyEntry(locale, duty, next)]))
  return ok(calendarFile(t.calendarFeed.name(t.product.name), [...due.map((one) => dueEntry(locale, one)), ...dated]))
}

const origin = (): string => environment().APP_ORIGIN
const uid = (name: string): string => `${name}@${new URL(origin()).hostname}`

function dueEntry(locale: Locale, { collection, unit, dueAt, sequence, stamp }: DueDate): CalendarEntry {
  const t = messages(locale).calendarFeed
  const title = locale === 'en' ? collection.titleEn : collection.titleZh
  const url = unit === null ? `${origin()}/desk/collections/${collection.code}` : `${origin()}/desk/entry/${collection.code}/${unit.code}`
  return {
    uid: uid(unit === null ? `collection-${collection.id}` : `collection-${collection.id}-${unit.id}`),
    at: { instant: dueAt },
    summary: unit === null ? t.dueAll(title) : t.due(title, locale === 'en' ? unit.nameEn : unit.name),
    description: messages(locale).mail.line(t.open, url),
    url, stamp, sequence,
  }
}

function dutyEntry(locale: Locale, duty: Duty, { date, exact }: NextDue): CalendarEntry {
  const t = messages(locale).calendarFeed
  const en = locale === 'en'
  const lines = [en ? duty.whenEn : duty.whenZh, en ? duty.whoEn : duty.whoZh, t.basis(en ? duty.basisEn : duty.basisZh), ...(exact ? [] : [t.about])]
  return {
    uid: uid(`duty-${duty.code.toLowerCase()}-${date}`),
    at: { day: date },
    summary: en ? duty.dutyEn : duty.dutyZh,
    description: lines.join('\n'),
    url: `${origin()}/methods`,
    // What a law asks for on a day does not change from one fetch to the next.
    stamp: `${Number(date.slice(0, 4)) - 1}-01-01T00:00:00Z`,
    sequence: 0,
  }
}
