// The cells of a sheet by their place, and the merged area that each belongs to.
import type { CellArea, ReadCell, ReadSheet } from '../workbook/workbook'

export interface SheetCells {
  readonly sheet: ReadSheet
  readonly at: (row: number, column: number) => ReadCell | undefined
  /** The area that covers a place; undefined where none does. */
  readonly areaOf: (row: number, column: number) => CellArea | undefined
  /** The cell that shows at a place: its own, or the first of its merged area. */
  readonly shownAt: (row: number, column: number) => ReadCell | undefined
  readonly isHidden: (row: number, column: number) => boolean
}

const key = (row: number, column: number): number => row * 16_384 + column

export function sheetCells(sheet: ReadSheet): SheetCells {
  const cells = new Map(sheet.cells.map((cell) => [key(cell.row, cell.column), cell]))
  const areas = new Map<number, CellArea[]>()
  // By row: a sheet has many areas and each covers few rows.
  for (const area of sheet.merged) {
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rowCount); row += 1) areas.set(row, [...(areas.get(row) ?? []), area])
  }
  const [rows, columns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)]
  const at: SheetCells['at'] = (row, column) => cells.get(key(row, column))
  const areaOf: SheetCells['areaOf'] = (row, column) => areas.get(row)?.find(({ left, right }) => left <= column && column <= right)
  const shownAt: SheetCells['shownAt'] = (row, column) => {
    const area = at(row, column) === undefined ? areaOf(row, column) : undefined
    return area === undefined ? at(row, column) : at(area.top, area.left)
  }
  return { sheet, at, areaOf, shownAt, isHidden: (row, column) => rows.has(row) || columns.has(column) }
}

/** What stands in a cell as text; '' for anything that is no label. */
export function labelText(cell: ReadCell | undefined): string {
  if (cell === undefined) return ''
  const { content } = cell
  return content.kind === 'text' || content.kind === 'number' ? content.text.slice(0, 300).replace(/\s+/gu, ' ').trim() : ''
}

/** True where something stands in a cell that is not only space. */
export const isFilled = (cell: ReadCell | undefined): cell is ReadCell => cell !== undefined && (cell.content.kind !== 'text' || cell.content.text.trim() !== '' || cell.formula !== null)
