// What a number format of a workbook makes of a number: nothing but a number, or a day, or a time of day.

/** Formats that have a number instead of a code (ECMA-376, part 1, 18.8.30); those of Chinese programs from 27 on. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy',
  18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: 'm/d/yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"', 35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00', 41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
  50: 'yyyy"年"m"月"', 51: 'm"月"d"日"', 52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"', 56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}

/**
 * The code of a format, null for General.
 * @param format number of a built-in format, or a code
 */
export function formatCode(format: number | string): string | null {
  const code = typeof format === 'number' ? (BUILT_IN[format] ?? '') : format
  return code === '' || /^(General|G\/通用格式|Standard)$/i.test(code) ? null : code
}

// Shown as they stand: quoted, escaped, the width of a character, a filler; and what stands in brackets: a colour, a country, a condition.
const ASIDE = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?/gs
// A span of time, which may be longer than a day: [h]:mm.
const SPAN = /\[(h+|m+|s+)\]/i

/** True where the format shows the number as a day, with or without a time. */
export function showsDay(code: string | null): boolean {
  if (code === null || SPAN.test(code)) return false
  const shown = (code.split(';')[0] ?? '').replace(ASIDE, '')
  // `e` is a year in Chinese formats, and an exponent before a sign.
  const letters = shown.replace(/E[+-]/gi, '').replace(/AM\/PM|A\/P|上午\/下午/gi, 'h').toLowerCase()
  if (/[0#?@]/.test(letters.replace(/s\.0+/g, 's'))) return false
  return /[yde]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))
}
