import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import { MISSING_REASONS } from '../quantity'
import type { Quantity } from '../quantity'
import { Exact, round } from '../rounding'
import { computeRatio } from './ratio'

describe('a computed rate', () => {
  it.each<[Quantity | null, Quantity | null, Quantity | null]>([
    [exactly(72798), exactly(73111), exactly('99.571883847848')],
    [exactly(197), exactly(1394), exactly('14.131994261119')],
    [exactly(3), exactly(32), exactly('9.375')],
    [exactly(2306), exactly(2306), exactly(100)],
    [exactly(0), exactly(7), exactly(0)],
    [exactly(17356), exactly(17128), exactly('101.331153666511')],
    [exactly(3), exactly(0), absent('NO_CASES')],
    [exactly(0), exactly(0), absent('NO_CASES')],
    [exactly(0), known(0, 'AT_MOST'), absent('NO_CASES')],
    [exactly(1), known(0, 'MORE_THAN'), absent('NOT_REPORTED')],
    [null, exactly(7), null],
    [exactly(3), null, null],
    [null, exactly(0), null],
    [absent('NOT_REPORTED'), exactly(7), absent('NOT_REPORTED')],
    [exactly(3), absent('NOT_APPLICABLE'), absent('NOT_APPLICABLE')],
    [absent('NOT_REPORTED'), absent('NOT_APPLICABLE'), absent('NOT_APPLICABLE')],
    [absent('SUPPRESSED'), exactly(0), absent('SUPPRESSED')],
    [atLeast(50), exactly(100), known(50, 'AT_LEAST')],
    [known(50, 'MORE_THAN'), exactly(100), known(50, 'AT_LEAST')],
    [exactly(50), atLeast(100), known(50, 'AT_MOST')],
    [known(50, 'LESS_THAN'), exactly(100), known(50, 'AT_MOST')],
    [exactly(50), known(100, 'AT_MOST'), known(50, 'AT_LEAST')],
    [atLeast(50), known(100, 'AT_MOST'), known(50, 'AT_LEAST')],
    [atLeast(50), atLeast(100), about(50)],
    [about(50), exactly(100), about(50)],
    [about(50), atLeast(100), about(50)],
    [exactly(0), atLeast(100), exactly(0)],
  ])('%o over %o is %o', (numerator, denominator, expected) => {
    expect(computeRatio(numerator, denominator)).toEqual(expected)
  })

  it('rounded from its 12 places to any shown number of places is the quotient rounded once', () => {
    const below = (denominator: number) => fc.tuple(fc.nat({ max: denominator }), fc.constant(denominator))
    const pair = fc.integer({ min: 1, max: 99_999_999 }).chain(below)
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 4 }), ([numerator, denominator], places) => {
        const rate = computeRatio(exactly(numerator), exactly(denominator))
        const once = new Exact(numerator).times(100).div(denominator).toFixed(places, Exact.ROUND_HALF_UP)
        expect(rate?.kind === 'value' && round(rate.value, places)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('is just under half way for the worst denominator that the 12 places allow for', () => {
    // 100·n/d is 4·10^-13 short of a half in the fourth place: rounding twice must not lift it.
    const denominator = 99_999_999
    for (let numerator = denominator - 2000; numerator <= denominator; numerator += 1) {
      const rate = computeRatio(exactly(numerator), exactly(denominator))
      const once = new Exact(numerator).times(100).div(denominator).toFixed(4, Exact.ROUND_HALF_UP)
      expect(rate?.kind === 'value' && round(rate.value, 4)).toBe(once)
    }
  })

  it('is never a number where a part has none', () => {
    for (const reason of MISSING_REASONS) {
      expect(computeRatio(absent(reason), exactly(5))).toEqual(absent(reason))
      expect(computeRatio(exactly(5), absent(reason))).toEqual(absent(reason))
    }
  })
})
