// A figure's value without any rounding: a rate is its two counts, so that 1/3 equals 2/6 and nothing is told apart, or taken as equal, by a last place.
import type { Figure } from '../figure'
import { fractionOf, over, times, whole, type Fraction } from './fraction'

/** The value as a fraction; a figure without one is 0, so callers ask only where there is one. */
export function exactOf({ value, numerator, denominator }: Pick<Figure, 'value' | 'numerator' | 'denominator'>): Fraction {
  const base = denominator === null ? null : fractionOf(denominator.value)
  if (numerator !== null && base !== null && base.above > 0n) return over(times(fractionOf(numerator.value), whole(100n)), base)
  return fractionOf(value ?? '0')
}
