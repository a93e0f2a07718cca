import { problem } from '../problem'
import { Exact } from '../rounding'
import { comparedYears } from './compared'
import type { Finding, Rule } from './rule'

/** A streak is last year's plus one, or starts again at 0 (broken this year) or 1 (begun this year). Only exact years are compared. */
export const streakGoesOn: Rule = {
  code: 'streak-goes-on',
  check: ({ metrics, lookup, lookupYearBefore }) =>
    metrics.flatMap(({ code, kind, nameZh, nameEn }): Finding[] => {
      if (kind !== 'STREAK') return []
      const now = lookup(code)
      const before = lookupYearBefore(code)
      if (now?.kind !== 'value' || before?.kind !== 'value' || now.qualifier !== 'EXACT' || before.qualifier !== 'EXACT') return []
      if (now.value === '0' || now.value === '1' || new Exact(before.value).plus(1).eq(now.value)) return []
      const params = { nameZh, nameEn, now: now.value, before: before.value }
      return [{ severity: 'warning', against: 'year-before', problem: problem('rule.streak-broken', params, [code]), about: [code], compared: comparedYears(code, now, before) }]
    }),
}
