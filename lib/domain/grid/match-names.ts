// Whether a pasted block brings the names of its rows or columns along, so that it can be laid out by them instead of by position.
import type { GridShape, Names } from './grid-shape'

export interface NameMatch {
  /** The column of the block that holds names of rows, or null. */
  readonly nameColumn: number | null
  /** True where its first row holds names of columns. */
  readonly headerRow: boolean
  /** Row of the block → row of the grid; only where names of rows were found. */
  readonly rows: ReadonlyMap<number, number>
  /** Column of the block → column of the grid; only where names of columns were found. */
  readonly columns: ReadonlyMap<number, number>
}

/** A column of numbers in a list comes before the names now and then. */
const NAME_COLUMNS = 3

/** A name as it is compared: without spaces, punctuation, and a unit in brackets at its end. */
export const nameOf = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\([^()]{0,20}\)\s*$/u, '').replace(/[\s\p{P}\p{S}]+/gu, '')

function indexOf(names: readonly Names[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>()
  const twice = new Set<string>()
  for (const [at, all] of names.entries()) {
    for (const name of new Set(all.map(nameOf))) {
      if (name === '') continue
      if (index.has(name)) twice.add(name)
      else index.set(name, at)
    }
  }
  // A name that two rows share says nothing about which of them is meant.
  for (const name of twice) index.delete(name)
  return index
}

const found = (texts: readonly string[], index: ReadonlyMap<string, number>): ReadonlyMap<number, number> =>
  new Map(texts.flatMap((text, at) => {
    const target = index.get(nameOf(text))
    return target === undefined ? [] : [[at, target] as const]
  }))

/** Finds names in the first columns and the first row of a block; null where there are none. */
export function matchNames(block: readonly (readonly string[])[], { rowNames, columnNames }: Pick<GridShape, 'rowNames' | 'columnNames'>): NameMatch | null {
  const width = block[0]?.length ?? 0
  const columns = found(block[0] ?? [], indexOf(columnNames))
  const rowIndex = indexOf(rowNames)
  const candidates = Array.from({ length: Math.min(NAME_COLUMNS, width) }, (_none, column) => ({ column, rows: found(block.map((row) => row[column] ?? ''), rowIndex) }))
  const best = candidates.reduce((left, right) => (right.rows.size > left.rows.size ? right : left), { column: -1, rows: new Map<number, number>() })
  const hasRows = best.rows.size > 0
  if (!hasRows && columns.size === 0) return null
  return { nameColumn: hasRows ? best.column : null, headerRow: columns.size > 0 || (hasRows && !best.rows.has(0)), rows: best.rows, columns }
}
