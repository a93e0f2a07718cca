// What the digits of two years alone can tell: another unit, swapped digits, a copied or a rounded figure.
import { describe, expect, it } from 'vitest'
import { about, exactly } from '@/tests/builders/quantity'
import { findings, ruleMetric, toldBy } from '@/tests/builders/rule-subject'
import type { Quantity } from '../quantity'

const METRICS = [
  ruleMetric({ code: 'REC_ACCEPT' }),
  ruleMetric({ code: 'POP_REACHED', displayScale: '10000', unit: '万件' }),
  ruleMetric({ code: 'STAFF', timeBasis: 'STOCK', aggregation: 'LAST' }),
]
const find = (now: Quantity, before: Quantity, code = 'REC_ACCEPT') => findings({ metrics: METRICS, now: { [code]: now }, before: { [code]: before } })
const found = (now: Quantity, before: Quantity, code = 'REC_ACCEPT') => toldBy(find(now, before, code))

describe('a unit that slipped', () => {
  it.each<[number, number, string | null]>([
    [5_520_000, 552, '10000'],
    [552, 5_520_000, '10000'],
    [1394, 139, '10'],
    [139_400, 1_400, '100'],
    [1_400_123, 1_394, '1000'],
    [1394, 300, null],
    [30, 3, '10'],
    [10, 1, null],
    [697, 139, null],
    [100, 0, null],
  ])('%d after %d is about %s times', (now, before, factor) => {
    const [slip] = find(exactly(now), exactly(before)).filter(({ rule }) => rule === 'unit-slip')
    expect(slip?.problem.params ?? null).toEqual(factor === null ? null : expect.objectContaining({ factor, larger: now > before ? 'now' : 'before' }))
  })

  it('is said instead of the jump that it also is, and only of exact figures', () => {
    expect(found(exactly(13_941), exactly(1394))).toEqual(['warning rule.unit-slip REC_ACCEPT'])
    expect(found(about(13_941), exactly(1394))).toEqual([])
  })
})

it('hints at two neighbouring digits that changed places since last year', () => {
  expect(found(exactly(72_798), exactly(72_789))).toEqual(['hint rule.digits-swapped REC_ACCEPT'])
  expect(found(exactly(72_798), exactly(72_987))).toEqual([])
  expect(found(exactly(12), exactly(21))).toEqual([])
})

it('hints at a large count of a span that is exactly last year’s', () => {
  expect(found(exactly(1394), exactly(1394))).toEqual(['hint rule.same-as-year-before REC_ACCEPT'])
  expect(found(exactly(99), exactly(99))).toEqual([])
  expect(found(exactly(1394), exactly(1394), 'STAFF')).toEqual([])
})

it('hints at a count that ends in three zeros, unless it is shown in ten thousands', () => {
  expect(found(exactly(72_000), exactly(71_111))).toEqual(['hint rule.rounded-count REC_ACCEPT'])
  expect(found(exactly(72_100), exactly(71_111))).toEqual([])
  expect(found(about(72_000), exactly(71_111))).toEqual([])
  expect(found(exactly(5_520_000), exactly(5_111_111), 'POP_REACHED')).toEqual([])
})
