// What stands above each column at a row: names gathered from the header rows that come before it.
import type { Classifier, LabelMeaning } from './classify-label'
import type { NameMatch } from './name-index'
import type { SheetAxes } from './sheet-axes'
import { labelText, type SheetCells } from './sheet-cells'

export interface ColumnHead {
  readonly metric: NameMatch | null
  readonly subject: NameMatch | null
  readonly period: NameMatch | null
  readonly word: LabelMeaning['word']
  readonly unit: string | null
  /** The lowest text above the column, known or not, and where it stands. */
  readonly label: string
  readonly row: number
}

export type Heads = ReadonlyMap<number, ColumnHead>

export interface HeaderName {
  readonly meaning: LabelMeaning
  readonly row: number
  readonly column: number
}

export interface HeaderRow {
  readonly heads: Heads
  /** The names that were used. */
  readonly names: readonly HeaderName[]
}

/** What a row says of the columns below it; null where it is a row of figures, or a title. */
export function headerRow(cells: SheetCells, row: number, axes: SheetAxes, { meaningOf }: Classifier, above: Heads): HeaderRow | null {
  const { sheet } = cells
  const labelColumns = new Set(Object.values(axes.columns))
  const heads = new Map<number, ColumnHead>(above)
  const names: HeaderName[] = []
  let [named, words, beside] = [0, 0, 0]
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const cell = cells.shownAt(row, column)
    const label = labelText(cell)
    if (label === '' || cell === undefined || cell.formula !== null) continue
    const meaning = meaningOf(label)
    const metric = axes.metric === 'column' ? meaning.metric : null
    const subject = axes.subject === 'column' ? meaning.subject : null
    if (labelColumns.has(column) && ((axes.columns.metric === column && meaning.metric !== null) || (axes.columns.subject === column && meaning.subject !== null))) beside += 1
    if (metric !== null || subject !== null) named += 1
    if ((meaning.word !== null && meaning.word !== 'total') || (meaning.period !== null && axes.columns.period !== column)) words += 1
    if (cell.content.kind === 'text') {
      const before = heads.get(column)
      heads.set(column, {
        metric: metric ?? before?.metric ?? null, subject: subject ?? before?.subject ?? null, period: (axes.columns.period === column ? null : meaning.period) ?? before?.period ?? null,
        word: meaning.word ?? before?.word ?? null, unit: meaning.unit ?? before?.unit ?? null, label, row,
      })
      if (cell.row === row && cell.column === column) names.push({ meaning: { ...meaning, metric, subject }, row, column })
    }
  }
  // A row that names its own metric or unit holds figures, whatever else stands in it.
  if (beside > 0 || (named === 0 && words === 0)) return null
  return { heads, names }
}
