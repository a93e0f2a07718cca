import { certainlyAbove } from '../compare'
import { problem } from '../problem'
import { namedPair } from './named-pair'
import type { Finding, Rule } from './rule'

// Cases carried over from last year are closed in this one, so here more may be closed than were accepted.
const CARRIES_OVER = 'REC_CLOSE_RATE'

/** No numerator above its denominator; for the clearance of reconsideration cases a question instead, whether cases were carried over. */
export const numeratorWithinDenominator: Rule = {
  code: 'numerator-within-denominator',
  check: ({ metrics, lookup }) =>
    metrics.flatMap(({ code, numeratorCode, denominatorCode }): Finding[] => {
      if (numeratorCode === null || denominatorCode === null) return []
      if (!certainlyAbove(lookup(numeratorCode), lookup(denominatorCode))) return []
      const about = [numeratorCode, denominatorCode] as const
      const params = namedPair(about, metrics, lookup)
      const path = [numeratorCode]
      if (code === CARRIES_OVER) return [{ severity: 'warning', problem: problem('rule.closed-above-accepted', params, path), about }]
      return [{ severity: 'error', problem: problem('rule.numerator-above-denominator', params, path), about }]
    }),
}
