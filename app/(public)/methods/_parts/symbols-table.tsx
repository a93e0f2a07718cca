// Every sign that can stand before or instead of a number.
import { DataTable } from '@/components/ui/data-table'
import { MISSING_REASONS, QUALIFIERS } from '@/lib/domain/quantity'
import { ABSENCE_SYMBOLS, QUALIFIER_SYMBOLS } from '@/lib/i18n/format'
import type { Messages } from '@/lib/i18n/messages'

export function SymbolsTable({ t }: { readonly t: Messages }) {
  const words = t.methodsPage
  const rows = [
    // An exact figure has no sign.
    ...QUALIFIERS.flatMap((qualifier) => (qualifier === 'EXACT' ? [] : [{ symbol: QUALIFIER_SYMBOLS[qualifier], meaning: words.qualifier[qualifier] }])),
    { symbol: t.figure.noFigure, meaning: words.noFigure },
    { symbol: '0', meaning: words.zero },
    ...MISSING_REASONS.map((reason) => ({
      symbol: t.figure.absence[reason],
      meaning: t.methodsPage.absenceWith({ meaning: words.absence[reason], exported: words.inExports(ABSENCE_SYMBOLS[reason]) }),
    })),
  ]
  return (
    <DataTable
      id="symbols-table"
      caption={words.symbolsTable}
      rows={rows}
      rowKey={(row) => row.symbol}
      columns={[
        { key: 'symbol', header: words.symbolHead.symbol, nowrap: true, cell: (row) => row.symbol },
        { key: 'meaning', header: words.symbolHead.meaning, cell: (row) => row.meaning },
      ]}
      dense
    />
  )
}
