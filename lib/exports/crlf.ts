// Line ends of a CSV as RFC 4180 has them: LF becomes CRLF between the lines, and stays as it is inside a quoted cell.
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const QUOTE = 34

/** @param lines a CSV in chunks that may end anywhere; a quote inside a cell is doubled */
export async function* withCrlf(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let quoted = false
  for await (const chunk of lines) {
    const ends: number[] = []
    let from = 0
    while (from < chunk.length) {
      const quote = chunk.indexOf(QUOTE, from)
      const to = quote === -1 ? chunk.length : quote
      if (!quoted) addEnds(chunk, from, to, ends)
      if (quote !== -1) quoted = !quoted
      from = to + 1
    }
    yield widened(chunk, ends)
  }
}

function addEnds(chunk: Uint8Array, from: number, to: number, ends: number[]): void {
  for (let at = chunk.indexOf(LINE_FEED, from); at !== -1 && at < to; at = chunk.indexOf(LINE_FEED, at + 1)) ends.push(at)
}

function widened(chunk: Uint8Array, ends: readonly number[]): Uint8Array {
  const written = new Uint8Array(chunk.length + ends.length)
  let from = 0
  for (const [count, at] of ends.entries()) {
    written.set(chunk.subarray(from, at), from + count)
    written[at + count] = CARRIAGE_RETURN
    from = at
  }
  written.set(chunk.subarray(from), from + ends.length)
  return written
}
