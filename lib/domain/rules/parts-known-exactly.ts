import { problem } from '../problem'
import { compared } from './compared'
import { namesOf } from './named-pair'
import type { Finding, Rule } from './rule'

/** A count from which a rate is computed has to be a number: 约, 余 and 近 make a rate that nobody can recompute. */
export const partsKnownExactly: Rule = {
  code: 'parts-known-exactly',
  check: ({ metrics, lookup }) => {
    const rates = metrics.filter(({ numeratorCode }) => numeratorCode !== null)
    const codes = new Set(rates.flatMap(({ numeratorCode, denominatorCode }) => [numeratorCode ?? '', denominatorCode ?? '']))
    return [...codes].flatMap((code): Finding[] => {
      const now = lookup(code)
      if (now?.kind !== 'value' || now.qualifier === 'EXACT') return []
      const rate = rates.find(({ numeratorCode, denominatorCode }) => numeratorCode === code || denominatorCode === code)
      const params = { ...namesOf(code, metrics), rateZh: rate?.nameZh ?? '', rateEn: rate?.nameEn ?? '' }
      return [{ severity: 'warning', against: 'itself', problem: problem('rule.exact-required', params, [code]), about: [code], compared: [compared(code, now)] }]
    })
  },
}
