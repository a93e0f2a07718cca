import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDecimal } from './format-number'

describe('a decimal for readers', () => {
  it.each<[string, number | undefined, string]>([
    ['73111', undefined, '73,111'],
    ['999', undefined, '999'],
    ['1000', undefined, '1,000'],
    ['1234567.891', undefined, '1,234,567.891'],
    ['-1234.5', undefined, '-1,234.5'],
    ['0', undefined, '0'],
    ['99.571883847848', 2, '99.57'],
    ['1.005', 2, '1.01'],
    ['0.145', 2, '0.15'],
    ['99.995', 2, '100.00'],
    ['999999.5', 0, '1,000,000'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['9007199254740993', undefined, '9,007,199,254,740,993'],
  ])('%s at %s places is %s', (value, decimals, expected) => {
    expect(formatDecimal(value, decimals)).toBe(expected)
  })

  it('adds commas and nothing else, in groups of three', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
        const text = formatDecimal(String(value))
        expect(text).toMatch(/^\d{1,3}(,\d{3})*$/)
        expect(text.replaceAll(',', '')).toBe(String(value))
      }),
    )
  })
})
