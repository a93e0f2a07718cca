import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, Exact } from './rounding'

const digits = (min: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom('0', '0', '1', '5', '9'), minLength: min, maxLength: 30 })

describe('the canonical form of a decimal', () => {
  test.each([
    ['91.900000000000', '91.9'], ['100', '100'], ['100.000', '100'], ['0', '0'], ['0.000', '0'], ['-0', '0'], ['-0.00', '0'], ['-0.50', '-0.5'],
    ['007', '7'], ['1e3', '1000'], ['-1.5E-3', '-0.0015'], ['+4', '4'], ['.5', '0.5'], ['5.', '5'],
  ])('of %s is %s', (text, expected) => {
    expect(canonical(text)).toBe(expected)
  })

  test('of a text as the database writes it is the one that exact arithmetic gives', () => {
    fc.assert(
      fc.property(fc.boolean(), digits(1), fc.option(digits(1)), (negative, whole, places) => {
        const text = `${negative ? '-' : ''}${whole}${places === null ? '' : `.${places}`}`
        const exact = new Exact(text)
        expect(canonical(text)).toBe(exact.isZero() ? '0' : exact.toFixed())
      }),
    )
  })
})
