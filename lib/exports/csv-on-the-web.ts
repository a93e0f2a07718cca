// CSV on the Web: a table, the document that describes each of its columns, and a file to read first, in one archive.
import { messages } from '@/lib/i18n/messages'
import { csvwMetadata } from './csvw-metadata'
import { deflatedZip } from './deflated-zip'
import { figuresCsv } from './figures-csv'
import { readMe } from './read-me'
import type { ExportSource, StreamFormat } from './stream-format'
import type { ZipEntry } from './zip'

const DATA = 'data.csv'
// Where a reader of the standard looks for it who was given the table alone.
const METADATA = `${DATA}-metadata.json`

async function* entries(source: ExportSource): AsyncGenerator<ZipEntry, void> {
  const words = messages(source.locale).openFormats.contents
  yield { name: DATA, chunks: figuresCsv(source) }
  const facts = await source.facts()
  yield { name: METADATA, chunks: [new TextEncoder().encode(`${JSON.stringify(csvwMetadata(source, facts, DATA), null, 2)}\n`)] }
  yield { name: 'README.md', chunks: [readMe(source, facts, [[DATA, words.figures], [METADATA, words.csvwMetadata]])] }
}

const write = (source: ExportSource): AsyncIterable<Uint8Array> => deflatedZip(entries(source), new Date(source.generatedAt))

export const csvOnTheWeb = { code: 'csvw', mediaType: 'application/zip', ending: 'csvw.zip', carriesNotes: true, mostRows: null, write } as const satisfies StreamFormat
