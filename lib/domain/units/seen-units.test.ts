import { expect, it } from 'vitest'
import { forest, unit, version } from '@/tests/builders/unit-forest'
import { changedSince, seenOf } from './seen-units'
import type { ChangeRequest } from './unit-change'
import type { UnitVersion } from './unit-record'

const REQUEST: ChangeRequest = { kind: 'move', on: '2027-01-01', unitId: 4, parentId: 2 }
const one = (...versions: readonly UnitVersion[]) => forest({}, unit(4, 'COUNTY', ...versions)).units
const before = one(version('A', { id: 40 }))

it.each([
  ['nothing', before, null],
  ['a new name and code', one(version('A', { id: 40, to: '2026-12-01' }), version('A2', { id: 41, from: '2026-12-01', name: '新区' })), '单位A A → 新区 A2 (2026-12-01)'],
  ['a move', one(version('A', { id: 40, to: '2026-12-01' }), version('A', { id: 41, from: '2026-12-01', parentId: 3 })), '单位A A → 单位A A [单位C → 单位O] (2026-12-01)'],
  ['an end', one(version('A', { id: 40, to: '2026-12-01' })), '单位A A → — (2026-12-01)'],
])('tells %s that happened since', (_name, after, expected) => {
  expect(changedSince(after, REQUEST, seenOf(before, REQUEST))).toBe(expected)
})

it('does not mind what happens to units that the request is not about', () => {
  const after = forest({}, unit(4, 'COUNTY', version('A', { id: 40 })), unit(5, 'COUNTY', version('B', { id: 50, to: '2026-12-01' }))).units
  expect(changedSince(after, REQUEST, seenOf(before, REQUEST))).toBeNull()
})
