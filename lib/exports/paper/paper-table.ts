// Tables as they are laid out on paper: columns with a share of the width, rows of cells broken into lines, rows placed on pages.
import { breakLines } from './break-lines'

export interface PaperColumn {
  readonly header: string
  readonly align: 'left' | 'right'
  /** Share of the width of the page. */
  readonly share: number
}

export interface PaperTable {
  /** Above the table; null for the first, which the title speaks for. */
  readonly heading: string | null
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface Measured {
  readonly columns: readonly (PaperColumn & { readonly x: number; readonly width: number })[]
  readonly heading: string | null
  readonly head: PaperRow
  readonly rows: readonly PaperRow[]
}

/** Of each cell its lines. */
export interface PaperRow {
  readonly cells: readonly (readonly string[])[]
  readonly height: number
}

export type Block =
  | { readonly kind: 'heading'; readonly table: Measured; readonly height: number }
  | { readonly kind: 'head'; readonly table: Measured; readonly again: boolean; readonly height: number }
  | { readonly kind: 'row'; readonly table: Measured; readonly row: PaperRow; readonly height: number }

export const LINE = 10
export const CELL_GAP = 6
const ROW_GAP = 4
const HEADING = 26

type Width = (character: string) => number

/** @param width of the page between its margins */
export function measured({ heading, columns, rows }: PaperTable, width: number, widthOf: Width, headWidthOf: Width, mostLines: number): Measured {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let x = 0
  const across = columns.map((column) => {
    const place = { ...column, x, width: (column.share / shares) * width }
    x += place.width
    return place
  })
  const linesOf = (cells: readonly string[], by: Width): readonly (readonly string[])[] =>
    across.map((column, at) => (cells[at] === undefined || cells[at] === '' ? [] : breakLines(cells[at], column.width - CELL_GAP, by)))
  const rowOf = (lines: readonly (readonly string[])[]): PaperRow => ({ cells: lines, height: Math.max(1, ...lines.map((cell) => cell.length)) * LINE + ROW_GAP })
  return {
    heading,
    columns: across,
    head: rowOf(linesOf(columns.map(({ header }) => header), headWidthOf)),
    rows: rows.flatMap((cells) => slices(linesOf(cells, widthOf), mostLines).map(rowOf)),
  }
}

// A row that is higher than a page goes on in the next row.
function slices(cells: readonly (readonly string[])[], most: number): readonly (readonly (readonly string[])[])[] {
  const pieces = Math.max(1, Math.ceil(Math.max(...cells.map((cell) => cell.length)) / most))
  return Array.from({ length: pieces }, (_none, at) => cells.map((cell) => cell.slice(at * most, (at + 1) * most)))
}

/** Pages of blocks. @param room of a page in points @param taken of the first page, by its title */
export function placed(tables: readonly Measured[], room: number, taken: number): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]]
  let left = room - taken
  const put = (block: Block): void => {
    pages.at(-1)?.push(block)
    left -= block.height
  }
  for (const table of tables) {
    const { head, rows, heading } = table
    const begin = (heading === null ? 0 : HEADING) + head.height + (rows[0]?.height ?? 0)
    if (begin > left) {
      pages.push([])
      left = room
    }
    if (heading !== null) put({ kind: 'heading', table, height: HEADING })
    put({ kind: 'head', table, again: false, height: head.height })
    for (const row of rows) {
      if (row.height > left) {
        pages.push([])
        left = room
        put({ kind: 'head', table, again: true, height: head.height })
      }
      put({ kind: 'row', table, row, height: row.height })
    }
  }
  return pages
}
