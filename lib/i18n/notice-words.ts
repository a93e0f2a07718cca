// A notice in its reader's language: a title, which names nothing, and a sentence with the names of the things.
import type { NoticeFact, NoticeParams } from '@/lib/domain/notice'
import type { NoticeNames } from '@/lib/domain/notice-names'
import { periodOfKey } from '@/lib/domain/period'
import { formatInstant, formatPeriod } from './format-period'
import { messages, type Locale } from './messages'
import type { NoticeWords } from './messages/zh-CN/notices'

/** What it is about in a few words, e.g. for the subject of a mail. */
export const noticeTitle = (locale: Locale, fact: NoticeFact): string => messages(locale).notices.kind[fact.kind]

/** The notice as a sentence. What has no name any more is called by its code. */
export function noticeSentence(locale: Locale, names: NoticeNames, fact: NoticeFact): string {
  const say: (words: NoticeWords) => string = messages(locale).notices.sentence[fact.kind]
  return say(wordsOf(locale, names, fact.params))
}

function wordsOf(locale: Locale, names: NoticeNames, params: NoticeFact['params']): NoticeWords {
  const given: Partial<Record<Name, string>> = params
  const [collection, unit] = [names.collections.get(given.collection ?? ''), names.units.get(given.unit ?? '')]
  const either = (zh: string | undefined, en: string | undefined, code: string | undefined): string => (locale === 'en' ? en : zh) ?? code ?? ''
  const release = names.releases.get(given.release ?? '')
  const period = periodOfKey(given.period ?? '')
  return {
    collection: either(collection?.titleZh, collection?.titleEn, given.collection),
    unit: either(unit?.name, unit?.nameEn, given.unit),
    due: instantWords(locale, given.due ?? given.until),
    release: release === undefined ? (given.release ?? '') : formatPeriod(locale, release),
    version: given.version ?? '',
    batch: given.batch ?? '',
    period: period === null ? (given.period ?? '') : formatPeriod(locale, period),
    format: formatName(locale, given.format ?? ''),
  }
}

type NamesOf<P> = P extends unknown ? keyof P : never
type Name = NamesOf<NoticeParams[keyof NoticeParams]>

function formatName(locale: Locale, code: string): string {
  const formats: Readonly<Record<string, { readonly name: string }>> = messages(locale).exporting.formats
  return formats[code]?.name ?? code
}

const instantWords = (locale: Locale, instant: string | undefined): string => (instant === undefined || Number.isNaN(Date.parse(instant)) ? '' : formatInstant(locale, instant))
