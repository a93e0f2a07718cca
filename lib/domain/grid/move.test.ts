import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridList, gridMatrix, gridRow } from '@/tests/builders/grid-rows'
import { cellAt, listShape, matrixShape, positionOf } from './grid-shape'
import { enterFrom, firstTyped, moveFrom, nextTyped, type Move } from './move'

const HEADINGS = { value: ['本期'], last: [], change: [], notes: [] }
const LIST = listShape(gridList(gridRow({ metricCode: 'A' }), gridRow({ metricCode: 'R', computed: true }), gridRow({ metricCode: 'B' })), false, HEADINGS)
// The city is not asked for B: a hole at row 0, column 1.
const holes = gridMatrix(['410700', '410721', '410724'], ['A', 'B', 'C']).map((group) => ({ ...group, rows: group.rows.filter((row) => !(row.metricCode === 'B' && row.subjectCode === '410700')) }))
const MATRIX = matrixShape(holes, false)

describe('the shape of a grid', () => {
  it('is one row a figure in a list, and knows what is typed into', () => {
    expect(LIST.rows.map((cells) => cells.map((cell) => `${cell?.part}${cell?.typed === true ? '!' : ''}`).join(' '))).toEqual(['value! last change notes', 'value last change notes', 'value! last change notes'])
  })

  it('is one row a subject in a matrix, with a hole where nothing is asked', () => {
    expect(MATRIX.rows.map((cells) => cells.map((cell) => cell?.key ?? '-').join(' '))).toEqual([
      'A|410700|2026 - C|410700|2026', 'A|410721|2026 B|410721|2026 C|410721|2026', 'A|410724|2026 B|410724|2026 C|410724|2026',
    ])
  })

  it('types nothing where it is read only', () => {
    expect(matrixShape(holes, true).rows.flat().some((cell) => cell?.typed === true)).toBe(false)
  })

  it('finds a cell by its key', () => {
    expect(positionOf(MATRIX, 'B|410724|2026')).toEqual({ row: 2, column: 1 })
    expect(positionOf(MATRIX, 'B|410700|2026')).toBeNull()
  })
})

describe('a move', () => {
  it.each<[Move, number, number, number, number]>([
    ['down', 0, 0, 1, 0], ['up', 0, 0, 0, 0], ['right', 0, 0, 0, 2], ['left', 0, 2, 0, 0], ['up', 1, 1, 1, 1], ['row-end', 1, 0, 1, 2], ['row-start', 1, 2, 1, 0],
    ['end', 0, 0, 2, 2], ['start', 2, 2, 0, 0], ['page-down', 0, 2, 2, 2], ['page-up', 2, 1, 1, 1], ['right', 1, 2, 1, 2],
  ])('%s from %i:%i leads to %i:%i', (move, row, column, toRow, toColumn) => {
    expect(moveFrom(MATRIX, { row, column }, move, 5)).toEqual({ row: toRow, column: toColumn })
  })

  it('never leaves the grid and never stands on a hole', () => {
    const moves: readonly Move[] = ['up', 'down', 'left', 'right', 'row-start', 'row-end', 'start', 'end', 'page-up', 'page-down']
    fc.assert(fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (walk, page) => {
      const end = walk.reduce((at, move) => moveFrom(MATRIX, at, move, page), { row: 0, column: 0 })
      expect(cellAt(MATRIX, end)).not.toBeNull()
    }))
  })
})

describe('Tab and Enter', () => {
  it('go through what is typed into, row by row, and end where the grid ends', () => {
    expect(nextTyped(LIST, { row: 0, column: 0 }, 1)).toEqual({ row: 2, column: 0 })
    expect(nextTyped(LIST, { row: 2, column: 0 }, 1)).toBeNull()
    expect(nextTyped(LIST, { row: 2, column: 0 }, -1)).toEqual({ row: 0, column: 0 })
    expect(nextTyped(MATRIX, { row: 0, column: 0 }, 1)).toEqual({ row: 0, column: 2 })
    expect(nextTyped(LIST, { row: 0, column: 0 }, -1)).toBeNull()
  })

  it('go down over a computed figure, and stay at the last', () => {
    expect(enterFrom(LIST, { row: 0, column: 0 }, 1)).toEqual({ row: 2, column: 0 })
    expect(enterFrom(LIST, { row: 2, column: 0 }, 1)).toEqual({ row: 2, column: 0 })
    expect(enterFrom(LIST, { row: 2, column: 0 }, -1)).toEqual({ row: 0, column: 0 })
  })

  it('begin at the first figure that is typed, or at the first cell of a grid that is read', () => {
    expect(firstTyped(listShape(gridList(gridRow({ metricCode: 'R', computed: true }), gridRow()), false, HEADINGS))).toEqual({ row: 1, column: 0 })
    expect(firstTyped(listShape(gridList(gridRow()), true, HEADINGS))).toEqual({ row: 0, column: 0 })
  })
})
