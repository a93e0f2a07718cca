import { expect, it } from 'vitest'
import { aSheet, aWorkbook } from '@/tests/builders/read-sheet'
import { mergedFixes, withFixes } from './with-fixes'

const book = aWorkbook(aSheet([['受理', '1O8'], ['审结', null]], { name: '填报', merged: [{ top: 1, left: 2, bottom: 2, right: 2 }] }), aSheet([['x']], { name: '说明' }))
const fix = (row: number, text: string, sheet = '填报') => ({ sheet, row, column: 2, text })

it('puts texts in place of what stands in cells, filled or not, in the order of the sheet, and leaves what was read alone', () => {
  const [sheet, other] = withFixes(book, [fix(2, '97'), fix(1, '108')]).sheets
  expect(sheet?.cells.map(({ row, column, content }) => [row, column, content.kind === 'text' ? content.text : null])).toEqual([[1, 1, '受理'], [1, 2, '108'], [2, 1, '审结'], [2, 2, '97']])
  expect(other).toBe(book.sheets[1])
  expect(book.sheets[0]?.cells[1]?.content).toEqual({ kind: 'text', text: '1O8' })
})

it('parts a merged area in which a cell was corrected: the text is for that cell alone', () => {
  expect(withFixes(book, [fix(2, '97')]).sheets[0]?.merged).toEqual([])
  expect(withFixes(book, [fix(3, '97')]).sheets[0]?.merged).toHaveLength(1)
})

it('keeps the newest text of each cell', () => {
  expect(mergedFixes([fix(1, 'a'), fix(2, 'b')], [fix(1, 'c'), fix(1, 'd', '说明')])).toEqual([fix(1, 'c'), fix(2, 'b'), fix(1, 'd', '说明')])
})
