import { expect, it } from 'vitest'
import { unit, version } from '@/tests/builders/unit-forest'
import { livesOf } from './lives'
import type { AreaChange } from './todays-areas'

const TODAY = '2026-11-23'
const line = (kind: AreaChange['kind'], on: string | null, fromUnitId: number, toUnitId: number | null = null): AreaChange => ({ kind, on, fromUnitId, toUnitId })
const county = (id: number, code: string, sort: number, facts: Parameters<typeof version>[1] = {}) => unit(id, 'COUNTY', version(code, { sort, ...facts }))
const ids = (...given: Parameters<typeof livesOf>) => livesOf(...given).map(({ unitId }) => unitId)

it('tells of units to which something happened by today, and of no other', () => {
  const units = [county(4, 'A', 1), county(5, 'B', 2), county(6, 'D', 3), county(7, 'E', 4)]
  expect(ids(units, [line('RENAME', '2024-01-01', 5), line('RENAME', '2027-01-01', 6), line('RENAME', null, 7)], TODAY)).toEqual([5])
})

it('puts those together that have to do with each other, through others too, and leaves out who only stands above', () => {
  const units = [county(4, 'A', 1), county(5, 'B', 2), county(6, 'D', 3), county(7, 'E', 4), county(8, 'F', 5)]
  const changes = [line('MERGE', '2020-01-01', 4, 6), line('SPLIT', '2022-01-01', 6, 8), line('RENAME', '2021-01-01', 5), line('TRANSFER', '2021-01-01', 5, 7)]
  expect(ids(units, changes, TODAY)).toEqual([4, 6, 8, 5])
})

it('gives each name its span; a new place above and a planned name are none', () => {
  const renamed = unit(5, 'COUNTY', version('B', { to: '2020-01-01' }), version('B', { from: '2020-01-01', to: '2022-01-01', parentId: 1 }), version('N', { from: '2022-01-01', to: '2027-01-01' }), version('M', { from: '2027-01-01' }))
  expect(livesOf([renamed], [line('RENAME', '2022-01-01', 5)], TODAY)[0]?.names.map(({ facts, from, to }) => [facts.code, from, to])).toEqual([['B', null, '2022-01-01'], ['N', '2022-01-01', null]])
})
