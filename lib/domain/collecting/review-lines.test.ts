import { expect, it } from 'vitest'
import { exactly } from '@/tests/builders/quantity'
import { isShown, reviewFilter, sameQuantity } from './review-lines'

it('reads the filter of an address, and takes anything else for none', () => {
  expect(['changed', 'warned', 'all', 'CHANGED', undefined, ['changed']].map(reviewFilter)).toEqual(['changed', 'warned', 'all', 'all', 'all', 'all'])
})

it('knows two quantities for the same only where value, qualifier and absence agree', () => {
  expect(sameQuantity(null, null)).toBe(true)
  expect(sameQuantity(null, exactly('0'))).toBe(false)
  expect(sameQuantity(exactly('12'), exactly('12'))).toBe(true)
  expect(sameQuantity(exactly('12'), { kind: 'value', value: '12', qualifier: 'APPROX' })).toBe(false)
  expect(sameQuantity({ kind: 'missing', reason: 'NO_CASES' }, { kind: 'missing', reason: 'NOT_REPORTED' })).toBe(false)
})

it('shows under each filter what it names', () => {
  const changed = { before: exactly('1'), after: exactly('2'), warned: false }
  const warned = { before: exactly('1'), after: exactly('1'), warned: true }
  expect([changed, warned].map((line) => isShown(line, 'all'))).toEqual([true, true])
  expect([changed, warned].map((line) => isShown(line, 'changed'))).toEqual([true, false])
  expect([changed, warned].map((line) => isShown(line, 'warned'))).toEqual([false, true])
})
