// One line of the reconciliation board: the units of a whole, their sum, the whole's own figure, and what is printed of it.
import type { UnitName } from '../figure'
import type { Quantity } from '../quantity'
import { canonical, Exact } from '../rounding'
import { exactValue } from '../rules/exact-value'
import { sumOf } from '../rules/sum'
import { unitsOfWhole } from '../rules/units-of-whole'
import type { RuleMetric } from '../rules/rule'

/** How far a figure has come. */
export type BoardStanding = 'draft' | 'submitted' | 'approved' | 'published'

export interface BoardFigure {
  readonly quantity: Quantity
  readonly standing: BoardStanding
}

export interface BoardUnit<U> {
  readonly unit: U
  /** Null where nothing is recorded. */
  readonly figure: BoardFigure | null
}

/** agrees: whole, and equal to all that there is to compare with; gap: not equal, or more than the whole already; incomplete; none: nothing to compare with. */
export type BoardVerdict = 'agrees' | 'gap' | 'incomplete' | 'none'

export interface BoardLine<U> {
  readonly units: readonly BoardUnit<U>[]
  /** Zones, where they are no part of the sum. */
  readonly apart: readonly BoardUnit<U>[]
  /** What the units come to that have given figures; null while none has. */
  readonly sum: Quantity | null
  /** How many of the units have given a figure, or said that they have none to give. */
  readonly given: number
  /** Units of which a figure is expected, without one, or with one that was not reported. */
  readonly missing: readonly U[]
  readonly city: BoardFigure | null
  readonly printed: Quantity | null
  /** City less sum, where both are whole and exact, or where the sum is more already. */
  readonly gapToSum: string | null
  /** City less printed, where both are exact. */
  readonly gapToPrint: string | null
  readonly verdict: BoardVerdict
}

interface Given<U> {
  readonly below: readonly U[]
  readonly figureOf: (unit: U) => BoardFigure | null
  /** Whether anybody is asked for the figure of a unit. */
  readonly isAsked: (unit: U) => boolean
  readonly city: BoardFigure | null
  readonly printed: Quantity | null
}

const isAbsent = (quantity: Quantity | null): boolean =>
  quantity === null || (quantity.kind === 'missing' && quantity.reason !== 'NOT_APPLICABLE' && quantity.reason !== 'NO_CASES')

/** The line of a metric, or null where no unit below is a part of it. */
export function boardLine<U extends { readonly kind: UnitName['kind'] }>(metric: Pick<RuleMetric, 'aggregation' | 'kind' | 'levels'>, { below, figureOf, isAsked, city, printed }: Given<U>): BoardLine<U> | null {
  const whole = unitsOfWhole(metric, below)
  if (whole.units.length === 0) return null
  const read = (unit: U): BoardUnit<U> => ({ unit, figure: figureOf(unit) })
  const [units, apart] = [whole.units.map(read), whole.apart.map(read)]
  const sum = sumOf(units.map(({ figure }) => figure?.quantity ?? null))
  // Where no unit is asked and none has given anything, none is missing: the city's figure stands by itself.
  const isExpected = sum.known > 0 || units.some(({ unit }) => isAsked(unit))
  const absent = units.filter(({ figure }) => isAbsent(figure?.quantity ?? null)).map(({ unit }) => unit)
  const missing = isExpected ? absent : []
  const total = exactValue(city?.quantity ?? null)
  const value = sum.quantity.kind === 'value' ? sum.quantity.value : '0'
  const difference = total === null || sum.known === 0 ? null : canonical(new Exact(total).minus(value).toFixed())
  const gapToSum = difference !== null && (sum.whole || difference.startsWith('-')) ? difference : null
  const print = exactValue(printed)
  const gapToPrint = total === null || print === null ? null : canonical(new Exact(total).minus(print).toFixed())
  const gaps = [gapToSum, gapToPrint].filter((gap) => gap !== null)
  const verdict = gaps.some((gap) => gap !== '0') ? 'gap' : missing.length > 0 || (city === null && isExpected) ? 'incomplete' : gaps.length > 0 ? 'agrees' : 'none'
  return { units, apart, sum: sum.known === 0 ? null : sum.quantity, given: units.length - absent.length, missing, city, printed, gapToSum, gapToPrint, verdict }
}
