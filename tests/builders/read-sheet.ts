// A sheet as it is read from a file, out of rows of texts and numbers.
import type { CellContent, ReadCell, ReadSheet, ReadWorkbook } from '@/lib/domain/workbook/workbook'

export type Given = string | number | null | CellContent

const contentOf = (given: string | number | CellContent): CellContent =>
  typeof given === 'string' ? { kind: 'text', text: given } : typeof given === 'number' ? { kind: 'number', text: String(given), format: null } : given

export function aSheet(rows: readonly (readonly Given[])[], facts: Partial<ReadSheet> = {}): ReadSheet {
  const cells = rows.flatMap((values, row) => values.flatMap((value, column): readonly ReadCell[] => (value === null || value === '' ? [] : [{ row: row + 1, column: column + 1, content: contentOf(value), formula: null }])))
  return { name: 'Sheet1', hidden: 'no', cells, merged: [], hiddenRows: [], hiddenColumns: [], rowCount: rows.length, columnCount: Math.max(0, ...rows.map((row) => row.length)), ...facts }
}

export const aWorkbook = (...sheets: readonly ReadSheet[]): ReadWorkbook => ({ format: 'xlsx', encoding: null, producer: null, sheets })
