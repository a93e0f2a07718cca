// Notices as their reader sees them, under the day on which they came.
import type { Notice } from '@/lib/data/notices'
import { dayInChina } from '@/lib/domain/calendar'
import type { NoticeNames } from '@/lib/domain/notice-names'
import { formatDate, formatInstant } from '@/lib/i18n/format'
import { messages, type Locale } from '@/lib/i18n/messages'
import { noticeSentence, noticeTitle } from '@/lib/i18n/notice-words'
import type { NoticeDay } from './notice-list'

const DAY_MS = 86_400_000

/**
 * Groups notices by day, in the order in which they come.
 * @param at the present instant: today and yesterday are called so
 */
export function noticeDays(locale: Locale, names: NoticeNames, list: readonly Notice[], at: Date): readonly NoticeDay[] {
  const t = messages(locale).notices
  const called = new Map([[dayInChina(at), t.today], [dayInChina(new Date(at.getTime() - DAY_MS)), t.yesterday]])
  const days = new Map<string, NoticeDay['items'][number][]>()
  for (const { id, fact, href, at: instant } of list) {
    const day = dayInChina(new Date(instant))
    const sentence = noticeSentence(locale, names, fact)
    const item = { id, href, title: noticeTitle(locale, fact), sentence, time: formatInstant(locale, instant, 'table').slice(11, 16), instant, markLabel: t.markOneLabel(sentence) }
    days.set(day, [...(days.get(day) ?? []), item])
  }
  return [...days].map(([day, items]) => ({ day, name: called.get(day) ?? formatDate(locale, day), items }))
}
