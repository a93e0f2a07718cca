// What happened to a batch, by whom and when, and the file as it was sent.
import { Section } from '@/components/layout/section'
import { DownloadLink } from '@/components/ui/download-link'
import type { HistoryBatch } from '@/lib/data/history-batches'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

export function HistoryTrail({ t, locale, batch }: { readonly t: Messages; readonly locale: Locale; readonly batch: HistoryBatch }) {
  const words = t.history
  const { sent, checkedAt, loaded, reviewed, undone } = batch
  const line = (what: string, who: string, at: string, why: string | null = null): string => [words.trailLine(what, who, formatInstant(locale, at, 'table')), ...(why === null ? [] : [words.reason(why)])].join(locale === 'en' ? '. ' : '。')
  const reviewedAs = reviewed?.note === null ? words.trailOf.reviewedAPPROVED : words.trailOf.reviewedRETURNED
  const lines = [
    line(words.trailOf.sent, sent.by, sent.at),
    ...(checkedAt === null ? [] : [line(words.trailOf.checked, '', checkedAt)]),
    ...(loaded === null ? [] : [line(words.trailOf.loaded, loaded.by, loaded.at)]),
    ...(reviewed === null ? [] : [line(reviewedAs, reviewed.by, reviewed.at, reviewed.note)]),
    ...(undone === null ? [] : [line(words.trailOf.undone, undone.by, undone.at, undone.reason)]),
  ]
  return (
    <Section id="trail" title={words.trail}>
      <ul className="list-disc pl-6">
        {lines.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p className="section-note mt-3 break-all">
        {words.hash} {batch.sha256}
      </p>
      <DownloadLink href={`/api/v1/history/${batch.number}/file`} name={words.fileOf} format={batch.fileName.split('.').at(-1)?.toUpperCase() ?? batch.origin} sizeBytes={batch.size} />
    </Section>
  )
}
