// The minute at which a wall was read, for whoever stands before it: 11月23日 09:00, in Chinese time.
import { formatInstant } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'

/** @param instant ISO 8601 with its zone */
export function readAtWords(locale: Locale, instant: string): string {
  const [date = '', time = ''] = formatInstant(locale, instant, 'table').split(' ')
  const [, month = '', day = ''] = date.split('-')
  return messages(locale).screen.moment({ month: Number(month), day: Number(day), time: time.slice(0, 5) })
}
