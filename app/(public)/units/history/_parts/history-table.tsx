// A metric of many units over the periods: a row a unit, a column a period.
import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/data-table'
import { Link } from '@/components/ui/link'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import type { Unit } from '@/lib/data/units'
import { formatDate, formatPeriod } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { withinRelease } from '../../../_reading/selection'
import { either, metricName, metricUnit, unitName } from '../../../_reading/words'
import type { HistoryColumn, HistoryContents } from './load'

export interface HistoryTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly release: PublishedRelease
  readonly metric: Metric
  readonly kind: Unit['kind']
  readonly columns: readonly HistoryColumn[]
  readonly rows: readonly Unit[]
  readonly cell: (unit: Unit, column: HistoryColumn) => ReactNode
  readonly note?: ReactNode
}

/** What the tables of both views are given. */
export interface KindTableProps extends Pick<HistoryTableProps, 't' | 'locale' | 'release' | 'metric' | 'kind'> {
  readonly contents: HistoryContents
}

/** Unique on the page, for its table and its notes. */
export const tableId = (kind: Unit['kind']): string => `history-${kind.toLowerCase()}`

export function HistoryTable({ t, locale, release, metric, kind, columns, rows, cell, note }: HistoryTableProps) {
  return (
    <DataTable
      id={tableId(kind)}
      caption={t.unitHistory.caption({ kind: t.unitPage.kinds[kind], metric: metricName(locale, metric), unit: metricUnit(locale, metric) })}
      rows={rows}
      rowKey={({ id }) => String(id)}
      dense
      wide
      note={note}
      columns={[
        { key: 'unit', header: t.unitHistory.unit, cell: (unit) => <UnitNames t={t} locale={locale} release={release} unit={unit} first={columns[0]?.period.end ?? ''} /> },
        ...columns.map((column) => ({ key: column.period.key, header: formatPeriod(locale, column.period), numeric: true, cell: (unit: Unit) => cell(unit, column) })),
      ]}
    />
  )
}

/** The name of today, and those that it had within the periods shown. */
function UnitNames({ t, locale, release, unit, first }: Pick<HistoryTableProps, 't' | 'locale' | 'release'> & { readonly unit: Unit; readonly first: string }) {
  const name = unitName(locale, unit)
  const former = unit.former.flatMap((one) => (one.to !== null && one.to > first && either(locale, one.name, one.nameEn) !== name ? [{ name: either(locale, one.name, one.nameEn), to: one.to }] : []))
  return (
    <>
      <Link href={withinRelease(`/units/${encodeURIComponent(unit.code)}`, release)}>{name}</Link>
      {former.map((one) => (
        <small key={one.to} className="block text-muted">
          {t.unitHistory.calledUntil(one.name, formatDate(locale, one.to, 'table'))}
        </small>
      ))}
    </>
  )
}
