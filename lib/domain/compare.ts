// When one quantity is certainly above another, given how exactly each is known.
import type { Quantity } from './quantity'
import { Exact } from './rounding'

/**
 * True only where no reading of the two leaves a doubt: a lower bound on the left can already be above (2500余 > 2400),
 * a lower bound on the right cannot be exceeded for certain, and 约 on either side settles nothing.
 * @example certainlyAbove(atLeast('2500'), exactly('2400')) // true
 * @example certainlyAbove(exactly('2600'), atLeast('2500')) // false: the right may be 2700
 */
export function certainlyAbove(left: Quantity | null, right: Quantity | null): boolean {
  const least = lowest(left)
  const most = highest(right)
  if (!least || !most) return false
  const order = new Exact(least.value).comparedTo(most.value)
  return order > 0 || (order === 0 && (least.open || most.open))
}

/** True only where the left is certainly at or above the right. */
export function certainlyAtLeast(left: Quantity | null, right: Quantity | null): boolean {
  const least = lowest(left)
  const most = highest(right)
  return least !== null && most !== null && new Exact(least.value).gte(most.value)
}

/** One end of what a quantity may be; open where the end itself is excluded. */
interface End {
  readonly value: string
  readonly open: boolean
}

const lowest = (quantity: Quantity | null): End | null => end(quantity, ['EXACT', 'AT_LEAST'], 'MORE_THAN')
const highest = (quantity: Quantity | null): End | null => end(quantity, ['EXACT', 'AT_MOST'], 'LESS_THAN')

function end(quantity: Quantity | null, closed: readonly string[], open: string): End | null {
  if (quantity?.kind !== 'value') return null
  if (closed.includes(quantity.qualifier)) return { value: quantity.value, open: false }
  return quantity.qualifier === open ? { value: quantity.value, open: true } : null
}
