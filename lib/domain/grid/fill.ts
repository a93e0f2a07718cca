// Filling cells with what stands in others.
import { cellAt, type GridShape } from './grid-shape'
import { typedIn, type Range } from './selection'

export interface Fill {
  readonly key: string
  readonly text: string
}

/** Fills each column of a rectangle with its first row; one row alone takes what stands above it. Cells that are not typed into are left out. */
export function fillDown(shape: GridShape, range: Range, textOf: (key: string) => string): readonly Fill[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top
  const columns = Array.from({ length: range.right - range.left + 1 }, (_none, at) => range.left + at)
  return columns.flatMap((column) => {
    const from = cellAt(shape, { row: source, column })
    if (from === null) return []
    return typedIn(shape, { top: source + 1, bottom: range.bottom, left: column, right: column }).map((key) => ({ key, text: textOf(from.key) }))
  })
}

/** The same text in every selected cell that is typed into. */
export const fillAll = (shape: GridShape, range: Range, text: string): readonly Fill[] => typedIn(shape, range).map((key) => ({ key, text }))
