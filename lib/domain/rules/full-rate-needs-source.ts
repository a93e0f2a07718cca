import { problem } from '../problem'
import { Exact } from '../rounding'
import { comparedAll } from './compared'
import type { Finding, Rule } from './rule'

/** Above this base exactly 100 % is rare enough to ask where it comes from. */
const LARGE_BASE = '500'

/** Asks for a source where both counts are exact, equal, and more than 500. */
export const fullRateNeedsSource: Rule = {
  code: 'full-rate-needs-source',
  check: ({ metrics, lookup }) =>
    metrics.flatMap(({ code, nameZh, nameEn, numeratorCode, denominatorCode }): Finding[] => {
      if (numeratorCode === null || denominatorCode === null) return []
      const numerator = lookup(numeratorCode)
      const denominator = lookup(denominatorCode)
      if (numerator?.kind !== 'value' || denominator?.kind !== 'value') return []
      const isFull = numerator.qualifier === 'EXACT' && denominator.qualifier === 'EXACT' && numerator.value === denominator.value
      if (!isFull || !new Exact(denominator.value).gt(LARGE_BASE)) return []
      const params = { nameZh, nameEn, base: denominator.value }
      const about = [code, numeratorCode]
      return [{ severity: 'warning', against: 'others', problem: problem('rule.full-rate-needs-source', params, [code]), about, compared: comparedAll([numeratorCode, denominatorCode], lookup) }]
    }),
}
