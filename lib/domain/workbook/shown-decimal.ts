// The decimal that a spreadsheet shows for a number that it keeps in binary.

import { stripEnds } from '../strip-ends'

/** Excel, WPS and LibreOffice show 15 significant digits, and keep no more of what is typed. */
const SIGNIFICANT = 15
// Short enough to hold no more than 15 digits, and written plainly.
const PLAIN = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/
const WRITTEN = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?$/

/** Moves the point: `15e-3` is `0.015`. */
function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(text) ?? []
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0')
  const at = Math.max(1, point)
  // The point keeps the zeros before it from being taken off as well.
  const [before, after] = [padded.slice(0, at), stripEnds(`.${padded.slice(at)}`, '0').slice(1)]
  const plain = `${before.replace(/^0+(?=[0-9])/, '')}${after === '' ? '' : `.${after}`}`
  return plain === '0' ? '0' : `${sign}${plain}`
}

/**
 * Writes a number of a workbook as the decimal that people see: 99.57 is kept as 99.570000000000007, and 0.1 + 0.2 as 0.30000000000000004.
 * What has more than 15 significant digits is rounded to them, as the programs do that show it; anything shorter stays exactly as it is.
 * @param text as the file stores it, an exponent included
 * @returns plain decimal without zeros at its end; null where the text is no finite number
 * @example shownDecimal('9.9570000000000007E1') // '99.57'
 */
export function shownDecimal(text: string): string | null {
  if (text.length <= SIGNIFICANT && PLAIN.test(text) && text !== '-0') return text
  if (text.length > 400 || !WRITTEN.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? withoutExponent(number.toPrecision(SIGNIFICANT)) : null
}
