// A thousands separator that nobody quoted cuts a number of a text table in two: 1,234 arrives as 1 and, in the next column, 234.
import { problem } from '../problem'
import type { PlannedCell } from './import-plan'
import { labelText, type SheetCells } from './sheet-cells'

const HEAD = /^[1-9]\d{0,2}$/
const REST = /^\d{3}(?:\.\d+)?$/
const NUMBER = /^[\d.,%\s]*$/

/** True where a column bears no name above a row, so that what stands there belongs to what is left of it. */
function isNameless({ at }: SheetCells, row: number, column: number): boolean {
  for (let above = row - 1; above >= 1; above -= 1) if (!NUMBER.test(labelText(at(above, column)))) return false
  return true
}

/** Refuses each number of a text table that seems to be cut in two, and suggests the whole one. */
export function withCutNumbers(planned: readonly PlannedCell[], cells: SheetCells): readonly PlannedCell[] {
  const taken = new Set(planned.map(({ row, column }) => `${row} ${column}`))
  return planned.map((cell) => {
    if (cell.problem !== null || !HEAD.test(cell.text) || taken.has(`${cell.row} ${cell.column + 1}`)) return cell
    const rest = labelText(cells.at(cell.row, cell.column + 1))
    if (!REST.test(rest) || !isNameless(cells, cell.row, cell.column + 1)) return cell
    return { ...cell, problem: problem('value.cut-number', { text: cell.shown, rest }), suggestion: `${cell.text}${rest}` }
  })
}
