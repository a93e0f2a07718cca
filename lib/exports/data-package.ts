// A Frictionless data package: the figures, what their codes mean, and a descriptor that holds the size and hash of each file. The
// descriptor is written last, since it is known last.
import { messages } from '@/lib/i18n/messages'
import { runningSha256 } from '@/lib/platform/running-hash'
import { deflatedZip } from './deflated-zip'
import { figuresCsv } from './figures-csv'
import { packageDescriptor, tablePath, type Written } from './package-descriptor'
import { packageTables, tableBytes } from './package-tables'
import { readMe } from './read-me'
import type { ExportSource, StreamFormat } from './stream-format'
import type { ZipEntry } from './zip'

/** The same bytes, told at the end how many they were and what their hash is. */
async function* measured(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, done: (written: Written) => void): AsyncGenerator<Uint8Array, void> {
  const hash = runningSha256()
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    hash.add(chunk)
    yield chunk
  }
  done({ bytes, sha256: hash.hex() })
}

/** The files of a package, the descriptor last. */
export async function* packageEntries(source: ExportSource): AsyncGenerator<ZipEntry, void> {
  const written = new Map<string, Written>()
  const table = (name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): ZipEntry => {
    const path = tablePath(name)
    return { name: path, chunks: measured(chunks, (found) => written.set(path, found)) }
  }
  yield table('figures', figuresCsv(source))
  const facts = await source.facts()
  const tables = packageTables(source, facts)
  for (const one of tables) yield table(one.name, [tableBytes(one)])
  const words = messages(source.locale).openFormats.contents
  yield { name: 'README.md', chunks: [readMe(source, facts, [[tablePath('figures'), words.figures], ...tables.map(({ name, title }) => [tablePath(name), title] as const), ['datapackage.json', words.descriptor]])] }
  yield { name: 'datapackage.json', chunks: [new TextEncoder().encode(`${JSON.stringify(packageDescriptor(source, facts, tables, written), null, 2)}\n`)] }
}

const write = (source: ExportSource): AsyncIterable<Uint8Array> => deflatedZip(packageEntries(source), new Date(source.generatedAt))

export const dataPackage = { code: 'data-package', mediaType: 'application/zip', ending: 'datapackage.zip', carriesNotes: true, mostRows: null, write } as const satisfies StreamFormat
