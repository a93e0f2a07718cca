// A table to print: A4 held sideways, the head of the table on each page, page n of m, definitions and notes behind the figures.
import type { ExportSource, StreamFormat } from './stream-format'

// Two hundred pages or so: more is not read on paper, and all of it is laid out before the first page is drawn.
const MOST_ROWS = 5000

// Loaded with the first table: no page needs what draws them.
async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  const { writePdf } = await import('./paper/write-pdf')
  yield* writePdf(source)
}

export const pdfStream = { code: 'pdf', mediaType: 'application/pdf', ending: 'pdf', carriesNotes: true, mostRows: MOST_ROWS, write } as const satisfies StreamFormat
