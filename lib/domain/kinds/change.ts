// A change between two periods. Where a side is absent the change is absent: never zero.
import type { Quantity } from '../quantity'
import { canonical, Exact, round } from '../rounding'
import { combineQualifiers } from './combine-qualifiers'
import type { Kind } from './kind'
import { RATIO_PLACES, reasonOf } from './ratio'

/** In % of a count or in percentage points of a rate: two metrics, since 下降10% of a rate can be read as either. */
export const change = {
  code: 'CHANGE', origin: 'COMPUTED', whole: false, negativeAllowed: true, percent: 'BY_UNIT', overUnits: 'NONE',
} as const satisfies Kind

/**
 * Now less before, exact: percentage points for rates, base units for counts.
 * @returns null where a side is not recorded; the reason of the side that is absent
 * @example changeAbsolute(exactly('91.9'), exactly('89.4')) // 2.5 percentage points
 */
export function changeAbsolute(now: Quantity | null, before: Quantity | null): Quantity | null {
  return between(now, before, (current, former) => current.minus(former))
}

/**
 * The change of a count in per cent of what it was, at 12 places (HALF_UP).
 * @returns null where a side is not recorded; NO_CASES where it was exactly 0 before, since nothing can be a share of nothing;
 *   NOT_REPORTED where it was 0 before without being known exactly
 * @example changeRelative(exactly('1683'), exactly('1499')) // 12.274849899933
 */
export function changeRelative(now: Quantity | null, before: Quantity | null): Quantity | null {
  if (before?.kind === 'value' && new Exact(before.value).isZero() && now?.kind === 'value') {
    return { kind: 'missing', reason: before.qualifier === 'EXACT' ? 'NO_CASES' : 'NOT_REPORTED' }
  }
  return between(now, before, (current, former) => current.minus(former).times(100).div(former.abs()))
}

type Value = InstanceType<typeof Exact>

function between(now: Quantity | null, before: Quantity | null, compute: (now: Value, before: Value) => Value): Quantity | null {
  if (now === null || before === null) return null
  const reason = reasonOf(now, before)
  if (reason) return { kind: 'missing', reason }
  if (now.kind === 'missing' || before.kind === 'missing') return null
  const value = compute(new Exact(now.value), new Exact(before.value))
  return {
    kind: 'value',
    value: canonical(round(value.toFixed(), RATIO_PLACES)),
    qualifier: combineQualifiers(now.qualifier, before.qualifier),
  }
}
