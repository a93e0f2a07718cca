// How exactly a result is known when it rises with one quantity and falls with another.
import type { Qualifier } from '../quantity'

type Known = 'exactly' | 'from-below' | 'from-above' | 'roughly'

const KNOWN: Readonly<Record<Qualifier, Known>> = {
  EXACT: 'exactly', APPROX: 'roughly', AT_LEAST: 'from-below', MORE_THAN: 'from-below', AT_MOST: 'from-above', LESS_THAN: 'from-above',
}
const TURNED: Readonly<Record<Known, Known>> = {
  exactly: 'exactly', roughly: 'roughly', 'from-below': 'from-above', 'from-above': 'from-below',
}
const WRITTEN: Readonly<Record<Known, Qualifier>> = {
  exactly: 'EXACT', roughly: 'APPROX', 'from-below': 'AT_LEAST', 'from-above': 'AT_MOST',
}

/**
 * The qualifier of a quotient or a difference. Strict bounds become plain ones, which stay true after rounding.
 * @param rising of the quantity with which the result rises: numerator, minuend
 * @param falling of the quantity with which it falls: denominator, subtrahend
 */
export function combineQualifiers(rising: Qualifier, falling: Qualifier): Qualifier {
  const up = KNOWN[rising]
  const down = TURNED[KNOWN[falling]]
  if (down === 'exactly' || up === down) return WRITTEN[up]
  return up === 'exactly' ? WRITTEN[down] : 'APPROX'
}

/** The qualifier of a sum: it rises with each of its parts. */
export const combineAll = (qualifiers: readonly Qualifier[]): Qualifier =>
  qualifiers.reduce<Qualifier>((sum, next) => combineQualifiers(sum, WRITTEN[TURNED[KNOWN[next]]]), 'EXACT')
