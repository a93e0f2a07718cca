import { expect, it } from 'vitest'
import { givenAt, isLate } from './review-late'

const DUE = '2025-01-31T10:00:00.000Z'

it('counts the first submission that was not withdrawn', () => {
  const [one, two, three] = ['2025-01-30T01:00:00.000Z', '2025-01-30T02:00:00.000Z', '2025-02-03T01:00:00.000Z']
  expect(givenAt([])).toBeNull()
  expect(givenAt([{ act: 'SUBMIT', at: one }])).toBe(one)
  expect(givenAt([{ act: 'SUBMIT', at: one }, { act: 'RETURN', at: two }, { act: 'SUBMIT', at: three }])).toBe(one)
  expect(givenAt([{ act: 'SUBMIT', at: one }, { act: 'WITHDRAW', at: two }, { act: 'SUBMIT', at: three }])).toBe(three)
  expect(givenAt([{ act: 'SUBMIT', at: one }, { act: 'WITHDRAW', at: two }])).toBeNull()
})

it('is late after the due instant, not at it, and where nothing came by now', () => {
  expect(isLate(DUE, DUE, '2026-01-01T00:00:00.000Z')).toBe(false)
  expect(isLate('2025-01-31T10:00:00.001Z', DUE, '2026-01-01T00:00:00.000Z')).toBe(true)
  expect(isLate(null, DUE, '2025-01-31T09:59:59.000Z')).toBe(false)
  expect(isLate(null, DUE, '2025-02-01T00:00:00.000Z')).toBe(true)
})
