// The part of a sheet that is drawn: some two thousand cells around what is used, the rest on further pages.
import type { ReadCell, ReadSheet } from '../workbook/workbook'

const MOST_CELLS = 2000
const MOST_COLUMNS = 40

export interface SheetWindow {
  /** Numbers of the rows that are drawn, from 1: those with something in them and what lies between. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly page: number
  readonly pages: number
  readonly columnPage: number
  readonly columnPages: number
}

interface Bounds {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

function boundsOf({ cells }: Pick<ReadSheet, 'cells'>): Bounds {
  const [first] = cells
  if (first === undefined) return { top: 1, left: 1, bottom: 1, right: 1 }
  let [left, right] = [first.column, first.column]
  for (const { column } of cells) {
    left = Math.min(left, column)
    right = Math.max(right, column)
  }
  return { top: first.row, left, bottom: cells.at(-1)?.row ?? first.row, right }
}

const perPage = ({ left, right }: Bounds): { readonly columns: number; readonly rows: number } => {
  const columns = Math.min(MOST_COLUMNS, right - left + 1)
  return { columns, rows: Math.floor(MOST_CELLS / columns) }
}

const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const within = (page: number, pages: number): number => Math.min(Math.max(1, page), pages)

/** Names a cell within its sheet. */
export const cellAt = (row: number, column: number): string => `${row}:${column}`

/** Tells the pages, from 1, on which a cell of a sheet is drawn. */
export function pageFinder(sheet: Pick<ReadSheet, 'cells'>): (row: number, column: number) => { readonly page: number; readonly columnPage: number } {
  const bounds = boundsOf(sheet)
  const size = perPage(bounds)
  return (row, column) => ({ page: Math.floor((row - bounds.top) / size.rows) + 1, columnPage: Math.floor((column - bounds.left) / size.columns) + 1 })
}

/** @param page of the rows, from 1; beyond the last is the last */
export function sheetWindow(sheet: Pick<ReadSheet, 'cells'>, page: number, columnPage: number): SheetWindow {
  const bounds = boundsOf(sheet)
  const size = perPage(bounds)
  const pages = Math.ceil((bounds.bottom - bounds.top + 1) / size.rows)
  const columnPages = Math.ceil((bounds.right - bounds.left + 1) / size.columns)
  const [own, ownColumn] = [within(page, pages), within(columnPage, columnPages)]
  const [top, left] = [bounds.top + (own - 1) * size.rows, bounds.left + (ownColumn - 1) * size.columns]
  const [bottom, right] = [Math.min(bounds.bottom, top + size.rows - 1), Math.min(bounds.right, left + size.columns - 1)]
  const shown = sheet.cells.filter(({ row, column }) => top <= row && row <= bottom && left <= column && column <= right)
  return { rows: span(top, bottom), columns: span(left, right), cells: new Map(shown.map((cell) => [cellAt(cell.row, cell.column), cell])), page: own, pages, columnPage: ownColumn, columnPages }
}
