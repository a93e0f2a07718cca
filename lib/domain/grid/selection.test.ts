import { describe, expect, it } from 'vitest'
import { gridList, gridMatrix, gridRow } from '@/tests/builders/grid-rows'
import { fillAll, fillDown } from './fill'
import { listShape, matrixShape } from './grid-shape'
import { cellsIn, isInside, isSingle, rangeOf, selectAll, typedIn } from './selection'

const SHAPE = matrixShape(gridMatrix(['U0', 'U1', 'U2'], ['A', 'B']), false)
const text = (key: string): string => `(${key.split('|').slice(0, 2).join(' ')})`

describe('a selection', () => {
  it('is a rectangle, whichever way it was drawn', () => {
    const drawn = { anchor: { row: 2, column: 1 }, focus: { row: 1, column: 0 } }
    expect(rangeOf(drawn)).toEqual({ top: 1, bottom: 2, left: 0, right: 1 })
    expect(typedIn(SHAPE, rangeOf(drawn))).toEqual(['A|U1|2026', 'B|U1|2026', 'A|U2|2026', 'B|U2|2026'])
    expect(isInside(rangeOf(drawn), { row: 0, column: 0 })).toBe(false)
  })

  it('of one cell is single, and of all is all', () => {
    expect(isSingle(rangeOf({ anchor: { row: 1, column: 1 }, focus: { row: 1, column: 1 } }))).toBe(true)
    expect(cellsIn(SHAPE, selectAll(SHAPE)).flat()).toHaveLength(6)
    expect(selectAll(SHAPE)).toEqual({ top: 0, bottom: 2, left: 0, right: 1 })
  })
})

describe('filling', () => {
  it('down copies the first row of the selection, column by column', () => {
    expect(fillDown(SHAPE, { top: 0, bottom: 2, left: 0, right: 1 }, text)).toEqual([
      { key: 'A|U1|2026', text: '(A U0)' }, { key: 'A|U2|2026', text: '(A U0)' }, { key: 'B|U1|2026', text: '(B U0)' }, { key: 'B|U2|2026', text: '(B U0)' },
    ])
  })

  it('down in one row takes what stands above, and nothing in the first row', () => {
    expect(fillDown(SHAPE, { top: 1, bottom: 1, left: 1, right: 1 }, text)).toEqual([{ key: 'B|U1|2026', text: '(B U0)' }])
    expect(fillDown(SHAPE, { top: 0, bottom: 0, left: 0, right: 0 }, text)).toEqual([])
  })

  it('leaves computed figures alone', () => {
    const list = listShape(gridList(gridRow({ metricCode: 'A' }), gridRow({ metricCode: 'R', computed: true }), gridRow({ metricCode: 'B' })), false, { value: [], last: [], change: [], notes: [] })
    expect(fillAll(list, { top: 0, bottom: 2, left: 0, right: 3 }, '7')).toEqual([{ key: 'A|410721|2026', text: '7' }, { key: 'B|410721|2026', text: '7' }])
  })
})
