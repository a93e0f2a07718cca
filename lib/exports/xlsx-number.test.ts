import { expect, test } from 'vitest'
import { numberFormat, workbookNumber } from './xlsx-number'

test.each([
  ['0', 0],
  ['-0.50', -0.5],
  ['99.56', 99.56],
  ['5520000', 5520000],
  ['123456789012345', 123456789012345],
  ['0.000000000000123', 0.000000000000123],
  ['1234567890123456', null],
  ['99.5718838478477', 99.5718838478477],
  ['99.571883847847793', null],
  ['', null],
  ['NaN', null],
  ['1e3', null],
])('%s is held as %s', (text, expected) => {
  expect(workbookNumber(text)).toBe(expected)
})

test.each([
  ['12', '0'],
  ['-12.5', '0.0'],
  ['99.50', '0.00'],
])('%s is shown as %s', (text, expected) => {
  expect(numberFormat(text)).toBe(expected)
})
