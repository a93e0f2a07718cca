import { problem } from '../problem'
import { compared } from './compared'
import type { Finding, Rule } from './rule'

/** A count given as exact that ends in three zeros: perhaps rounded. Counts shown in 万 are written that way and not asked about. */
export const roundedCount: Rule = {
  code: 'rounded-count',
  check: ({ metrics, lookup }) =>
    metrics.flatMap(({ code, kind, displayScale, nameZh, nameEn }): Finding[] => {
      const now = lookup(code)
      if (kind !== 'COUNT' || displayScale !== '1' || now?.kind !== 'value' || now.qualifier !== 'EXACT' || !/^\d+000$/.test(now.value)) return []
      return [{ severity: 'hint', against: 'itself', problem: problem('rule.rounded-count', { nameZh, nameEn, now: now.value }, [code]), about: [code], compared: [compared(code, now)] }]
    }),
}
