// Every published revision of the figure, newest first: what it was, what it became, and why.
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { PublishedChange } from '@/lib/data/published'
import type { IsoDate } from '@/lib/domain/period'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { valueText } from '../../../_reading/figure-words'
import { onDay } from '../../../_reading/selection'
import { periodWords, releaseName } from '../../../_reading/words'

interface HistorySectionProps {
  readonly t: Messages
  readonly locale: Locale
  /** The day as of which the page is read; null for now. */
  readonly asOf: IsoDate | null
  /** Newest first. */
  readonly history: readonly PublishedChange[]
  /** Where every change of these figures is found in the audit log; null for readers who may not look there. */
  readonly traceHref: string | null
}

export function HistorySection({ t, locale, history, asOf, traceHref }: HistorySectionProps) {
  const head = t.metricPage.history
  const rows = history.map((change, at) => ({ change, before: history.slice(at + 1).find((older) => older.figure.observationId === change.figure.observationId) ?? null }))
  const several = new Set(history.map(({ figure }) => figure.observationId)).size > 1
  return (
    <Section id="history" title={t.metricPage.historyTitle} note={t.metricPage.historyNote} panel>
      <DataTable
        id="history-table"
        caption={t.metricPage.historyCaption}
        columns={[
          { key: 'release', header: head.release, nowrap: true, cell: ({ change }) => <ReleaseLink t={t} change={change} asOf={asOf} /> },
          { key: 'at', header: head.publishedAt, nowrap: true, cell: ({ change }) => formatInstant(locale, change.publishedAt, 'table') },
          ...(several ? [{ key: 'period', header: t.reading.column.period, cell: ({ change }: (typeof rows)[number]) => periodWords(locale, change.figure) }] : []),
          { key: 'change', header: head.change, cell: ({ change, before }) => changeText(t, locale, change, before) },
          { key: 'reason', header: head.reason, cell: ({ change, before }) => (before === null ? t.figure.noFigure : (change.figure.revision.reason ?? t.figure.noFigure)) },
          { key: 'note', header: head.note, sentence: true, cell: ({ change }) => change.releaseReason ?? t.figure.noFigure },
        ]}
        rows={rows}
        rowKey={({ change }) => `${change.slug} ${change.version} ${change.figure.revisionId}`}
      />
      {traceHref !== null && (
        <p className="no-print mt-3">
          <Link href={traceHref}>{t.audit.trace}</Link> <span className="text-muted">{t.audit.traceNote}</span>
        </p>
      )}
    </Section>
  )
}

function changeText(t: Messages, locale: Locale, change: PublishedChange, before: PublishedChange | null): string {
  const value = valueText(locale, change.figure)
  return before === null ? t.metricPage.firstPublished(value) : t.metricPage.changed(valueText(locale, before.figure), value)
}

function ReleaseLink({ t, change, asOf }: { readonly t: Messages; readonly change: PublishedChange; readonly asOf: IsoDate | null }) {
  return (
    <Link href={`/releases/${encodeURIComponent(change.slug)}?${new URLSearchParams({ version: String(change.version), ...onDay(asOf) }).toString()}`}>
      {t.metricPage.releaseOf(releaseName(t, change), change.version)}
    </Link>
  )
}
