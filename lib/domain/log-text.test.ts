import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json'
import { logText } from './log-text'

test.each([
  ['410700', '410700'],
  ['a\r\nb', 'a\uFFFD\uFFFDb'],
  ['\u001b[31mred\u0000', '\uFFFD[31mred\uFFFD'],
  ['甲\u202e乙\u2028', '甲\uFFFD乙\uFFFD'],
  ['\ud842', '\uFFFD'],
  ['𠮷', '𠮷'],
])('%j stands in the log as %j', (text, kept) => {
  expect(logText(text, 200)).toBe(kept)
})

test('is one line of at most the length that is said, and can be hashed, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.integer({ min: 0, max: 50 }), (text, longest) => {
      const kept = logText(text, longest)
      expect([...kept].length).toBeLessThanOrEqual(longest)
      expect(kept).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(() => canonicalJson(kept)).not.toThrow()
    }),
  )
})

test('cuts between characters, never within one', () => {
  expect(logText('𠮷'.repeat(10), 3)).toBe('𠮷𠮷𠮷')
})
