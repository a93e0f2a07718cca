// What was done to a metric and its targets, from the audit log.
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { NamesOfEvents } from '@/lib/data/event-names'
import type { MetricEvent } from '@/lib/data/metric-history'
import { personText } from '@/lib/i18n/event-names'
import { eventSentence } from '@/lib/i18n/event-words'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface MetricHistoryProps {
  readonly t: Messages
  readonly locale: Locale
  readonly events: readonly MetricEvent[]
  readonly names: NamesOfEvents
  /** True for whoever may read the event itself in the log. */
  readonly mayTrace: boolean
}

export function MetricHistory({ t, locale, events, names, mayTrace }: MetricHistoryProps) {
  const words = t.metricsDesk
  if (events.length === 0) return <EmptyState title={words.noHistory} why={words.noHistoryWhy} />
  return (
    <div className="panel">
      <DataTable
        id="history"
        caption={words.history}
        rows={events}
        rowKey={({ stream, seq }) => `${stream}/${seq}`}
        dense
        columns={[
          { key: 'time', header: words.time, nowrap: true, cell: ({ at }) => formatInstant(locale, at, 'table') },
          { key: 'who', header: words.who, cell: ({ reading }) => personText(locale, names, reading.actor.id) },
          {
            key: 'did',
            header: words.did,
            cell: ({ stream, seq, reading }) => (mayTrace ? <Link href={`/desk/audit/${stream}/${seq}`}>{eventSentence(locale, names, reading)}</Link> : eventSentence(locale, names, reading)),
          },
        ]}
      />
    </div>
  )
}
