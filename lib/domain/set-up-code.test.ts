import { expect, test } from 'vitest'
import { plainSetUpCode, SET_UP_LETTERS } from './set-up-code'

test.each([
  ['ABCDE-FGHJK-MNPQR-STVW0', 'ABCDEFGHJKMNPQRSTVW0'],
  [' abcde fghjk—mnpqr stvwo\n', 'ABCDEFGHJKMNPQRSTVW0'],
  ['ＡＢＣＤＥ－１２３４５', 'ABCDE12345'],
  ['I1L', '111'],
  ['', ''],
])('reads %j as %s', (typed, plain) => {
  expect(plainSetUpCode(typed)).toBe(plain)
})

test('leaves every letter of a code as it is', () => {
  expect(plainSetUpCode(SET_UP_LETTERS)).toBe(SET_UP_LETTERS)
})
