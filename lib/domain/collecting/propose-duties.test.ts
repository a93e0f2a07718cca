import { expect, it } from 'vitest'
import { ASKED_KINDS, leadOf, proposeDuties, type AskedMetric, type AskedUnit } from './propose-duties'

const unit = (id: number, code: string, kind: AskedUnit['kind'], enforcementBody = false): AskedUnit => ({ id, code, kind, enforcementBody })
const units = [
  unit(1, '410700', 'CITY'), unit(2, '4107B0', 'CITY_ORGANS'), unit(3, '410721', 'COUNTY'), unit(4, '410782', 'COUNTY'), unit(5, 'PYZ', 'ZONE'),
  unit(6, 'SFJ', 'DEPARTMENT'), unit(7, 'GAJ', 'DEPARTMENT', true), unit(8, 'YJJ', 'DEPARTMENT', true), unit(9, 'ZFW', 'DEPARTMENT'),
]
const installation = { units, bureauId: 6 }
const metric = (levels: AskedMetric['levels'], ownerCodes: readonly string[] = ['ZFW', 'SFJ'], kind: AskedMetric['kind'] = 'COUNT'): AskedMetric => ({ code: 'M', kind, levels, ownerCodes })
const told = (asked: AskedMetric, kinds: readonly AskedUnit['kind'][] = ASKED_KINDS): readonly string[] => proposeDuties(asked, kinds, installation).map((duty) => `${duty.responderId} about ${duty.subjectId}`)

it('lets the lead owner answer about the city, and nobody about 市本级 where no county is asked', () => {
  expect(told(metric(['CITY']))).toEqual(['9 about 1'])
})

it('lets counties and zones answer about themselves, and the lead owner about the city and 市本级', () => {
  expect(told(metric(['CITY', 'COUNTY']))).toEqual(['9 about 1', '9 about 2', '3 about 3', '4 about 4', '5 about 5'])
})

it('lets each department answer about itself', () => {
  expect(told(metric(['CITY', 'COUNTY', 'DEPARTMENT']), ['DEPARTMENT'])).toEqual(['6 about 6', '7 about 7', '8 about 8', '9 about 9'])
})

it('asks only the kinds of unit that were chosen', () => {
  expect(told(metric(['CITY', 'COUNTY']), ['COUNTY'])).toEqual(['3 about 3', '4 about 4'])
})

it.each(['RATIO', 'COVERAGE', 'CHANGE'] as const)('never asks for a %s: it is computed', (kind) => {
  expect(told(metric(['CITY', 'COUNTY', 'DEPARTMENT'], ['SFJ'], kind))).toEqual([])
})

it('turns to the bureau where every enforcement body owns a metric, where none does, and where none is in force', () => {
  expect(leadOf({ ownerCodes: ['GAJ', 'YJJ'] }, installation)).toBe(6)
  expect(leadOf({ ownerCodes: [] }, installation)).toBe(6)
  expect(leadOf({ ownerCodes: ['GONE'] }, installation)).toBe(6)
})

it('leaves a single enforcement body the metric that it leads, and the next owner one whose lead is over', () => {
  expect(leadOf({ ownerCodes: ['YJJ'] }, installation)).toBe(8)
  expect(leadOf({ ownerCodes: ['GONE', 'SFJ'] }, installation)).toBe(6)
})
