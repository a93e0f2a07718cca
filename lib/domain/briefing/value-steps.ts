// Three steps for a grid of values: thirds of the way from the least to the most.
import type { DecimalString } from '../quantity'
import { Exact } from '../rounding'

export const STEPS = [1, 2, 3] as const
/** low, middle, high. */
export type Step = (typeof STEPS)[number]

/**
 * The step of each value.
 * @returns all in the middle where they are equal; null for null
 * @example stepsOf(['0', '50', '100', null]) // [1, 2, 3, null]
 */
export function stepsOf(values: readonly (DecimalString | null)[]): readonly (Step | null)[] {
  const known = values.flatMap((value) => (value === null ? [] : [new Exact(value)]))
  const [first] = known
  if (first === undefined) return values.map(() => null)
  const low = known.reduce((least, one) => (one.lt(least) ? one : least), first)
  const high = known.reduce((most, one) => (one.gt(most) ? one : most), first)
  const third = high.minus(low).div(3)
  return values.map((value) => {
    if (value === null) return null
    if (third.isZero()) return 2
    const above = new Exact(value).minus(low)
    return above.lt(third) ? 1 : above.lt(third.times(2)) ? 2 : 3
  })
}

/** How far a unit's reporting is: nothing or less than half, half or more, all. */
export const coverageStep = (reported: number, owed: number): Step => (reported >= owed ? 3 : reported * 2 >= owed ? 2 : 1)
