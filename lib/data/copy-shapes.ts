// What the database is asked for in each shape of rows. A quote and a delimiter that no row has keep lines as they are.
import 'server-only'
import type { CopyShape } from '@/lib/domain/exporting/tidy-columns'
import { tidySql, type ExportWords } from './export-statement'
import { sheetRowsSql } from './exporting/sheet-row-sql'
import type { SelectedFigures } from './selected-figures'

const AS_IT_IS = "(format csv, quote e'\\x01', delimiter e'\\x02')"

/** The statement of each shape. Lines end with LF. */
export const COPY_SQL: Readonly<Record<CopyShape, (selected: SelectedFigures, words: ExportWords) => string>> = {
  csv: (selected, words) => `copy (${tidySql(selected, words, { guard: true, flagsAsText: true })}) to stdout (format csv)`,
  'json-lines': (selected, words) => `copy (select row_to_json(t) from (${tidySql(selected, words, { guard: false, flagsAsText: false })}) t) to stdout ${AS_IT_IS}`,
  'sheet-rows': (selected, words) => `copy (${sheetRowsSql(tidySql(selected, words, { guard: false, flagsAsText: true }))}) to stdout ${AS_IT_IS}`,
}
