import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { comparedAll } from './compared'
import { namedPair } from './named-pair'
import { CASELOAD } from './orders'
import type { Finding, Rule } from './rule'

/** No numerator above its denominator; the clearance of reconsideration cases has a rule of its own. */
export const numeratorWithinDenominator: Rule = {
  code: 'numerator-within-denominator',
  check: ({ metrics, lookup }) =>
    metrics.flatMap(({ code, numeratorCode, denominatorCode }): Finding[] => {
      if (numeratorCode === null || denominatorCode === null || code === CASELOAD.rate) return []
      if (!certainlyAbove(lookup(numeratorCode), lookup(denominatorCode))) return []
      const about = [numeratorCode, denominatorCode] as const
      const params = namedPair(about, metrics, lookup)
      return [{ severity: 'error', against: 'others', problem: problem('rule.numerator-above-denominator', params, [numeratorCode]), about, compared: comparedAll(about, lookup) }]
    }),
}
