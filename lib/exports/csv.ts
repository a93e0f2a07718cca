// Comma-separated values, for Excel and WPS as well as for programs: UTF-8 with a byte order mark, CRLF, first row headers.
import { stringify } from 'csv-stringify/sync'
import type { ExportFormat } from './export-format'
import { guarded, isPlainNumber } from '@/lib/domain/exporting/formula-guard'
import { plainText } from './plain-text'
import type { ColumnKind, Grid, PublishedTable } from './published-table'

function field(cell: string | null, kind: ColumnKind): string {
  if (cell === null) return ''
  return kind === 'number' && isPlainNumber(cell) ? cell : guarded(plainText(cell))
}

/** The bytes of one grid: first row headers, then its rows, every text kept from being read as a formula. */
export function csvBytes({ columns, rows }: Pick<Grid, 'columns' | 'rows'>): Uint8Array {
  const headers = columns.map((column) => field(column.header, 'text'))
  const lines = rows.map((row) => columns.map((column, at) => field(row[at] ?? null, column.kind)))
  // Once the line end is set, a line feed inside a cell is quoted only on request.
  const text = stringify([headers, ...lines], { bom: true, record_delimiter: '\r\n', quote_record_delimiter: true })
  return new TextEncoder().encode(text)
}

/** The byte order mark and the first row. */
export const csvHeader = (headers: readonly string[]): Uint8Array => csvBytes({ columns: headers.map((header) => ({ key: header, header, kind: 'text', width: 1 })), rows: [] })

const write = ({ data }: PublishedTable): Promise<Uint8Array> => Promise.resolve(csvBytes(data))

/** Data only: no lines before the header. The release stands in columns, so that a loose file can be traced. */
export const csv = { code: 'csv', mediaType: 'text/csv; charset=utf-8', carriesNotes: false, write } as const satisfies ExportFormat
