import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Exact } from '../rounding'
import { compareFractions, decimalOf, fractionOf, minus, over, plus, times, whole } from './fraction'

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 })).map(([digits, places]) => new Exact(digits.toString()).div(new Exact(10).pow(places)).toFixed())

describe('fractions', () => {
  it('add, take away and multiply as decimals do, and compare in the same order', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [one, other] = [fractionOf(a), fractionOf(b)]
        expect(compareFractions(plus(one, other), fractionOf(new Exact(a).plus(b).toFixed()))).toBe(0)
        expect(compareFractions(minus(one, other), fractionOf(new Exact(a).minus(b).toFixed()))).toBe(0)
        expect(compareFractions(times(one, other), fractionOf(new Exact(a).times(b).toFixed()))).toBe(0)
        expect(compareFractions(one, other)).toBe(new Exact(a).comparedTo(b))
      }),
    )
  })

  it('divide without a remainder lost, also by what is negative', () => {
    const third = over(whole(1n), whole(-3n))
    expect(compareFractions(times(third, whole(-3n)), whole(1n))).toBe(0)
    expect(compareFractions(third, whole(0n))).toBe(-1)
    expect(decimalOf(third, 4)).toBe('-0.3333')
  })

  it('are written rounded half up', () => {
    expect([decimalOf(over(whole(1n), whole(8n)), 2), decimalOf(fractionOf('12.50'), 3), decimalOf(whole(0n), 2)]).toEqual(['0.13', '12.5', '0'])
  })
})
