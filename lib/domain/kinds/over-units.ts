// The figure of a whole from the figures of its parts: sums of counts; rates as Σ numerators ÷ Σ denominators, never as a mean of rates.
import type { Quantity } from '../quantity'
import { canonical, Exact } from '../rounding'
import { combineAll } from './combine-qualifiers'
import { computeRatio, reasonOf } from './ratio'

/**
 * The sum over units. A unit without the duty, or without cases, adds nothing; a unit that has not reported leaves the sum unknown.
 * @param parts one a unit; null where nothing is recorded
 * @returns null for no parts or where a part is not recorded; NOT_APPLICABLE where no unit has the duty
 * @example sumOver([exactly('3'), { kind: 'missing', reason: 'NOT_APPLICABLE' }]) // 3
 */
export function sumOver(parts: readonly (Quantity | null)[]): Quantity | null {
  if (parts.length === 0) return null
  const recorded = parts.filter((part) => part !== null)
  if (recorded.length < parts.length) return null
  const counting = recorded.filter((part) => !(part.kind === 'missing' && (part.reason === 'NOT_APPLICABLE' || part.reason === 'NO_CASES')))
  const reason = reasonOf(...(counting.length > 0 ? counting : recorded))
  if (reason) return { kind: 'missing', reason }
  const values = counting.flatMap((part) => (part.kind === 'value' ? [part] : []))
  return {
    kind: 'value',
    value: canonical(values.reduce((sum, part) => sum.plus(part.value), new Exact(0))),
    qualifier: combineAll(values.map((part) => part.qualifier)),
  }
}

/** The rate of a whole: Σ numerators ÷ Σ denominators, in per cent. @param parts numerator and denominator of each unit */
export const ratioOver = (parts: readonly (readonly [Quantity | null, Quantity | null])[]): Quantity | null =>
  computeRatio(sumOver(parts.map(([numerator]) => numerator)), sumOver(parts.map(([, denominator]) => denominator)))
