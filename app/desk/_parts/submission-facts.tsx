// How a submission stands: its state, when it was due, and whether it came late.
import { Facts, type Fact } from '@/components/ui/facts'
import type { ReviewSheet } from '@/lib/data/review-sheet'
import { formatInstant, formatPeriod } from '@/lib/i18n/format-period'
import type { Locale, Messages } from '@/lib/i18n/messages'

export function SubmissionFacts({ t, locale, review }: { readonly t: Messages; readonly locale: Locale; readonly review: ReviewSheet }) {
  const { sheet, submitted, givenAt, late } = review
  const words = t.submitting
  const state = sheet.submission?.state ?? 'DRAFT'
  const waived = state === 'WAIVED'
  const facts: readonly Fact[] = [
    { name: words.state, value: t.submissionState[state] },
    { name: words.receiptPeriod, value: formatPeriod(locale, sheet.collection.period) },
    { name: words.due, value: formatInstant(locale, sheet.dueAt) },
    ...(late && !waived ? [{ name: words.late, value: <strong>{givenAt === null ? words.lateYet : words.lateBy(formatInstant(locale, givenAt))}</strong> }] : []),
    ...(submitted === null ? [] : [{ name: words.receiptAt, value: formatInstant(locale, submitted.at) }, { name: words.receiptBy, value: submitted.by ?? words.system }]),
  ]
  return <Facts columns facts={facts} />
}
