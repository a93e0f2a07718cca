// One cell of a file that has a place: what it says there, and what its neighbours say about it.
import { cellKey } from '../collecting/cell'
import { fieldOf } from '../kinds'
import { problem } from '../problem'
import type { CellArea } from '../workbook/workbook'
import type { CellMark, PlannedCell } from './import-plan'
import type { ImportRow } from './import-target'
import { readCell } from './read-cell'
import { isFilled, type SheetCells } from './sheet-cells'

export interface PlacedCell {
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly target: ImportRow
  /** The unit of measure that the file names for it; null where it names none. */
  readonly unit: string | null
  readonly remark: string
}

/** `填报!C7`, as people name a cell. */
export const cellName = ({ sheet, row, column }: Pick<PlannedCell, 'sheet' | 'row' | 'column'>): string => `${sheet}!${columnLetters(column)}${row}`

/** The letters of a column, from 1: A, Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return `${rest > 0 ? columnLetters(rest) : ''}${String.fromCodePoint(65 + ((column - 1) % 26))}`
}

const BLANK = { text: '', shown: '', problem: null, warnings: [], suggestion: null } as const

function planOne(cells: SheetCells, { row, column, target, unit, remark }: PlacedCell, placed: ReadonlySet<string>): PlannedCell {
  const place = { sheet: cells.sheet.name, row, column, place: target.place, remark }
  const cell = cells.at(row, column)
  const marks: CellMark[] = []
  if (cells.isHidden(row, column)) marks.push('hidden')
  const area = cells.areaOf(row, column)
  if (area !== undefined) marks.push('merged')
  if (!isFilled(cell)) return { ...place, ...BLANK, marks }
  const reading = readCell(cell, fieldOf(target.metric), unit)
  if (target.computed) return { ...place, ...BLANK, shown: reading.shown, marks: [...marks, ...reading.marks, 'computed'] }
  const covered = area === undefined ? 0 : coveredBy(area, placed)
  const several = covered > 1 ? problem('import.several-cells', { text: reading.shown, count: String(covered) }) : null
  return { ...place, ...reading, marks: [...marks, ...reading.marks], problem: several ?? reading.problem }
}

// An area larger than this covers what it likes: counted up to here.
const COUNTED_LINES = 60

function coveredBy({ top, left, bottom, right }: CellArea, placed: ReadonlySet<string>): number {
  let count = 0
  for (let row = top; row <= Math.min(bottom, top + COUNTED_LINES); row += 1) {
    for (let column = left; column <= Math.min(right, left + COUNTED_LINES); column += 1) if (placed.has(`${row},${column}`)) count += 1
  }
  return count
}

/** Plans the cells of a sheet in its order; a figure that two cells give differently is refused at the second. */
export function planCells(cells: SheetCells, all: readonly PlacedCell[]): readonly PlannedCell[] {
  const placed = new Set(all.map(({ row, column }) => `${row},${column}`))
  const first = new Map<string, PlannedCell>()
  return all.map((one) => {
    const planned = planOne(cells, one, placed)
    const key = cellKey(planned.place)
    const before = first.get(key)
    if (before === undefined || before.text === '') {
      if (planned.text !== '' || before === undefined) first.set(key, planned)
      return planned
    }
    if (planned.text === '' || planned.text === before.text) return planned
    return { ...planned, problem: problem('import.twice', { text: planned.shown, other: cellName(before) }) }
  })
}
