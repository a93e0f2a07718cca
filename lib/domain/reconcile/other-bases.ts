// The same numerator over each of the other counts of the text: a rate often names no base, or another one than the nearest.
import type { DecimalString } from '../quantity'
import { canonical, round } from '../rounding'
import { EXACT_PLACES, acceptance, accepts, perCent } from './acceptance'
import type { PrintedRate } from './read-printed'
import type { NamedCount, OtherBase } from './reconciliation'

/**
 * Tries each count as the denominator.
 * @param counts values already read (`readNamedCounts`)
 * @param denominator the given one, so that the same base by another name can be told apart; null where none is given
 */
export function tryBases(
  counts: readonly NamedCount[],
  print: PrintedRate,
  numerator: DecimalString,
  denominator: DecimalString | null,
): readonly OtherBase[] {
  const accepted = acceptance(print)
  return counts.map((count) => {
    const isGivenDenominator = count.value === denominator
    if (count.value === '0') return { ...count, exact: null, rounded: null, fits: false, isGivenDenominator }
    const quotient = perCent(numerator, count.value)
    return {
      ...count,
      exact: canonical(round(quotient.toFixed(), EXACT_PLACES)),
      rounded: round(quotient.toFixed(), print.decimals),
      fits: accepts(accepted, quotient),
      isGivenDenominator,
    }
  })
}
