// Rounding that keeps a bound true: at least 65,999 is not at least 6.6万.
import { Decimal } from 'decimal.js'
import type { DecimalString, Qualifier } from './quantity'
import { Exact, round } from './rounding'
import type { Rounding } from './rounding'

/**
 * Writes a value with a fixed number of places: a lower bound is never raised, an upper bound never lowered, the rest follows `rounding`.
 * @param decimals places after the point, 0 to 12
 * @example roundBound('6.5999', 'AT_LEAST', 2) // '6.59'
 */
export function roundBound(value: DecimalString, qualifier: Qualifier, decimals: number, rounding: Rounding = 'HALF_UP'): string {
  const isLower = qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN'
  const isUpper = qualifier === 'AT_MOST' || qualifier === 'LESS_THAN'
  if (!isLower && !isUpper) return round(value, decimals, rounding)
  // The second rounding moves nothing: it keeps the places and the one rule against "-0".
  return round(new Exact(value).toFixed(decimals, isLower ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL), decimals)
}
