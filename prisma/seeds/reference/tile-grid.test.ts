import { expect, test } from 'vitest'
import { orgUnits } from './org-units'
import { tileGrid, zoneStrip } from './tile-grid'

const codesOf = (kind: 'COUNTY' | 'ZONE') => orgUnits.filter((unit) => unit.kind === kind).map(({ code }) => code)

test('each of the twelve counties has one tile, and each tile a place of its own', () => {
  expect(tileGrid.map(({ unitCode }) => unitCode).toSorted()).toEqual(codesOf('COUNTY'))
  expect(new Set(tileGrid.map(({ row, column }) => `${row}/${column}`)).size).toBe(12)
})

test('the grid has four rows of two, three, three and four tiles without a gap, in reading order', () => {
  expect(tileGrid.map(({ row, column }) => `${row}/${column}`).join(' ')).toBe('1/1 1/2 2/1 2/2 2/3 3/1 3/2 3/3 4/1 4/2 4/3 4/4')
})

test('the strip beside the grid holds the functional zones', () => {
  expect(zoneStrip).toEqual(codesOf('ZONE'))
})
