// Whether a sheet names its metrics and units above its columns or beside its rows, and in which columns.
import type { Classifier } from './classify-label'
import type { Dimension } from './name-index'
import type { ReadCell } from '../workbook/workbook'
import { labelText, type SheetCells } from './sheet-cells'

export type Axis = 'row' | 'column'

export interface SheetAxes {
  /** Where names of metrics stand: beside rows, or above columns. */
  readonly metric: Axis
  readonly subject: Axis
  /** The column that names what each row is about, from 1; null where the dimension is named above the columns, or nowhere. */
  readonly columns: Readonly<Record<Dimension, number | null>>
  /** How many names were found: the sheet with most is the one that is read. */
  readonly found: number
}

const CLASSIFIED_COLUMNS = 60
const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1)
const most = (map: ReadonlyMap<number, number>): { readonly at: number; readonly count: number } =>
  [...map].reduce((best, [at, number]) => (number > best.count ? { at, count: number } : best), { at: 0, count: 0 })

const isFigure = (cell: ReadCell | undefined): boolean => cell !== undefined && (cell.content.kind === 'number' || (cell.content.kind === 'text' && /^[\d０-９≥≤<>≈约]/u.test(cell.content.text.trim())))

/** Counts which names stand where; null where no metric is named at all. */
export function sheetAxes(cells: SheetCells, { meaningOf }: Classifier): SheetAxes | null {
  const byRow = { metric: new Map<number, number>(), subject: new Map<number, number>(), period: new Map<number, number>() }
  const byColumn = { metric: new Map<number, number>(), subject: new Map<number, number>(), period: new Map<number, number>() }
  let only: ReadCell | null = null
  let onlySubject: ReadCell | null = null
  for (const cell of cells.sheet.cells) {
    if (cell.column > CLASSIFIED_COLUMNS && cell.row > 30) continue
    const label = labelText(cell)
    if (label === '' || cell.formula !== null) continue
    const meaning = meaningOf(label)
    for (const dimension of ['metric', 'subject', 'period'] as const) {
      if (meaning[dimension] === null) continue
      // A text is no name of a metric where the whole table lies below it: that is a title.
      const area = cells.areaOf(cell.row, cell.column)
      if (area !== undefined && meaning[dimension].origin === 'similar' && area.right - area.left + 1 >= Math.max(3, cells.sheet.columnCount * 0.6)) continue
      count(byRow[dimension], cell.row)
      count(byColumn[dimension], cell.column)
      if (dimension === 'metric') only ??= cell
      if (dimension === 'subject') onlySubject ??= cell
    }
  }
  const [metricRow, metricColumn] = [most(byRow.metric), most(byColumn.metric)]
  if (metricColumn.count === 0 || only === null) return null
  // One name alone: a figure below it makes it the name of its column.
  const tie: Axis = isFigure(cells.at(only.row + 1, only.column)) ? 'column' : 'row'
  const metric: Axis = metricColumn.count === metricRow.count && metricColumn.count === 1 ? tie : metricColumn.count >= metricRow.count ? 'row' : 'column'
  const [subjectRow, subjectColumn] = [most(byRow.subject), most(byColumn.subject)]
  // A unit in the row of a metric stands beside it; one in a row of its own stands above.
  const subjectTie: Axis = metric === 'column' || (onlySubject !== null && byRow.metric.has(onlySubject.row)) ? 'row' : 'column'
  const subject: Axis = subjectColumn.count === subjectRow.count ? subjectTie : subjectColumn.count > subjectRow.count ? 'row' : 'column'
  const periodColumn = most(byColumn.period)
  return {
    metric, subject,
    columns: {
      metric: metric === 'row' ? metricColumn.at : null,
      subject: subject === 'row' && subjectColumn.count > 0 ? subjectColumn.at : null,
      period: periodColumn.count > most(byRow.period).count ? periodColumn.at : null,
    },
    found: (metric === 'row' ? metricColumn.count : metricRow.count) * 100 + Math.max(subjectRow.count, subjectColumn.count),
  }
}
