// What a spreadsheet puts on the clipboard, as rows of texts: Excel and WPS write a tab between cells, a line end between rows, and quote
// a cell that holds either.

/** More than this is not a block for a form; the rest is not read. */
export const BLOCK_ROWS = 2000
export const BLOCK_COLUMNS = 200

interface Reader {
  readonly text: string
  at: number
}

/**
 * Reads a pasted text as a block.
 * @param text tab-separated, rows ended by LF, CRLF or CR; the line end that programs put after the last row is no row of its own
 * @returns rows of equal length, the shorter ones filled up with blanks; no rows for a text without any
 * @example readBlock('1\t"a\nb"\r\n2\t\r\n') // [['1', 'a\nb'], ['2', '']]
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const reader: Reader = { text: text.replace(/^\uFEFF/, ''), at: 0 }
  const rows: string[][] = []
  while (reader.at < reader.text.length && rows.length < BLOCK_ROWS) rows.push(readRow(reader))
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')].slice(0, BLOCK_COLUMNS))
}

function readRow(reader: Reader): string[] {
  const cells: string[] = []
  for (;;) {
    cells.push(readQuoted(reader) ?? readPlain(reader))
    const end = reader.text[reader.at]
    if (end === '\t') {
      reader.at += 1
      continue
    }
    if (end === '\r' && reader.text[reader.at + 1] === '\n') reader.at += 1
    reader.at += 1
    return cells
  }
}

function readPlain(reader: Reader): string {
  const start = reader.at
  while (reader.at < reader.text.length && !isEnd(reader.text[reader.at])) reader.at += 1
  return reader.text.slice(start, reader.at)
}

// A quote that is not closed right before the end of the cell was typed by somebody, not put there by a program.
function readQuoted(reader: Reader): string | null {
  const { text, at } = reader
  if (text[at] !== '"') return null
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    if (text[end + 1] === '"') {
      end += 1
      continue
    }
    if (end + 1 < text.length && !isEnd(text[end + 1])) return null
    reader.at = end + 1
    return text.slice(at + 1, end).replaceAll('""', '"')
  }
  return null
}

const isEnd = (mark: string | undefined): boolean => mark === '\t' || mark === '\n' || mark === '\r'
