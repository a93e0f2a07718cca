// Two neighbouring digits typed in the wrong order: 72798 for 72789, 99.75 for 99.57.
import type { DecimalString } from '../quantity'
import { canonical, round } from '../rounding'
import { EXACT_PLACES, acceptance, accepts, perCent } from './acceptance'
import type { PrintedRate } from './read-printed'
import type { Transposition } from './reconciliation'

/**
 * Every single swap of neighbouring digits, in either count or in the print, after which the counts reproduce the print.
 * @param denominator not 0
 */
export function transpositions(print: PrintedRate, numerator: DecimalString, denominator: DecimalString): readonly Transposition[] {
  const accepted = acceptance(print)
  const given = perCent(numerator, denominator)
  return [
    ...swaps(numerator).map((to) => ({ in: 'numerator' as const, from: numerator, to, quotient: perCent(to, denominator), accepted })),
    ...swaps(denominator).map((to) => ({ in: 'denominator' as const, from: denominator, to, quotient: perCent(numerator, to), accepted })),
    ...swaps(print.digits).map((to) => ({
      in: 'printed' as const, from: print.digits, to, quotient: given, accepted: acceptance({ ...print, value: to }),
    })),
  ]
    .filter((swap) => accepts(swap.accepted, swap.quotient))
    .map(({ in: place, from, to, quotient }) => ({ in: place, from, to, exact: canonical(round(quotient.toFixed(), EXACT_PLACES)) }))
}

/** The number with each two unlike neighbouring digits swapped; the point stays, and no number begins with a 0 that it did not have. */
export function swaps(digits: string): readonly string[] {
  const places = [...digits].flatMap((sign, index) => (sign === '.' ? [] : [index]))
  return places.flatMap((left, index) => {
    const right = places[index + 1]
    if (right === undefined || digits[left] === digits[right]) return []
    const signs = [...digits]
    signs[left] = digits[right] ?? ''
    signs[right] = digits[left] ?? ''
    const swapped = signs.join('')
    return /^0\d/.test(swapped) ? [] : [swapped]
  })
}
