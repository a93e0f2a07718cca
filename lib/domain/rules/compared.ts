// What a rule compared, written down: an explanation is bound to it, so that other values want another explanation.
import type { Quantity } from '../quantity'
import type { Lookup } from './rule'

/** One value with the name under which it was compared, e.g. `LIT_HEARD = EXACT 137`; an absence by its reason, nothing recorded as `none`. */
export const compared = (name: string, quantity: Quantity | null): string =>
  `${name} = ${quantity === null ? 'none' : quantity.kind === 'value' ? `${quantity.qualifier} ${quantity.value}` : quantity.reason}`

/** The values of some metrics, in the order given. */
export const comparedAll = (codes: readonly string[], lookup: Lookup): readonly string[] => codes.map((code) => compared(code, lookup(code)))

/** A value in this period and a year before. */
export const comparedYears = (code: string, now: Quantity | null, before: Quantity | null): readonly string[] => [compared(code, now), compared(`${code} a year before`, before)]
