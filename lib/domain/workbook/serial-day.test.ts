import { expect, test } from 'vitest'
import { serialDay, writtenDay } from './serial-day'

test.each([
  ['45291', false, '2023-12-31'],
  ['61', false, '1900-03-01'],
  ['60', false, null],
  ['1', false, null],
  ['-3', false, null],
  ['0.5', false, null],
  ['45291.5', false, '2023-12-31T12:00:00'],
  ['45291.3541666667', false, '2023-12-31T08:30:00'],
  ['45290.9999999', false, '2023-12-31'],
  ['2958465', false, '9999-12-31'],
  ['2958466', false, null],
  ['2958465.99999999', false, null],
  ['43829', true, '2023-12-31'],
  ['0', true, '1904-01-01'],
  ['1e300', false, null],
  ['x', false, null],
])('%s, from 1904: %s, is %s', (text, from1904, day) => expect(serialDay(text, from1904)).toBe(day))

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2024-02-29T00:00:00', '2024-02-29'],
  ['2024-02-29T08:30:00.000Z', '2024-02-29T08:30:00'],
  ['2023-02-29', null],
  ['2024-13-01', null],
  ['2024-1-1', null],
  ['', null],
])('%s is the day %s', (text, day) => expect(writtenDay(text)).toBe(day))
