import type { Widen } from '../../widen'
import type { calendarFeed as zh } from '../zh-CN/calendar-feed'

export const calendarFeed: Widen<typeof zh> = {
  title: 'Calendar',
  note: 'Subscribe in the calendar of your phone or computer, and due dates keep themselves up to date: the collections that you fill in and the yearly calendar of duties. It holds no figures.',
  none: 'There is no address to subscribe to yet.',
  made: (date) => `The address was made on ${date} and shown that once. Replace it where it was forgotten, or seen by somebody else; calendars with the former one are then no longer updated.`,
  make: 'Make an address',
  replace: 'Replace the address',
  end: 'End the address',
  madeNow: 'The address is ready. Copy it now: it is shown this once. Whoever knows it sees these dates without signing in, so pass it to nobody.',
  ended: 'The address has ended; calendars are no longer updated.',
  address: 'Address to subscribe to',
  problemsTitle: 'Not done',
  name: (product) => `${product}: due dates`,
  due: (collection, unit) => `Due: ${collection} (${unit})`,
  dueAll: (collection) => `Due: ${collection}`,
  open: 'Open it',
  basis: (basis) => `Basis: ${basis}`,
  about: 'The source names no day; this is the last day of the span that it names.',
}
