// A workbook as it was read, with the texts in place that somebody typed on the page.
import type { ReadCell, ReadSheet, ReadWorkbook } from '../workbook/workbook'
import type { CellFix } from './upload'

const place = ({ row, column }: Pick<ReadCell, 'row' | 'column'>): string => `${row}:${column}`

function fixedSheet(sheet: ReadSheet, fixes: readonly CellFix[]): ReadSheet {
  if (fixes.length === 0) return sheet
  const fixed = new Set(fixes.map(place))
  const written: readonly ReadCell[] = fixes.map(({ row, column, text }) => ({ row, column, content: { kind: 'text', text }, formula: null }))
  const cells = [...sheet.cells.filter((cell) => !fixed.has(place(cell))), ...written].toSorted((a, b) => a.row - b.row || a.column - b.column)
  // A text that was typed for one cell stands for no other.
  const merged = sheet.merged.filter(({ top, left, bottom, right }) => !fixes.some(({ row, column }) => top <= row && row <= bottom && left <= column && column <= right))
  return { ...sheet, cells, merged, rowCount: Math.max(sheet.rowCount, ...fixes.map(({ row }) => row)), columnCount: Math.max(sheet.columnCount, ...fixes.map(({ column }) => column)) }
}

/** The workbook with fixes; what was read stays as it is. */
export const withFixes = (workbook: ReadWorkbook, fixes: readonly CellFix[]): ReadWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => fixedSheet(sheet, fixes.filter((fix) => fix.sheet === sheet.name))),
})

/** Fixes with newer ones in place of older ones for the same cells. */
export function mergedFixes(old: readonly CellFix[], newer: readonly CellFix[]): readonly CellFix[] {
  const key = (fix: CellFix): string => `${fix.sheet}\n${place(fix)}`
  return [...new Map([...old, ...newer].map((fix) => [key(fix), fix])).values()]
}
