// What is left to do in each section of a grid.
import type { CellState } from './cell-state'

export interface SectionCounts {
  readonly unfilled: number
  readonly errors: number
  readonly warnings: number
}

/** @param cells state of each cell that is typed into or found fault with, and whether nothing stands in it */
export function sectionCounts(cells: readonly { readonly state: CellState; readonly blank: boolean; readonly typed: boolean }[]): SectionCounts {
  const count = (...states: readonly CellState[]): number => cells.filter(({ state }) => states.includes(state)).length
  return {
    unfilled: cells.filter(({ blank, typed }) => blank && typed).length,
    errors: count('error', 'conflict', 'failed', 'reason'),
    warnings: count('warning'),
  }
}
