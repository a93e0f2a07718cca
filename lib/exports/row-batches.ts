// The rows of a selection in batches, from lines of JSON as they come.
import type { ExportRow } from '@/lib/domain/exporting/tidy-columns'

/** @param lines one JSON object a line, in chunks that may end anywhere */
export async function* rowBatches(lines: AsyncIterable<Uint8Array>): AsyncGenerator<readonly ExportRow[], void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of lines) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    if (parts.length > 0) yield parts.map(rowOf)
  }
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database writes these rows; lib/data/export-statement names their columns
const rowOf = (line: string): ExportRow => JSON.parse(line) as ExportRow
