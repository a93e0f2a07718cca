import { problem } from '../problem'
import { swaps } from '../reconcile/transposition'
import { comparedYears } from './compared'
import { exactPairs } from './exact-pair'
import type { Finding, Rule } from './rule'

/** Shorter numbers differ by a swap too easily to say anything. */
const DIGITS = 3

/** Last year's figure with two neighbouring digits in the other order: 72798 after 72789. What is printed is compared by `printed-differs`. */
export const digitsSwapped: Rule = {
  code: 'digits-swapped',
  check: (subject) =>
    exactPairs(subject).flatMap(({ metric: { code, nameZh, nameEn }, now, before }): Finding[] => {
      if (now.length < DIGITS || !swaps(now).includes(before)) return []
      const quantities = [subject.lookup(code), subject.lookupYearBefore(code)] as const
      return [{ severity: 'hint', against: 'year-before', problem: problem('rule.digits-swapped', { nameZh, nameEn, now, before }, [code]), about: [code], compared: comparedYears(code, ...quantities) }]
    }),
}
