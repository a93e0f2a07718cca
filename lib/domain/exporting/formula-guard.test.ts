import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, isPlainNumber, unguarded } from './formula-guard'

describe('guarded', () => {
  test.each(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])('text that begins with %j gets an apostrophe', (start) => {
    expect(guarded(`${start}1+1`)).toBe(`'${start}1+1`)
  })

  test.each(['', '1', '化解率', "'quoted'", ' =1', 'a=b', '—', '≥'])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text)
  })

  test('it can be undone for any text, apostrophes included', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom("'", '=', '-', '＝', 'a', '\n') }))
    fc.assert(
      fc.property(text, (given) => {
        expect(unguarded(guarded(given))).toBe(given)
        expect(guarded(given)).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
      }),
      { numRuns: 5000 },
    )
  })
})

test.each([
  ['-12', true],
  ['0', true],
  ['99.50', true],
  ['-0.5', true],
  ['1e5', false],
  ['+1', false],
  ['-', false],
  ['-1+1', false],
  ['1,234', false],
  ['=1', false],
])('%s is a plain number: %s', (text, expected) => {
  expect(isPlainNumber(text)).toBe(expected)
})
