// A figure's value as a quantity, and in the unit in which it is shown.
import type { Figure } from './figure'
import { yearBefore } from './period'
import type { DecimalString, Quantity } from './quantity'
import { canonical, Exact } from './rounding'

/** The value with how exactly it is known, or why there is none. */
export function quantityOf({ value, missing, qualifier }: Pick<Figure, 'value' | 'missing' | 'qualifier'>): Quantity {
  return value === null ? { kind: 'missing', reason: missing ?? 'NOT_REPORTED' } : { kind: 'value', value, qualifier }
}

/**
 * A value of the base unit in the metric's shown unit, exact.
 * @example inShownUnit('5520000', '10000') // '552'
 */
export const inShownUnit = (value: DecimalString, displayScale: DecimalString): DecimalString => canonical(new Exact(value).div(displayScale))

/** The same metric and unit in the same period a year before (同比), or null: also for a span that has no year before. */
export function figureYearBefore<F extends Figure>(figure: F, figures: readonly F[]): F | null {
  const key = yearBefore(figure.period.key)
  return figures.find((other) => other.period.key === key && other.metric.code === figure.metric.code && other.unit.code === figure.unit.code) ?? null
}
