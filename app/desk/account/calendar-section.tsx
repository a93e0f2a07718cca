// The address under which a calendar program fetches one's due dates.
import { display } from '@/app/_http/display'
import { feedOf } from '@/lib/data/feeds'
import { formatInstant } from '@/lib/i18n/format'
import { endCalendar, makeCalendar } from './actions'
import { CalendarForm } from './calendar-form.client'

export async function CalendarSection({ userId }: { readonly userId: string }) {
  const [{ t, locale }, feed] = await Promise.all([display(), feedOf(userId)])
  const words = t.calendarFeed
  return (
    <CalendarForm
      make={makeCalendar}
      end={endCalendar}
      exists={feed !== null}
      words={{
        state: feed === null ? words.none : words.made(formatInstant(locale, feed.createdAt)),
        make: feed === null ? words.make : words.replace,
        end: words.end, address: words.address, problemsTitle: words.problemsTitle, copy: t.account.codes.copy, copied: t.account.codes.copied,
      }}
    />
  )
}
