import { expect, test } from 'vitest'
import { returnPath } from './return-path'

test.each(['/desk', '/desk/entry/410700/2024', '/metrics/MED_RATE?period=2023&view=table'])('keeps %s', (path) => {
  expect(returnPath(path)).toBe(path)
})

test.each([null, '', 'desk', 'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/%0d%0aX: y z', 'javascript:alert(1)', '/desk\\..\\evil'])(
  'sends %j to the desk',
  (path) => {
    expect(returnPath(path)).toBe('/desk')
  },
)
