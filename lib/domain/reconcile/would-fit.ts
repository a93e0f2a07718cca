// Which whole counts would reproduce the print, one of the two being right.
import type { Decimal } from 'decimal.js'
import type { DecimalString } from '../quantity'
import { Exact } from '../rounding'
import type { Acceptance } from './acceptance'
import type { FittingRange } from './reconciliation'

const LISTED = 5

/** Whole numerators that fit the given denominator (not 0), or null where none does. */
export function fittingNumerators(accepted: Acceptance, numerator: DecimalString, denominator: DecimalString): FittingRange | null {
  const countAt = (rate: Decimal) => rate.times(denominator).div(100)
  const from = accepted.low ? firstFrom(countAt(accepted.low), accepted.lowIncluded) : new Exact(0)
  const to = accepted.high && lastTo(countAt(accepted.high), accepted.highIncluded)
  return range(Exact.max(from, 0), to, numerator)
}

/** Whole denominators, 1 and above, that fit the given numerator, or null where none does. The higher the rate, the lower the base. */
export function fittingDenominators(accepted: Acceptance, numerator: DecimalString, denominator: DecimalString): FittingRange | null {
  const { low, high, lowIncluded, highIncluded } = accepted
  if (new Exact(numerator).isZero()) return holdsZero(accepted) ? range(new Exact(1), null, denominator) : null
  if (high && (high.isNegative() || high.isZero())) return null
  const baseAt = (rate: Decimal) => new Exact(numerator).times(100).div(rate)
  const from = high ? firstFrom(baseAt(high), highIncluded) : new Exact(1)
  const to = low?.gt(0) ? lastTo(baseAt(low), lowIncluded) : null
  return range(Exact.max(from, 1), to, denominator)
}

const holdsZero = ({ low, lowIncluded, high, highIncluded }: Acceptance): boolean =>
  (!low || low.isNegative() || (low.isZero() && lowIncluded)) && (!high || high.gt(0) || (high.isZero() && highIncluded))

const firstFrom = (end: Decimal, included: boolean): Decimal => (end.isInteger() && !included ? end.plus(1) : end.ceil())
const lastTo = (end: Decimal, included: boolean): Decimal => (end.isInteger() && !included ? end.minus(1) : end.floor())

function range(from: Decimal, to: Decimal | null, given: DecimalString): FittingRange | null {
  if (to?.lt(from)) return null
  const nearest: string[] = []
  const near = new Exact(given).round()
  let below = Exact.min(near, to ?? near)
  let above = Exact.max(near, from)
  if (below.eq(above)) above = above.plus(1)
  while (nearest.length < LISTED) {
    const canBelow = below.gte(from)
    const canAbove = !to || above.lte(to)
    if (!canBelow && !canAbove) break
    const takeBelow = canBelow && (!canAbove || near.minus(below).lte(above.minus(near)))
    nearest.push((takeBelow ? below : above).toFixed())
    if (takeBelow) below = below.minus(1)
    else above = above.plus(1)
  }
  return { from: from.toFixed(), to: to?.toFixed() ?? null, nearest }
}
