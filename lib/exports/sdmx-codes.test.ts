import { expect, test } from 'vitest'
import { obsStatus, timePeriod } from './sdmx-codes'

test.each([
  ['2023', '2023'],
  ['2023-S1', '2023-S1'],
  ['2023-Q3', '2023-Q3'],
  ['2024-01-01..2024-09-30', '2024-01-01/P274D'],
  ['2024-02-29..2024-02-29', '2024-02-29/P1D'],
  ['2023-01-01..2023-12-31', '2023-01-01/P365D'],
  ['?..2024-02-27', '2024-02-27'],
])('the period %s is %s', (key, written) => {
  expect(timePeriod(key)).toBe(written)
})

test('a value is normal, provisional, or of limited precision, which goes first', () => {
  const value = { exact_value: '0', missing: null, qualifier: 'EXACT', provisional: false }
  expect([value, { ...value, provisional: true }, { ...value, provisional: true, qualifier: 'AT_LEAST' }, { ...value, qualifier: 'APPROX' }].map(obsStatus)).toEqual(['A', 'P', 'E', 'E'])
})

test('each absence has the code of its reason', () => {
  const reasons = ['NOT_APPLICABLE', 'NO_CASES', 'NOT_REPORTED', 'SUPPRESSED', 'WITHDRAWN'] as const
  expect(reasons.map((missing) => obsStatus({ exact_value: null, missing, qualifier: null, provisional: true }))).toEqual(['M', 'M', 'L', 'Q', 'O'])
})
