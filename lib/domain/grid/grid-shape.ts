// Where the cells of a grid stand: rows and columns that arrow keys walk through. Names and units are headers, not cells.
import type { GridGroup, GridRow } from '../collecting/grid-row'

/** value: the figure itself; last: the year before; change: against it; notes: what belongs to it. */
export type CellPart = 'value' | 'last' | 'change' | 'notes'

export interface ShapeCell {
  readonly key: string
  readonly part: CellPart
  /** True where it is typed into. */
  readonly typed: boolean
}

export interface Position {
  readonly row: number
  readonly column: number
}

/** Names of a row or column by which a pasted block may call it, the one shown first. */
export type Names = readonly string[]

export interface GridShape {
  readonly rows: readonly (readonly (ShapeCell | null)[])[]
  readonly rowNames: readonly Names[]
  readonly columnNames: readonly Names[]
}

const LIST_PARTS: readonly CellPart[] = ['value', 'last', 'change', 'notes']

/** A figure a row: its value, last year's, the change, the notes. @param headings words by which the head of a pasted block may call each column */
export function listShape(groups: readonly GridGroup[], readOnly: boolean, headings: Readonly<Record<CellPart, Names>>): GridShape {
  const rows = groups.flatMap((group) => group.rows)
  return {
    rows: rows.map((row) => LIST_PARTS.map((part) => ({ key: row.key, part, typed: part === 'value' && isTyped(row, readOnly) }))),
    rowNames: rows.map((row) => [row.name, row.metricCode]),
    columnNames: LIST_PARTS.map((part) => headings[part]),
  }
}

/** A subject a row, a figure a column; null where a subject is not asked for that figure. */
export function matrixShape(groups: readonly GridGroup[], readOnly: boolean): GridShape & { readonly subjects: readonly GridRow[]; readonly columns: readonly GridRow[] } {
  const all = groups.flatMap((group) => group.rows)
  const subjects = firsts(all, (row) => row.subjectCode)
  const columns = firsts(all, columnOf)
  const byPlace = new Map(all.map((row) => [`${row.subjectCode}|${columnOf(row)}`, row]))
  const rows = subjects.map((subject) =>
    columns.map((column): ShapeCell | null => {
      const row = byPlace.get(`${subject.subjectCode}|${columnOf(column)}`)
      return row === undefined ? null : { key: row.key, part: 'value', typed: isTyped(row, readOnly) }
    }),
  )
  return { rows, rowNames: subjects.map((row) => [row.subjectName, row.subjectCode]), columnNames: columns.map((row) => [row.name, row.metricCode]), subjects, columns }
}

const isTyped = (row: GridRow, readOnly: boolean): boolean => !readOnly && !row.computed

const columnOf = ({ metricCode, periodKey }: GridRow): string => `${metricCode}|${periodKey}`

/** The first row of each kind, in the order in which they come. */
function firsts(rows: readonly GridRow[], of: (row: GridRow) => string): readonly GridRow[] {
  const found = new Map<string, GridRow>()
  for (const row of rows) if (!found.has(of(row))) found.set(of(row), row)
  return [...found.values()]
}

export const cellAt = (shape: GridShape, { row, column }: Position): ShapeCell | null => shape.rows[row]?.[column] ?? null

/** Where the value of a cell stands, or null. */
export function positionOf(shape: GridShape, key: string): Position | null {
  for (const [row, cells] of shape.rows.entries()) {
    const column = cells.findIndex((cell) => cell?.key === key && cell.part === 'value')
    if (column !== -1) return { row, column }
  }
  return null
}
