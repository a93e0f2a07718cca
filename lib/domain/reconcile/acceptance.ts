// Which exact quotients a print stands for. Every judgement of this folder asks this one question.
import type { Decimal } from 'decimal.js'
import { Exact } from '../rounding'
import type { PrintedRate } from './read-printed'

/** Places at which a quotient is told; every judgement uses the quotient itself. */
export const EXACT_PLACES = 12

/** An interval of quotients in per cent; null where it has no end on that side. */
export interface Acceptance {
  readonly low: Decimal | null
  readonly lowIncluded: boolean
  readonly high: Decimal | null
  readonly highIncluded: boolean
}

/**
 * The quotients that may be printed so.
 * An exact print stands for what rounds to it half up: 99.56 for [99.555, 99.565).
 * 约 does not vouch for the last place, so it allows one unit of it either way, ends excluded: 约14.7 for (14.6, 14.8).
 * A bound is taken at its word and judged on the exact quotient: 99.6以上 is not reached by 99.57.
 */
export function acceptance({ value, decimals, qualifier }: PrintedRate): Acceptance {
  const printed = new Exact(value)
  const unit = new Exact(10).pow(-decimals)
  switch (qualifier) {
    case 'EXACT':
      return { low: printed.minus(unit.div(2)), lowIncluded: true, high: printed.plus(unit.div(2)), highIncluded: false }
    case 'APPROX':
      return { low: printed.minus(unit), lowIncluded: false, high: printed.plus(unit), highIncluded: false }
    case 'AT_LEAST':
    case 'MORE_THAN':
      return { low: printed, lowIncluded: qualifier === 'AT_LEAST', high: null, highIncluded: false }
    case 'AT_MOST':
    case 'LESS_THAN':
      return { low: null, lowIncluded: false, high: printed, highIncluded: qualifier === 'AT_MOST' }
  }
}

/** True where the quotient may be printed so. */
export function accepts({ low, lowIncluded, high, highIncluded }: Acceptance, quotient: Decimal): boolean {
  const aboveLow = low === null || quotient.gt(low) || (lowIncluded && quotient.eq(low))
  const belowHigh = high === null || quotient.lt(high) || (highIncluded && quotient.eq(high))
  return aboveLow && belowHigh
}

/** Numerator over denominator in per cent, exact to 60 digits. The denominator is not 0. */
export const perCent = (numerator: Decimal.Value, denominator: Decimal.Value): Decimal => new Exact(numerator).times(100).div(denominator)
