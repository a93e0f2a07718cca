import { expect, test } from 'vitest'
import { axisText } from './axis-text'

test.each([
  ['zh-CN', 'count', 70_000, 0, '7万'],
  ['zh-CN', 'count', 5_520_000, 0, '552万'],
  ['zh-CN', 'count', 2_500, 0, '2,500'],
  ['zh-CN', 'scaled', 20_000, 0, '20,000'],
  ['en', 'scaled', 20_000, 0, '20,000'],
  ['en', 'count', 70_000, 0, '70K'],
  ['zh-CN', 'rate', 87.5, 1, '87.5%'],
  ['zh-CN', 'rate', -0, 0, '0%'],
  ['zh-CN', 'count', 0, 0, '0'],
] as const)('%s %s %d with %i places is written %s', (locale, scale, value, decimals, text) => {
  expect(axisText(locale, scale)(value, decimals)).toBe(text)
})
