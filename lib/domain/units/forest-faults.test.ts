import { expect, it } from 'vitest'
import { forest, unit, version } from '@/tests/builders/unit-forest'
import { forestFaults } from './forest-faults'
import type { UnitRecord } from './unit-record'

const found = (...others: readonly UnitRecord[]): readonly string[] => forestFaults(forest({}, ...others).units).map(({ fault, unitId, day }) => `${fault} ${unitId} ${day}`)

it('finds nothing wrong with a plain city', () => {
  expect(found()).toEqual([])
})

it.each<[string, UnitRecord, string]>([
  ['two versions that share a day', unit(4, 'COUNTY', version('A', { to: '2025-01-02' }), version('A2', { from: '2025-01-01' })), 'overlap 4 2025-01-01'],
  ['a version of no day', unit(4, 'COUNTY', version('A', { from: '2025-01-01', to: '2025-01-01' })), 'overlap 4 2025-01-01'],
  ['one code for two units', unit(6, 'COUNTY', version('D', { to: '2025-01-01' }), version('B', { from: '2025-01-01' })), 'code 6 2025-01-01'],
  ['a place under a unit that ended', unit(8, 'DEPARTMENT', version('X', { parentId: 9 })), 'parent 8 0000-01-01'],
  ['a unit above itself for a year', unit(2, 'CITY', version('C', { parentId: 1, to: '2025-01-01' }), version('C', { parentId: 4, from: '2025-01-01', to: '2026-01-01' }), version('C', { parentId: 1, from: '2026-01-01' })), 'cycle 2 2025-01-01'],
])('finds %s', (_name, wrong, expected) => {
  expect(found(wrong)).toContain(expected)
})
