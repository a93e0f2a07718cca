// The one rounding rule of the product: exact decimals inside, rounded only when written.
import { Decimal } from 'decimal.js'
import type { DecimalString } from './quantity'

// 60 significant digits: products and quotients of 30-digit counts stay exact to far beyond any printed place.
export const Exact = Decimal.clone({ precision: 60, toExpNeg: -1e9, toExpPos: 1e9 })

export const ROUNDINGS = ['HALF_UP', 'HALF_EVEN', 'TRUNC'] as const
export type Rounding = (typeof ROUNDINGS)[number]

const MODES = { HALF_UP: Decimal.ROUND_HALF_UP, HALF_EVEN: Decimal.ROUND_HALF_EVEN, TRUNC: Decimal.ROUND_DOWN } as const

/**
 * Writes a decimal with a fixed number of places.
 * @param value canonical decimal
 * @param decimals places after the point, 0 to 12
 * @param rounding HALF_UP (half away from zero, 四舍五入) unless the metric's version says otherwise
 * @returns the decimal with exactly `decimals` places; never "-0"
 * @example round('99.5719', 2) // '99.57'
 */
export function round(value: DecimalString, decimals: number, rounding: Rounding = 'HALF_UP'): string {
  const written = new Exact(value).toFixed(decimals, MODES[rounding])
  return /^-0(\.0+)?$/.test(written) ? written.slice(1) : written
}

/** Canonical form of a finite decimal: plain notation, no trailing zeros, no "-0". */
export function canonical(value: DecimalString | number | Decimal): DecimalString {
  // As the database writes it: only its last zeros are cut. A page asks for thousands.
  if (typeof value === 'string' && PLAIN.test(value)) return withoutLastZeros(value)
  const decimal = new Exact(value)
  return decimal.isZero() ? '0' : decimal.toFixed()
}

const PLAIN = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/

function withoutLastZeros(plain: string): DecimalString {
  let end = plain.length
  if (plain.includes('.')) while (plain[end - 1] === '0') end -= 1
  const cut = plain.slice(0, plain[end - 1] === '.' ? end - 1 : end)
  return cut === '-0' ? '0' : cut
}
