import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Qualifier } from './quantity'
import { QUALIFIERS } from './quantity'
import { roundBound } from './round-bound'
import { Exact } from './rounding'

describe('rounding a figure that is a bound', () => {
  it.each<[string, Qualifier, number, string]>([
    ['6.5999', 'AT_LEAST', 2, '6.59'],
    ['6.5999', 'MORE_THAN', 2, '6.59'],
    ['6.5901', 'AT_MOST', 2, '6.60'],
    ['6.5901', 'LESS_THAN', 2, '6.60'],
    ['6.595', 'EXACT', 2, '6.60'],
    ['6.594', 'APPROX', 2, '6.59'],
    ['6', 'AT_LEAST', 2, '6.00'],
    ['-0.001', 'AT_MOST', 2, '0.00'],
    ['-0.001', 'AT_LEAST', 2, '-0.01'],
  ])('%s %s at %i places is %s', (value, qualifier, decimals, expected) => {
    expect(roundBound(value, qualifier, decimals)).toBe(expected)
  })

  it('never claims more than was known', () => {
    const value = fc.tuple(fc.integer(), fc.nat(999_999)).map(([whole, places]) => `${whole}.${String(places).padStart(6, '0')}`)
    fc.assert(
      fc.property(value, fc.constantFrom(...QUALIFIERS), fc.integer({ min: 0, max: 4 }), (given, qualifier, decimals) => {
        const written = new Exact(roundBound(given, qualifier, decimals))
        if (qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN') expect(written.lte(given)).toBe(true)
        if (qualifier === 'AT_MOST' || qualifier === 'LESS_THAN') expect(written.gte(given)).toBe(true)
        expect(written.minus(given).abs().lt(new Exact(10).pow(-decimals))).toBe(true)
      }),
    )
  })
})
