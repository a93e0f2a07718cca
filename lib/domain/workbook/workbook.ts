// A workbook as it was read from a file that somebody brought: what stands in its cells, and nothing of what it means.

/** What stands in a cell. A cell without anything in it is not listed. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  /** `text`: plain decimal, at most 15 significant digits, no exponent. `format`: number format code, null where it is General. */
  | { readonly kind: 'number'; readonly text: string; readonly format: string | null }
  /** `day`: YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss where it has a time. `text`: the count of days as stored. */
  | { readonly kind: 'date'; readonly day: string; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `text`: as it is shown, `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }

export interface ReadCell {
  /** From 1. */
  readonly row: number
  /** From 1. */
  readonly column: number
  readonly content: CellContent
  /** Without the equals sign; null where the cell holds no formula. The content is what the formula last came to. */
  readonly formula: string | null
  /** What is written on the cell. */
  readonly note?: string
}

/** Cells from 1, corners included. */
export interface CellArea {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface ReadSheet {
  readonly name: string
  /** `very`: hidden so that a program only shows it again. */
  readonly hidden: 'no' | 'yes' | 'very'
  /** Row by row, from left to right. */
  readonly cells: readonly ReadCell[]
  readonly merged: readonly CellArea[]
  /** From 1, ascending; none beyond the last row with something in it. */
  readonly hiddenRows: readonly number[]
  /** From 1, ascending; none beyond the last column with something in it. */
  readonly hiddenColumns: readonly number[]
  /** Number of the last row with something in it. */
  readonly rowCount: number
  /** Number of the last column with something in it. */
  readonly columnCount: number
}

export interface ReadWorkbook {
  readonly format: 'xlsx' | 'xls' | 'csv'
  /** Of a text file; null otherwise. */
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | null
  /** The program that says it wrote the file. */
  readonly producer: string | null
  /** At least one has something in it. */
  readonly sheets: readonly ReadSheet[]
}
