import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import type { Quantity } from '../quantity'
import { ratioOver, sumOver } from './over-units'
import { computeRatio } from './ratio'

describe('a sum over units', () => {
  it.each<[readonly (Quantity | null)[], Quantity | null]>([
    [[], null],
    [[exactly(3), exactly(4)], exactly(7)],
    [[exactly('0.1'), exactly('0.2')], exactly('0.3')],
    [[exactly(0)], exactly(0)],
    [[exactly(3), null], null],
    [[exactly(3), absent('NOT_APPLICABLE')], exactly(3)],
    [[exactly(3), absent('NO_CASES')], exactly(3)],
    [[exactly(3), absent('NOT_REPORTED')], absent('NOT_REPORTED')],
    [[exactly(3), absent('SUPPRESSED'), absent('NOT_REPORTED')], absent('SUPPRESSED')],
    [[absent('NOT_APPLICABLE'), absent('NOT_APPLICABLE')], absent('NOT_APPLICABLE')],
    [[exactly(3), atLeast(4)], known(7, 'AT_LEAST')],
    [[known(3, 'LESS_THAN'), exactly(4)], known(7, 'AT_MOST')],
    [[atLeast(3), known(4, 'AT_MOST')], about(7)],
    [[exactly(3), about(4)], about(7)],
  ])('%o is %o', (parts, expected) => {
    expect(sumOver(parts)).toEqual(expected)
  })

  it('does not depend on the order of the units', () => {
    const value = fc.tuple(fc.nat(), fc.constantFrom(exactly, atLeast, about)).map(([count, made]) => made(count))
    const part = fc.oneof(value, fc.constantFrom(absent('NOT_APPLICABLE'), absent('NOT_REPORTED')))
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(sumOver(parts.toReversed())).toEqual(sumOver(parts))
      }),
    )
  })
})

describe('a rate over units', () => {
  it('is the sum of numerators over the sum of denominators, not the mean of the rates', () => {
    expect(ratioOver([[exactly(1), exactly(1)], [exactly(0), exactly(9)]])).toEqual(exactly(10))
  })

  it('is the same however the units are grouped', () => {
    const pair = fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })).map(([n, d]) => [exactly(n), exactly(d)] as const)
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2 }), fc.nat(), (pairs, cut) => {
        const at = 1 + (cut % (pairs.length - 1))
        const halves = [pairs.slice(0, at), pairs.slice(at)]
        const sums = halves.map((half) => [sumOver(half.map(([n]) => n)), sumOver(half.map(([, d]) => d))] as const)
        expect(ratioOver(sums)).toEqual(ratioOver(pairs))
      }),
    )
  })

  it('of one unit is its own rate', () => {
    expect(ratioOver([[exactly(72798), exactly(73111)]])).toEqual(computeRatio(exactly(72798), exactly(73111)))
  })
})
