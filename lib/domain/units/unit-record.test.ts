import { describe, expect, it } from 'vitest'
import { unit, version } from '@/tests/builders/unit-forest'
import { existedWithin, lastVersion, namingVersion, versionOn } from './unit-record'

const renamed = unit(4, 'COUNTY', version('NEW', { from: '2025-07-01', to: '2027-01-01' }), version('OLD', { to: '2025-07-01' }), version('LOST', { datesKnown: false }))

describe('the version of a day', () => {
  it.each([
    ['1990-01-01', 'OLD'],
    ['2025-06-30', 'OLD'],
    ['2025-07-01', 'NEW'],
    ['2026-12-31', 'NEW'],
  ])('on %s is %s', (day, code) => {
    expect(versionOn(renamed, day)?.code).toBe(code)
    expect(namingVersion(renamed, day)?.code).toBe(code)
  })

  it('is none from the day on which the unit ended; its name stays the last one', () => {
    expect(versionOn(renamed, '2027-01-01')).toBeNull()
    expect(namingVersion(renamed, '2030-01-01')?.code).toBe('NEW')
  })

  it('is none before a unit begins; it is named by its first version', () => {
    const founded = unit(9, 'ZONE', version('Z', { from: '2025-01-01' }))
    expect(versionOn(founded, '2024-12-31')).toBeNull()
    expect(namingVersion(founded, '2024-12-31')?.code).toBe('Z')
  })

  it('is never one whose dates nobody knows', () => {
    expect(versionOn(unit(9, 'ZONE', version('LOST', { datesKnown: false })), '2020-01-01')).toBeNull()
    expect(namingVersion(unit(9, 'ZONE', version('LOST', { datesKnown: false })), '2020-01-01')).toBeNull()
  })
})

it('tells the newest version also where it only begins in the future', () => {
  expect(lastVersion(renamed)?.code).toBe('NEW')
})

it.each([
  ['2026-01-01', '2026-12-31', true],
  ['2027-01-01', '2027-12-31', false],
  ['2026-12-31', '2027-12-31', true],
])('tells whether a unit existed between %s and %s: %s', (first, last, expected) => {
  expect(existedWithin(renamed, first, last)).toBe(expected)
})
