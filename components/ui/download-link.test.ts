import { expect, test } from 'vitest'
import { sizeText } from './download-link'

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [18_100, '18 KB'],
  [1_048_575, '1.0 MB'],
  [5_300_000, '5.1 MB'],
])('%i bytes are written %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
