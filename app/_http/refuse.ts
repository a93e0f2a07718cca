// How a page ends that is not shown: the one place that calls on the framework for it, so that the guard knows and sends the words as HTML.
import { forbidden, notFound } from 'next/navigation'
import { markRefused } from '@/lib/platform/http/refused-page'

/** Ends a page about something that is not there, with 404. */
export function absent(): never {
  markRefused(404)
  notFound()
}

/** Ends a page that this person's roles do not open, with 403. */
export function barred(): never {
  markRefused(403)
  forbidden()
}
