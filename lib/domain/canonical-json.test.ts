import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json'

test.each([
  [{ b: 1, a: ['0.10', null, true] }, '{"a":["0.10",null,true],"b":1}'],
  [{ '准绳': '99.56%', 'z"': '\n' }, '{"z\\"":"\\n","准绳":"99.56%"}'],
  [-0, '0'],
  [[], '[]'],
])('writes %j as %s', (value, written) => {
  expect(canonicalJson(value)).toBe(written)
})

test.each([0.1, NaN, Infinity, 2 ** 53])('refuses the number %s', (value) => {
  expect(() => canonicalJson(value)).toThrow(RangeError)
})

test.each(['\uD800', 'a\uDC00', { '\uD800': 'x' }])('refuses a lone surrogate in %j', (value) => {
  expect(() => canonicalJson(value)).toThrow(RangeError)
})

test('reads back as the same value, whatever the order of the keys', () => {
  const value = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)))
  fc.assert(
    fc.property(value, (record) => {
      const written = canonicalJson(record)
      expect(canonicalJson(Object.fromEntries(Object.entries(record).reverse()))).toBe(written)
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(record)))
    }),
  )
})
