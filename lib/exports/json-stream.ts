// One JSON object of any length: where it comes from, what its columns are, then its rows. Numbers are texts, so that none is changed by a reader.
import type { ExportSource, StreamFormat } from './stream-format'

const utf8 = new TextEncoder()
const LINE_FEED = 10
const COMMA = 44

/** Everything before the rows, still open: `{…,"rows":[`. */
function opening({ title, locale, url, generatedAt, releases, columns }: ExportSource): string {
  return `${JSON.stringify({ title, locale, url, generatedAt, releases, columns }).slice(0, -1)},"rows":[\n`
}

/** Lines with a comma between them: of each line end the comma is written once another line follows. */
async function* withCommas(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let open = false
  for await (const chunk of lines) {
    const ends = chunk.at(-1) === LINE_FEED
    const whole = ends ? chunk.subarray(0, -1) : chunk
    if (open) yield utf8.encode(',\n')
    yield commasBetween(whole)
    open = ends
  }
}

// No row has a line feed of its own: JSON writes one as two characters.
function commasBetween(lines: Uint8Array): Uint8Array {
  const places: number[] = []
  for (let at = lines.indexOf(LINE_FEED); at !== -1; at = lines.indexOf(LINE_FEED, at + 1)) places.push(at)
  const written = new Uint8Array(lines.length + places.length)
  let from = 0
  for (const [count, at] of places.entries()) {
    written.set(lines.subarray(from, at), from + count)
    written[at + count] = COMMA
    from = at
  }
  written.set(lines.subarray(from), from + places.length)
  return written
}

async function* write(source: ExportSource): AsyncGenerator<Uint8Array, void> {
  yield utf8.encode(opening(source))
  yield* withCommas(source.copy('json-lines'))
  yield utf8.encode('\n]}\n')
}

export const jsonStream = { code: 'json', mediaType: 'application/json; charset=utf-8', ending: 'json', carriesNotes: false, mostRows: null, write } as const satisfies StreamFormat
