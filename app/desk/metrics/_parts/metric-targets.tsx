// The targets that a metric has and had.
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import type { StoredTarget } from '@/lib/data/targets'
import type { CatalogueMetric } from '@/lib/domain/metrics/metric-facts'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { aimText, nearText, whenText } from './target-words'

interface MetricTargetsProps {
  readonly t: Messages
  readonly locale: Locale
  readonly metric: CatalogueMetric
  readonly targets: readonly StoredTarget[]
  readonly unitName: (id: number) => string
  readonly mayChange: boolean
}

export function MetricTargets({ t, locale, metric, targets, unitName, mayChange }: MetricTargetsProps) {
  const words = t.metricsDesk
  if (targets.length === 0) return <EmptyState title={words.noTargets} why={words.noTargetsWhy} />
  const endHref = (id: number): string => `/desk/metrics/${encodeURIComponent(metric.code)}/target?end=${id}`
  return (
    <div className="panel">
      <DataTable
        id="targets"
        caption={words.targets}
        rows={targets}
        rowKey={({ id }) => String(id)}
        dense
        columns={[
          { key: 'unit', header: words.unit, cell: ({ unitId }) => unitName(unitId) },
          { key: 'aim', header: words.aim, nowrap: true, cell: (target) => aimText(t, locale, metric, target) },
          { key: 'when', header: words.when, nowrap: true, cell: (target) => whenText(t, target) },
          { key: 'near', header: words.near, nowrap: true, cell: ({ near }) => nearText(t, metric, near) },
          { key: 'source', header: words.source, cell: ({ sourceZh, sourceEn, document }) => [locale === 'en' ? sourceEn : sourceZh, ...(document === null ? [] : [`《${document}》`])].join(' ') },
          { key: 'state', header: words.state, nowrap: true, cell: ({ endedAt }) => (endedAt === null ? words.inForce : words.endedOn(formatInstant(locale, endedAt, 'table'))) },
          ...(mayChange ? [{ key: 'end', header: words.end, cell: ({ id, endedAt }: StoredTarget) => endedAt === null && <Link href={endHref(id)}>{words.end}</Link> }] : []),
        ]}
      />
    </div>
  )
}
