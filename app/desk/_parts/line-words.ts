// How one line of a submission is named: its metric, whose it is, and its period where that is a span of its own.
import type { ReviewLine } from '@/lib/data/review-sheet'
import type { Locale } from '@/lib/i18n/messages'

export interface LineWords {
  readonly metric: string
  readonly subject: string
  /** The document's words for a span that is not a plain year, half or quarter; null otherwise. */
  readonly span: string | null
}

export const lineWords = (locale: Locale, { row }: ReviewLine): LineWords => ({
  metric: locale === 'en' ? row.metric.nameEn : row.metric.nameZh,
  subject: locale === 'en' ? row.subject.nameEn : row.subject.name,
  span: row.period.kind === 'CUSTOM' ? ((locale === 'en' ? row.period.wordsEn : row.period.wordsZh) ?? row.period.key) : null,
})

/** Id of a line's row, for links to it. */
export const lineId = (key: string): string => `cell-${key}`
