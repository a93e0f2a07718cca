// The rows of a selection as the one table that the packages of files hold: machine names in the first line, no byte order mark, CRLF.
import { TIDY_COLUMNS } from '@/lib/domain/exporting/tidy-columns'
import { csvLine } from './csv-line'
import type { ExportSource } from './stream-format'

export async function* figuresCsv(source: Pick<ExportSource, 'copy'>): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode(csvLine(TIDY_COLUMNS.map(([key]) => key)))
  yield* source.copy('csv')
}
