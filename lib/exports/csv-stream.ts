// Comma-separated values of any length: what lib/exports/csv writes, straight from the database. UTF-8 with a byte order mark, CRLF, headers.
import { csvHeader } from './csv'
import type { ExportSource, StreamFormat } from './stream-format'

async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  yield csvHeader(source.columns.map(({ header }) => header))
  yield* source.copy('csv')
}

/** Data only: no lines before the headers. The releases stand in columns, so that a loose file can be traced. */
export const csvStream = { code: 'csv', mediaType: 'text/csv; charset=utf-8; header=present', ending: 'csv', carriesNotes: false, mostRows: null, write } as const satisfies StreamFormat
