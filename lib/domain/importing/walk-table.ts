// Goes through a foreign sheet once: each cell with something in it, together with the names above and beside it.
import type { ReadCell } from '../workbook/workbook'
import type { Classifier, LabelMeaning } from './classify-label'
import { isUnitOfMeasure } from './header-key'
import type { Dimension, NameMatch } from './name-index'
import type { SheetAxes } from './sheet-axes'
import { isFilled, labelText, type SheetCells } from './sheet-cells'
import { headerRow, type ColumnHead, type HeaderName, type Heads } from './table-headers'

export interface RowNames {
  readonly row: number
  /** The column of the name that the row is told by, and its text. */
  readonly column: number
  readonly label: string
  readonly total: boolean
  readonly ignored: boolean
  readonly metric: NameMatch | null
  readonly subject: NameMatch | null
  readonly period: NameMatch | null
  /** True where a text stands in the column of that dimension that nobody knows. */
  readonly unknown: Dimension | null
  readonly unit: string | null
  readonly remark: string
  /** The names that were used, each with where it stands. */
  readonly labels: readonly { readonly column: number; readonly label: string; readonly key: string; readonly unit: string | null; readonly match: NameMatch | null }[]
}

export interface TableCell {
  readonly cell: ReadCell
  readonly names: RowNames
  readonly head: ColumnHead | null
}

export interface WalkedTable {
  readonly cells: readonly TableCell[]
  /** Names above columns that were read. */
  readonly columnNames: readonly HeaderName[]
  /** Texts before the first header: titles. */
  readonly titles: readonly string[]
}

const NO_HEADS: Heads = new Map()

export function walkTable(sheet: SheetCells, axes: SheetAxes, classifier: Classifier): WalkedTable {
  const rows = new Map<number, ReadCell[]>()
  for (const cell of sheet.sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  const [found, columnNames, titles]: [TableCell[], HeaderName[], string[]] = [[], [], []]
  let heads = NO_HEADS
  let lastWasHeader = false
  let before: RowNames | null = null
  for (const [row, own] of rows) {
    const header = headerRow(sheet, row, axes, classifier, lastWasHeader ? heads : NO_HEADS)
    if (header !== null) {
      heads = header.heads
      columnNames.push(...header.names)
      ;[lastWasHeader, before] = [true, null]
      continue
    }
    const names = rowNames(sheet, row, axes, classifier, heads, before)
    const isTable = heads.size > 0 || names.metric !== null || names.subject !== null
    if (!isTable) titles.push(...own.map(labelText).filter((text) => text !== ''))
    if (names.label !== '') before = names
    if (isTable) lastWasHeader = false
    if (!isTable) continue
    const labels = new Set(Object.values(axes.columns))
    for (const cell of own) if (!labels.has(cell.column) && isFilled(cell)) found.push({ cell, names, head: heads.get(cell.column) ?? null })
  }
  return { cells: found, columnNames, titles }
}

function rowNames(sheet: SheetCells, row: number, { columns }: SheetAxes, { meaningOf }: Classifier, heads: Heads, before: RowNames | null): RowNames {
  const said = (dimension: Dimension): LabelMeaning | null => {
    const column = columns[dimension]
    const label = column === null ? '' : labelText(sheet.shownAt(row, column))
    return label === '' ? null : meaningOf(label)
  }
  const [metric, subject, period] = [said('metric'), said('subject'), said('period')]
  const all = [metric, subject, period].filter((one) => one !== null)
  const total = all.some(({ word }) => word === 'total')
  // A unit is written once and left blank below, for each of its figures.
  const carried = subject === null && metric !== null && columns.subject !== null && !total ? (before?.subject ?? null) : null
  const unknown = metric !== null && metric.metric === null ? 'metric' : subject !== null && subject.subject === null ? 'subject' : null
  const told = unknown === 'subject' ? subject : (metric ?? subject)
  let unit = metric?.unit ?? null
  let remark = ''
  for (const [column, { word }] of heads) {
    const text = word === 'measure' || word === 'remark' ? labelText(sheet.shownAt(row, column)) : ''
    if (word === 'measure' && isUnitOfMeasure(text)) unit = text.normalize('NFKC')
    if (word === 'remark' && text !== '') remark = text.slice(0, 200)
  }
  return {
    row, column: columns[unknown ?? (metric === null ? 'subject' : 'metric')] ?? 1, label: told?.label ?? '', total, ignored: all.some(({ word }) => word === 'ignore'),
    metric: metric?.metric ?? null, subject: subject?.subject ?? carried, period: period?.period ?? null, unknown, unit, remark,
    labels: [metric === null ? [] : [{ ...metric, column: columns.metric ?? 1, match: metric.metric }], subject === null ? [] : [{ ...subject, column: columns.subject ?? 1, match: subject.subject }], period === null ? [] : [{ ...period, column: columns.period ?? 1, match: period.period }]].flat(),
  }
}
