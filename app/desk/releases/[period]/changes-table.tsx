// What a new version would change: old and new value, why, who, when.
import { DataTable } from '@/components/ui/data-table'
import type { Metric } from '@/lib/data/metrics'
import type { CandidateItem } from '@/lib/data/releases'
import { periodOfKey } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import type { ItemChange } from '@/lib/domain/release'
import { shownPlaces } from '@/lib/domain/shown-places'
import { formatInstant, formatPeriod } from '@/lib/i18n/format-period'
import { formatValue } from '@/lib/i18n/format-value'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface ChangesTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly changes: readonly ItemChange<CandidateItem>[]
  readonly metrics: readonly Metric[]
  readonly caption: string
}

function periodText(locale: Locale, key: string): string {
  const period = periodOfKey(key)
  return period === null ? key : formatPeriod(locale, period)
}

const quantityOf = (item: CandidateItem | null): Quantity | null => {
  if (item === null) return null
  return item.value === null ? { kind: 'missing', reason: item.missing ?? 'NOT_REPORTED' } : { kind: 'value', value: item.value, qualifier: item.qualifier }
}

export function ChangesTable({ t, locale, changes, metrics, caption }: ChangesTableProps) {
  const words = t.publishing
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
  const held = (change: ItemChange<CandidateItem>): CandidateItem | null => change.after ?? change.before
  const show = (code: string | undefined, item: CandidateItem | null): string => {
    const metric = byCode.get(code ?? '')
    if (metric === undefined) return '—'
    const decimals = shownPlaces(metric, item?.value ?? null, item?.computed ?? false)
    const { text, number, unit } = formatValue(locale, { ...metric, decimals }, quantityOf(item), 'table')
    return number === null ? text : t.figure.withUnit(text, unit)
  }
  return (
    <DataTable
      id="changes"
      caption={caption}
      rows={changes}
      rowKey={(change) => change.key}
      wide
      columns={[
        { key: 'metric', header: words.metric, cell: (change) => (locale === 'en' ? held(change)?.metricNameEn : held(change)?.metricNameZh) },
        { key: 'unit', header: words.unit, cell: (change) => (locale === 'en' ? held(change)?.unitNameEn : held(change)?.unitName) },
        { key: 'period', header: words.period, nowrap: true, cell: (change) => (locale === 'en' ? held(change)?.periodWordsEn : held(change)?.periodWordsZh) ?? periodText(locale, held(change)?.periodKey ?? '') },
        { key: 'kind', header: words.kind, nowrap: true, cell: (change) => words[change.kind] },
        { key: 'before', header: words.before, numeric: true, cell: (change) => show(held(change)?.metricCode, change.before) },
        { key: 'after', header: words.after, numeric: true, cell: (change) => show(held(change)?.metricCode, change.after) },
        { key: 'why', header: words.why, cell: (change) => [change.after?.computed === true ? words.computed : null, change.after?.reason].filter(Boolean).join(' · ') || '—' },
        { key: 'who', header: words.who, nowrap: true, cell: (change) => change.after?.by ?? t.entry.bySystem },
        { key: 'when', header: words.when, nowrap: true, cell: (change) => (change.after === null ? '—' : formatInstant(locale, change.after.at)) },
      ]}
    />
  )
}
