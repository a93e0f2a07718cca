// Numbers as digits for readers. Strings in, strings out: no figure passes through a floating-point number.
import type { DecimalString } from '@/lib/domain/quantity'
import { round } from '@/lib/domain/rounding'

/**
 * A decimal with a comma between groups of three digits, as both languages write it.
 * @param decimals places, rounded half up; all digits where left out
 * @example formatDecimal('73111') // '73,111'
 * @example formatDecimal('99.5719', 2) // '99.57'
 */
export function formatDecimal(value: DecimalString, decimals?: number): string {
  const written = decimals === undefined ? value : round(value, decimals)
  const [whole = '', places] = written.split('.')
  const digits = whole.replace('-', '')
  const first = digits.length % 3
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].filter((group) => group !== '')
  const grouped = `${whole.startsWith('-') ? '-' : ''}${groups.join(',')}`
  return places === undefined ? grouped : `${grouped}.${places}`
}
