import { expect, it } from 'vitest'
import { receiptNumber } from './receipt'

it('names the period, the unit and the ordinal', () => {
  expect(receiptNumber('2024', '410721', 3)).toBe('2024-410721-03')
  expect(receiptNumber('2024-Q3', 'SFJ', 12)).toBe('2024-Q3-SFJ-12')
  expect(receiptNumber('2024', '410721', 100)).toBe('2024-410721-100')
})
