// One count as a share of another, in per cent. Never typed in where its counts are recorded.
import type { MissingReason, Quantity } from '../quantity'
import { canonical, Exact, round } from '../rounding'
import { combineQualifiers } from './combine-qualifiers'
import type { Kind } from './kind'

export const ratio = {
  code: 'RATIO', origin: 'COMPUTED', whole: false, negativeAllowed: false, percent: 'ALWAYS', overUnits: 'RATIO_OF_SUMS',
} as const satisfies Kind

/**
 * Places of a computed rate. Rates are shown at up to 4 places, and a quotient with a denominator below 10^8 that is not itself half way
 * between two such values is at least 1/(2·10^4·10^8) = 5·10^-13 away from it: rounding to 12 places and then to 4 gives what rounding
 * once gives. Both counts are kept, so the quotient itself is never lost.
 */
export const RATIO_PLACES = 12

/**
 * Numerator over denominator, in per cent at 12 places (HALF_UP).
 * A lower bound above makes a lower bound, a lower bound below an upper one; bounds that pull apart, and 约, make 约.
 * A rate may exceed 100 where cases were carried over: that is for the rules to question.
 * @param numerator in base units; null where it is not recorded
 * @param denominator as above; an exact 0 gives NO_CASES
 * @returns null where a part is not recorded; the reason of the part that is absent
 * @example computeRatio(exactly('72798'), exactly('73111')) // 99.571883847848
 */
export function computeRatio(numerator: Quantity | null, denominator: Quantity | null): Quantity | null {
  if (numerator === null || denominator === null) return null
  const reason = reasonOf(numerator, denominator)
  if (reason) return { kind: 'missing', reason }
  if (numerator.kind === 'missing' || denominator.kind === 'missing') return null
  if (new Exact(denominator.value).isZero()) {
    // “More than 0 cases” has a quotient, but nobody can know it.
    const none = denominator.qualifier === 'EXACT' || denominator.qualifier === 'AT_MOST'
    return { kind: 'missing', reason: none ? 'NO_CASES' : 'NOT_REPORTED' }
  }
  const value = canonical(round(new Exact(numerator.value).times(100).div(denominator.value).toFixed(), RATIO_PLACES))
  const isNone = numerator.qualifier === 'EXACT' && value === '0'
  return { kind: 'value', value, qualifier: isNone ? 'EXACT' : combineQualifiers(numerator.qualifier, denominator.qualifier) }
}

// "No such duty" and secrecy hold for the rate as a whole; after them, the reason that a reader can do least about.
const REASON_ORDER = ['NOT_APPLICABLE', 'SUPPRESSED', 'WITHDRAWN', 'NOT_REPORTED', 'NO_CASES'] as const satisfies readonly MissingReason[]

/** The reason that two quantities together are absent, or null where both have a value. */
export function reasonOf(...quantities: readonly Quantity[]): MissingReason | null {
  const reasons = quantities.flatMap((quantity) => (quantity.kind === 'missing' ? [quantity.reason] : []))
  return REASON_ORDER.find((reason) => reasons.includes(reason)) ?? null
}
