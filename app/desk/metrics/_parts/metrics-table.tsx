// Metrics of one group: what each is, who answers for it, and which version is the newest.
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import { formatDate } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { calledOf } from './fact-words'

interface MetricsTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly id: string
  readonly caption: string
  readonly metrics: readonly CatalogueMetric[]
}

export function MetricsTable({ t, locale, id, caption, metrics }: MetricsTableProps) {
  const words = t.metricsDesk
  const { field } = words
  return (
    <DataTable
      id={id}
      caption={caption}
      subtitle={words.list(String(metrics.length))}
      rows={metrics}
      rowKey={({ code }) => code}
      dense
      columns={[
        {
          key: 'name',
          header: words.metric,
          cell: (metric) => (
            <>
              <Link href={`/desk/metrics/${encodeURIComponent(metric.code)}`}>{calledOf(locale, metric)}</Link> <code className="block text-sm text-muted">{metric.code}</code>
            </>
          ),
        },
        { key: 'kind', header: field.kind, nowrap: true, cell: ({ kind }) => words.kinds[kind] },
        { key: 'unit', header: field.unit, nowrap: true, cell: ({ unit, unitEn }) => (locale === 'en' ? unitEn : unit) },
        { key: 'direction', header: field.direction, cell: ({ direction }) => t.metricPage.direction[direction] },
        { key: 'owner', header: words.owner, cell: ({ ownerZh, ownerEn }) => (locale === 'en' ? ownerEn : ownerZh) },
        { key: 'since', header: words.since, cell: ({ version, from }) => (from === null ? words.sinceEver(String(version)) : words.sinceOf(String(version), formatDate(locale, from))) },
        { key: 'key', header: words.keyOrder, numeric: true, cell: ({ keyOrder }) => keyOrder ?? '' },
      ]}
    />
  )
}
