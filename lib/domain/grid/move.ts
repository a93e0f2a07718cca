// Where a key leads from a cell. Arrow keys walk through every cell, Tab only through those that are typed into.
import { cellAt, type GridShape, type Position } from './grid-shape'

export type Move = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'start' | 'end' | 'page-up' | 'page-down'

const STEPS: Readonly<Record<'up' | 'down' | 'left' | 'right', readonly [row: number, column: number]>> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }

/**
 * The cell that a move leads to; the same one where there is none further on.
 * @param page rows of one screen, at least 1
 */
export function moveFrom(shape: GridShape, from: Position, move: Move, page: number): Position {
  const last = shape.rows.length - 1
  const width = (row: number): number => (shape.rows[row]?.length ?? 1) - 1
  switch (move) {
    case 'up':
    case 'down':
    case 'left':
    case 'right':
      return step(shape, from, STEPS[move])
    case 'row-start':
      return firstCell(shape, from, { row: from.row, column: 0 }, [0, 1])
    case 'row-end':
      return firstCell(shape, from, { row: from.row, column: width(from.row) }, [0, -1])
    case 'start':
      return firstCell(shape, from, { row: 0, column: 0 }, [0, 1])
    case 'end':
      return firstCell(shape, from, { row: last, column: width(last) }, [0, -1])
    case 'page-up':
      return firstCell(shape, from, { row: Math.max(0, from.row - Math.max(1, page)), column: from.column }, [1, 0])
    case 'page-down':
      return firstCell(shape, from, { row: Math.min(last, from.row + Math.max(1, page)), column: from.column }, [-1, 0])
  }
}

// Over a hole in the same direction.
function step(shape: GridShape, from: Position, [down, right]: readonly [number, number]): Position {
  const next = { row: from.row + down, column: from.column + right }
  return firstCell(shape, from, next, [down, right])
}

function firstCell(shape: GridShape, otherwise: Position, from: Position, [down, right]: readonly [number, number]): Position {
  let at = from
  while (at.row >= 0 && at.row < shape.rows.length && at.column >= 0 && at.column < (shape.rows[at.row]?.length ?? 0)) {
    if (cellAt(shape, at) !== null) return at
    at = { row: at.row + down, column: at.column + right }
  }
  return otherwise
}

/** The next or previous cell that is typed into, in reading order; null at the end, where Tab leaves the grid. */
export function nextTyped(shape: GridShape, from: Position, direction: 1 | -1): Position | null {
  let { row, column } = from
  for (;;) {
    column += direction
    if (column < 0 || column >= (shape.rows[row]?.length ?? 0)) {
      row += direction
      if (row < 0 || row >= shape.rows.length) return null
      column = direction === 1 ? 0 : (shape.rows[row]?.length ?? 0) - 1
    }
    if (cellAt(shape, { row, column })?.typed === true) return { row, column }
  }
}

/** Where the first figure is typed, or the first cell of a grid that is only read. */
export const firstTyped = (shape: GridShape): Position => nextTyped(shape, { row: 0, column: -1 }, 1) ?? { row: 0, column: 0 }

/** Below or above, as Enter goes: over cells that are computed. The same cell where there is none. */
export function enterFrom(shape: GridShape, from: Position, direction: 1 | -1): Position {
  for (let row = from.row + direction; row >= 0 && row < shape.rows.length; row += direction) {
    if (cellAt(shape, { row, column: from.column })?.typed === true) return { row, column: from.column }
  }
  return from
}
