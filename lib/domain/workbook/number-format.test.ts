import { describe, expect, test } from 'vitest'
import { formatCode, showsDay } from './number-format'

describe('a format shows a day', () => {
  test.each(['yyyy-mm-dd', 'yyyy/m/d;@', 'm/d/yy', 'd-mmm-yy', 'mmm-yy', 'yyyy"年"m"月"d"日";@', '[$-804]yyyy"年"m"月"', '[DBNum1][$-804]yyyy"年"m"月"d"日"', 'yyyy\\年m\\月', 'dddd', 'e/m/d', 'yyyy/m/d h:mm', 'm"月"d"日"', 'yyyy-mm-dd hh:mm:ss.000', '[Red]d/m/yyyy'])('%s', (code) => expect(showsDay(code)).toBe(true))
  test.each([14, 15, 16, 17, 22, 27, 31, 36, 57, 58])('built-in %i', (number) => expect(showsDay(formatCode(number))).toBe(true))
})

describe('a format shows none', () => {
  test.each(['0', '0.00%', '#,##0.00', '0.00E+00', '##0.0E+0', '@', 'h:mm', 'h:mm:ss AM/PM', '上午/下午h"时"mm"分"', '[h]:mm:ss', '[mm]:ss', 'mm:ss.0', '0.0"件/日"', '0"d"', '0\\d', '[Red]0', '_ * #,##0_ ;', '"yyyy"0', '# ?/?', '0.00_d', '[$¥-804]#,##0.00', '"年度"'])('%s', (code) => expect(showsDay(code)).toBe(false))
  test.each([0, 1, 2, 3, 4, 9, 10, 11, 18, 20, 32, 33, 41, 44, 45, 46, 47, 48, 49, 55, 56, 99])('built-in %i', (number) => expect(showsDay(formatCode(number))).toBe(false))
})

test('General has no code, in whatever language it is called', () => {
  expect([0, 'General', 'general', 'G/通用格式', 'Standard', ''].map(formatCode)).toEqual([null, null, null, null, null, null])
  expect([10, '0.0'].map(formatCode)).toEqual(['0.00%', '0.0'])
})
