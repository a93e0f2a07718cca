import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripEnds } from './strip-ends'

test.each([
  ['--a-b.', '-.', 'a-b'],
  ['', '-', ''],
  ['---', '-', ''],
  ['a', '-', 'a'],
  ['…a.', '.', '…a'],
])('%j without %j at its ends is %j', (text, signs, expected) => {
  expect(stripEnds(text, signs)).toBe(expected)
})

test('does what the pattern does that is too slow for long texts', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '-', '.', '甲') }), (text) => stripEnds(text, '.-') === text.replace(/^[.-]+|[.-]+$/g, '')))
})
