// Figures as a table on paper: what is read, without what traces a loose file. The codes go under the names that they belong to.
import type { ExportRow, TidyKey } from '@/lib/domain/exporting/tidy-columns'
import { formatDecimal } from '@/lib/i18n/format-number'
import type { Messages } from '@/lib/i18n/messages'
import { isPlainNumber } from '@/lib/domain/exporting/formula-guard'
import type { Grid } from '../published-table'
import type { PaperColumn, PaperTable } from './paper-table'

interface FigureColumn {
  readonly header: (t: Messages) => string
  readonly align: PaperColumn['align']
  readonly share: number
  readonly cell: (row: ExportRow, t: Messages) => string
}

const column = (key: TidyKey, share: number, cell: FigureColumn['cell'] = (row) => String(row[key] ?? ''), align: PaperColumn['align'] = 'left'): FigureColumn => ({
  header: (t) => t.exportColumns[key].header, align, share, cell,
})
const grouped = (text: string | null): string => (text !== null && isPlainNumber(text) ? formatDecimal(text) : (text ?? ''))

const COLUMNS: readonly FigureColumn[] = [
  column('metric_name', 126),
  column('metric_code', 92),
  column('unit_name', 78),
  column('period_words', 54),
  column('value', 68, ({ value, symbol }) => (value === null ? (symbol ?? '') : `${symbol ?? ''}${grouped(value)}`), 'right'),
  column('unit_of_measure', 52),
  column('numerator', 60, ({ numerator }) => grouped(numerator), 'right'),
  column('denominator', 60, ({ denominator }) => grouped(denominator), 'right'),
  column('base', 74),
  { header: (t) => t.paperTable.state, align: 'left', share: 46, cell: ({ provisional, revised }, { paperTable }) => [provisional ? paperTable.provisional : '', revised ? paperTable.revised : ''].filter((word) => word !== '').join('\n') },
  column('footnotes', 96, ({ footnotes, revised, reason }, { paperTable }) => [footnotes ?? '', revised && reason !== null ? paperTable.correction(reason) : ''].filter((text) => text !== '').join('\n')),
]
// Where the rows are of one release, the head of the page names it.
const RELEASE = column('release', 58, ({ release, release_version }, t) => t.exportFile.releaseAndVersion(release ?? '', Number(release_version)))

/** @param many true where the rows are of more than one release */
export function figureTable(rows: readonly ExportRow[], many: boolean, t: Messages): PaperTable {
  const columns = many ? [...COLUMNS, RELEASE] : COLUMNS
  return {
    heading: null,
    columns: columns.map(({ header, align, share }) => ({ header: header(t), align, share })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row, t))),
  }
}

/** A grid as a table with a heading, of those columns that go on paper. */
export function gridTable({ name, columns, rows, printedColumns = columns.length }: Grid): PaperTable {
  return {
    heading: name,
    columns: columns.slice(0, printedColumns).map(({ header, kind, width }) => ({ header, align: kind === 'number' ? 'right' : 'left', share: width })),
    rows: rows.map((cells) => cells.slice(0, printedColumns).map((cell) => cell ?? '')),
  }
}
