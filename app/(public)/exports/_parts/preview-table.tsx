// The first rows as they will stand in the file, in the columns that are read.
import { DataTable } from '@/components/ui/data-table'
import type { ExportRow, TidyKey } from '@/lib/domain/exporting/tidy-columns'
import { formatDecimal } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'
import type { FoundFigures } from './asked'

const TEXTS = ['metric_name', 'unit_name', 'period_words'] as const
const NUMBERS = ['value', 'numerator', 'denominator'] as const

export function PreviewTable({ t, found }: { readonly t: Messages; readonly found: FoundFigures }) {
  const words = t.exporting
  const header = (key: TidyKey): string => t.exportColumns[key].header
  const plain = (key: Exclude<TidyKey, 'provisional' | 'revised'>) => (row: ExportRow) => row[key] ?? t.figure.noFigure
  const count = (number: number): string => formatDecimal(String(number))
  const [value, ...parts] = NUMBERS.map((key) => ({ key, header: header(key), numeric: true, cell: plain(key) }))
  return (
    <DataTable
      id="export-preview"
      caption={words.previewCaption(count(found.rows.length), count(found.rowCount))}
      subtitle={words.counts({ rows: count(found.rowCount), metrics: count(found.metrics), units: count(found.units), periods: count(found.periods) })}
      rows={found.rows}
      rowKey={(row) => `${row.metric_code} ${row.unit_code} ${row.period_key} ${row.release}`}
      wide
      columns={[
        ...TEXTS.map((key) => ({ key, header: header(key), nowrap: key === 'period_words', cell: plain(key) })),
        ...(value === undefined ? [] : [value]),
        { key: 'unit_of_measure', header: header('unit_of_measure'), nowrap: true, cell: plain('unit_of_measure') },
        { key: 'symbol', header: header('symbol'), cell: (row) => row.symbol ?? '' },
        ...parts,
        { key: 'release', header: header('release'), nowrap: true, cell: (row) => `${row.release ?? ''} v${row.release_version ?? ''}` },
      ]}
    />
  )
}
