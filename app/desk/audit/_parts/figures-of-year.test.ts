import { expect, it } from 'vitest'
import { isFiguresOfYear } from './figures-of-year'

it.each([
  ['410700/2023', true],
  ['SFJ/2024', true],
  ['annual-2023/1', false],
  ['2024-q1/990101', false],
  ['410700', false],
  [null, false],
])('%s: %s', (object, is) => expect(isFiguresOfYear(object)).toBe(is))
