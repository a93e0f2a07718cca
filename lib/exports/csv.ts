// Comma-separated values, for Excel and WPS as well as for programs: UTF-8 with a byte order mark, CRLF, first row headers.
import { stringify } from 'csv-stringify/sync'
import type { ExportFormat } from './export-format'
import { guarded, isPlainNumber } from './formula-guard'
import { plainText } from './plain-text'
import type { ColumnKind, PublishedTable } from './published-table'

function field(cell: string | null, kind: ColumnKind): string {
  if (cell === null) return ''
  return kind === 'number' && isPlainNumber(cell) ? cell : guarded(plainText(cell))
}

function write({ data }: PublishedTable): Promise<Uint8Array> {
  const headers = data.columns.map((column) => field(column.header, 'text'))
  const rows = data.rows.map((row) => data.columns.map((column, at) => field(row[at] ?? null, column.kind)))
  // Once the line end is set, a line feed inside a cell is quoted only on request.
  const text = stringify([headers, ...rows], { bom: true, record_delimiter: '\r\n', quote_record_delimiter: true })
  return Promise.resolve(new TextEncoder().encode(text))
}

/** Data only: no lines before the header. The release stands in columns, so that a loose file can be traced. */
export const csv = { code: 'csv', mediaType: 'text/csv; charset=utf-8', carriesNotes: false, write } as const satisfies ExportFormat
