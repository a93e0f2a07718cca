// Before and after, figures as figures with their unit, erased values said to be erased.
import { DataTable } from '@/components/ui/data-table'
import type { NamesOfEvents } from '@/lib/data/event-names'
import type { DifferenceRow } from '@/lib/domain/audit-reading/difference'
import { rowSideText, rowText } from '@/lib/i18n/event-words'
import type { Locale, Messages } from '@/lib/i18n/messages'

interface DifferenceTableProps {
  readonly t: Messages
  readonly locale: Locale
  readonly names: NamesOfEvents
  readonly rows: readonly DifferenceRow[]
  /** Values behind commitments that are still kept. */
  readonly revealed: ReadonlyMap<string, string>
}

export function DifferenceTable({ t, locale, names, rows, revealed }: DifferenceTableProps) {
  const words = t.audit
  const cell = (row: DifferenceRow, which: 'before' | 'after') => (
    <>
      {rowSideText(locale, names, row, which, revealed)}
      {row[which].kind === 'figure' && <small className="audit-beneath">{words.revision(String(row[which].seq))}</small>}
    </>
  )
  return (
    <DataTable
      id="difference"
      caption={words.changesTitle}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'field', header: words.fieldHeader, cell: (row) => rowText(locale, names, row) },
        { key: 'before', header: words.before, cell: (row) => cell(row, 'before') },
        { key: 'after', header: words.after, cell: (row) => cell(row, 'after') },
      ]}
    />
  )
}
