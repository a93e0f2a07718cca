import { problem } from '../problem'
import { Exact } from '../rounding'
import { comparedYears } from './compared'
import { exactPairs } from './exact-pair'
import type { Finding, Rule } from './rule'

/** Below this the same number twice is ordinary. */
const LARGE = '100'

/** A large count of what happened in the span, to the last digit what it was a year before: perhaps last year's figure was copied. */
export const sameAsYearBefore: Rule = {
  code: 'same-as-year-before',
  check: (subject) =>
    exactPairs(subject).flatMap(({ metric: { code, nameZh, nameEn, timeBasis }, now, before }): Finding[] => {
      // What stands at a point of time, such as staff, may well not move.
      if (timeBasis !== 'FLOW' || now !== before || new Exact(now).lt(LARGE)) return []
      const quantities = [subject.lookup(code), subject.lookupYearBefore(code)] as const
      return [{ severity: 'hint', against: 'year-before', problem: problem('rule.same-as-year-before', { nameZh, nameEn, now, before }, [code]), about: [code], compared: comparedYears(code, ...quantities) }]
    }),
}
