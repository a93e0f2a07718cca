// Exact fractions: sums of shares of shares compare without a last place that could decide.
import type { DecimalString } from '../quantity'
import { canonical, Exact, round } from '../rounding'

export interface Fraction {
  readonly above: bigint
  /** Greater than 0. */
  readonly below: bigint
}

export const whole = (value: bigint): Fraction => ({ above: value, below: 1n })

/**
 * A decimal as a fraction.
 * @example fractionOf('-12.5') // -125/10
 */
export function fractionOf(value: DecimalString): Fraction {
  const places = value.split('.')[1]?.length ?? 0
  return { above: BigInt(value.replace('.', '')), below: 10n ** BigInt(places) }
}

export const plus = (one: Fraction, other: Fraction): Fraction => ({ above: one.above * other.below + other.above * one.below, below: one.below * other.below })
export const minus = (one: Fraction, other: Fraction): Fraction => plus(one, { above: -other.above, below: other.below })
export const times = (one: Fraction, other: Fraction): Fraction => ({ above: one.above * other.above, below: one.below * other.below })

/** @param other not 0 */
export const over = (one: Fraction, other: Fraction): Fraction =>
  other.above < 0n ? { above: -one.above * other.below, below: -other.above * one.below } : { above: one.above * other.below, below: other.above * one.below }

/** Below 0 where the first is smaller, 0 where they are equal. */
export function compareFractions(one: Fraction, other: Fraction): number {
  const difference = one.above * other.below - other.above * one.below
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** To be written, rounded half up. @param places 0 to 12 */
export const decimalOf = ({ above, below }: Fraction, places: number): DecimalString => canonical(round(new Exact(above.toString()).div(below.toString()).toFixed(), places))
