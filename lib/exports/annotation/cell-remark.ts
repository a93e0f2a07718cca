// What is written on one cell of somebody's file.
export interface CellRemark {
  readonly sheet: string
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly note: string
  /** True for a cell that is to be corrected; false for a note that only tells. */
  readonly red: boolean
}
