import { expect, it } from 'vitest'
import { isDueWith } from './due-with'

it.each([
  ['ANNUAL', 'YEAR', true],
  ['ANNUAL', 'QUARTER', true],
  ['HALF_YEARLY', 'YEAR', false],
  ['HALF_YEARLY', 'HALF', true],
  ['HALF_YEARLY', 'QUARTER', true],
  ['QUARTERLY', 'YEAR', false],
  ['QUARTERLY', 'HALF', false],
  ['QUARTERLY', 'QUARTER', true],
] as const)('in a release of kind %s a metric by the %s is due: %s', (kind, frequency, expected) => {
  expect(isDueWith(kind, frequency)).toBe(expected)
})
