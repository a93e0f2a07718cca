import { expect, it } from 'vitest'
import type { ReadCell } from '../workbook/workbook'
import { cellAt, pageFinder, sheetWindow } from './sheet-window'

const cell = (row: number, column: number): ReadCell => ({ row, column, content: { kind: 'text', text: 'x' }, formula: null })
/** Filled from C3 on. */
const filled = (rows: number, columns: number) => ({ cells: Array.from({ length: rows * columns }, (_, at) => cell(3 + Math.floor(at / columns), 3 + (at % columns))) })

it('draws what is used and nothing around it', () => {
  const { rows, columns, pages, columnPages, cells } = sheetWindow(filled(2, 3), 1, 1)
  expect([rows, columns, pages, columnPages, cells.size]).toEqual([[3, 4], [3, 4, 5], 1, 1, 6])
  expect(sheetWindow({ cells: [] }, 1, 1).rows).toEqual([1])
})

it('draws no more than two thousand cells at once, and each cell on exactly one page', () => {
  const sheet = filled(900, 55)
  const { pages, columnPages } = sheetWindow(sheet, 1, 1)
  const pageOf = pageFinder(sheet)
  const seen = new Map<string, number>()
  let misplaced = 0
  for (let page = 1; page <= pages; page += 1) {
    for (let columnPage = 1; columnPage <= columnPages; columnPage += 1) {
      const drawn = sheetWindow(sheet, page, columnPage)
      expect(drawn.rows.length * drawn.columns.length).toBeLessThanOrEqual(2000)
      for (const [at, { row, column }] of drawn.cells) {
        seen.set(at, (seen.get(at) ?? 0) + 1)
        const found = pageOf(row, column)
        if (found.page !== page || found.columnPage !== columnPage) misplaced += 1
      }
    }
  }
  expect([seen.size, [...seen.values()].some((count) => count > 1), misplaced]).toEqual([900 * 55, false, 0])
})

it('goes to the last page for one beyond it', () => {
  expect(sheetWindow(filled(900, 5), 99, 7)).toMatchObject({ page: 3, columnPage: 1 })
  expect(sheetWindow(filled(900, 5), 99, 7).cells.has(cellAt(902, 3))).toBe(true)
})
