// The registry of validation rules: a rule is one file here and one line below.
import { attendanceInOrder } from './attendance-in-order'
import { correctedInOrder } from './corrected-in-order'
import { fullRateNeedsSource } from './full-rate-needs-source'
import { lostInOrder } from './lost-in-order'
import { numeratorWithinDenominator } from './numerator-within-denominator'
import type { Finding, RuleSubject } from './rule'
import { settledInOrder } from './settled-in-order'
import { streakGoesOn } from './streak-goes-on'
import { yearOnYearJump } from './year-on-year-jump'

export const RULES = [
  numeratorWithinDenominator,
  attendanceInOrder,
  lostInOrder,
  settledInOrder,
  correctedInOrder,
  yearOnYearJump,
  fullRateNeedsSource,
  streakGoesOn,
] as const

/**
 * Runs every rule over the figures of one unit and period. Figures are compared only where no doubt is left (`certainlyAbove`):
 * a lower bound on the left can already break a rule, one on the right cannot, and 约 never does.
 * @returns the findings in the order of the registry; of two about the same metrics with the same severity only the first
 */
export function runRules(subject: RuleSubject): readonly Finding[] {
  const told = new Set<string>()
  return RULES.flatMap((rule) => rule.check(subject)).filter(({ severity, about }) => {
    const key = [severity, ...about].join(' ')
    const fresh = !told.has(key)
    told.add(key)
    return fresh
  })
}
