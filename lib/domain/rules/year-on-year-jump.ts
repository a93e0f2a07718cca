import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import type { Quantity } from '../quantity'
import { canonical, Exact } from '../rounding'
import { comparedYears } from './compared'
import { valueOf } from './named-pair'
import type { Finding, Rule } from './rule'

/** Below this in both years a change says little: 1 case after 2 is no jump. The same limit below which no per cent is written. */
const SMALL_BASE = '20'

/** A count or an amount that certainly changed by more than half of what it was a year before; from 0, any count that is not small. */
export const yearOnYearJump: Rule = {
  code: 'year-on-year-jump',
  check: ({ metrics, lookup, lookupYearBefore }) =>
    metrics.flatMap(({ code, kind, nameZh, nameEn }): Finding[] => {
      if (kind !== 'COUNT' && kind !== 'AMOUNT') return []
      const now = lookup(code)
      const before = lookupYearBefore(code)
      const jumped = certainlyAbove(now, times(before, '1.5')) || certainlyAbove(times(before, '0.5'), now)
      if (!jumped || (isSmall(now) && isSmall(before))) return []
      const params = { nameZh, nameEn, now: valueOf(now), before: valueOf(before) }
      return [{ severity: 'warning', against: 'year-before', problem: problem('rule.jump', params, [code]), about: [code], compared: comparedYears(code, now, before) }]
    }),
}

const isSmall = (quantity: Quantity | null): boolean => new Exact(valueOf(quantity) || 0).lt(SMALL_BASE)

const times = (quantity: Quantity | null, factor: string): Quantity | null =>
  quantity?.kind === 'value' ? { ...quantity, value: canonical(new Exact(quantity.value).times(factor)) } : quantity
