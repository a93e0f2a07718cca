// Which cells are selected: a rectangle between the cell where it began and the one that has the focus.
import { cellAt, type GridShape, type Position, type ShapeCell } from './grid-shape'

export interface Selection {
  readonly anchor: Position
  readonly focus: Position
}

export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const rangeOf = ({ anchor, focus }: Selection): Range => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
})

/** Everything; the focus stays where it is, so that nothing scrolls away. */
export const selectAll = (shape: GridShape): Range => ({ top: 0, bottom: shape.rows.length - 1, left: 0, right: Math.max(0, ...shape.rows.map((row) => row.length - 1)) })

export const isInside = ({ top, bottom, left, right }: Range, { row, column }: Position): boolean => row >= top && row <= bottom && column >= left && column <= right

export const isSingle = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right

/** The cells of a rectangle row by row; null where there is none. */
export function cellsIn(shape: GridShape, { top, bottom, left, right }: Range): readonly (readonly (ShapeCell | null)[])[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_none, at) => top + at)
  const columns = Array.from({ length: right - left + 1 }, (_none, at) => left + at)
  return rows.map((row) => columns.map((column) => cellAt(shape, { row, column })))
}

/** Keys of the cells of a rectangle that are typed into, row by row. */
export const typedIn = (shape: GridShape, range: Range): readonly string[] => cellsIn(shape, range).flat().flatMap((cell) => (cell?.typed === true ? [cell.key] : []))
