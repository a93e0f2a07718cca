// Sums of quantities that are known each in its own way.
import type { Quantity } from '../quantity'
import { canonical, Exact } from '../rounding'

/** A unit or case that owes nothing adds nothing; any other absence is unknown. */
const isNothing = (quantity: Quantity | null): boolean => quantity?.kind === 'missing' && (quantity.reason === 'NOT_APPLICABLE' || quantity.reason === 'NO_CASES')

export interface Sum {
  /** What the known ones come to: exact where all are known exactly, otherwise at least this much, since no count is negative. */
  readonly quantity: Quantity
  /** True where none is unknown and all are exact. */
  readonly whole: boolean
  /** How many have a value. */
  readonly known: number
}

/** Adds counts. Those known only from above (不超过, 近) or roughly (约) add nothing to what is certain. */
export function sumOf(quantities: readonly (Quantity | null)[]): Sum {
  const values = quantities.flatMap((one) => (one?.kind === 'value' ? [one] : []))
  const certain = values.filter(({ qualifier }) => qualifier === 'EXACT' || qualifier === 'AT_LEAST' || qualifier === 'MORE_THAN')
  const total = certain.reduce((sum, { value }) => sum.plus(value), new Exact(0))
  const whole = quantities.every((one) => isNothing(one) || (one?.kind === 'value' && one.qualifier === 'EXACT'))
  return { quantity: { kind: 'value', value: canonical(total.toFixed()), qualifier: whole ? 'EXACT' : 'AT_LEAST' }, whole, known: values.length }
}
