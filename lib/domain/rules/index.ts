// The registry of validation rules: a rule is one file here and one line below.
import { attendanceInOrder } from './attendance-in-order'
import { closedWithinCaseload } from './closed-within-caseload'
import { correctedInOrder } from './corrected-in-order'
import { digitsSwapped } from './digits-swapped'
import { fullRateNeedsSource } from './full-rate-needs-source'
import { impliedBase } from './implied-base'
import { instancesAddUp } from './instances-add-up'
import { instancesInOrder } from './instances-in-order'
import { lostInOrder } from './lost-in-order'
import { numeratorWithinDenominator } from './numerator-within-denominator'
import { partsKnownExactly } from './parts-known-exactly'
import { printedDiffers } from './printed-differs'
import { roundedCount } from './rounded-count'
import type { Finding, RuleSubject } from './rule'
import { sameAsYearBefore } from './same-as-year-before'
import { settledInOrder } from './settled-in-order'
import { streakGoesOn } from './streak-goes-on'
import { unitSlip } from './unit-slip'
import { unitsAddUp } from './units-add-up'
import { yearOnYearJump } from './year-on-year-jump'

export const RULES = [
  numeratorWithinDenominator,
  attendanceInOrder,
  instancesInOrder,
  lostInOrder,
  settledInOrder,
  correctedInOrder,
  instancesAddUp,
  closedWithinCaseload,
  unitsAddUp,
  printedDiffers,
  impliedBase,
  // A slip of the unit is also a jump: the nearer cause is said.
  unitSlip,
  yearOnYearJump,
  fullRateNeedsSource,
  streakGoesOn,
  partsKnownExactly,
  digitsSwapped,
  sameAsYearBefore,
  roundedCount,
] as const

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: string
}

/**
 * Runs every rule over the figures of one unit and period. Figures are compared only where no doubt is left (`certainlyAbove`):
 * a lower bound on the left can already break a rule, one on the right cannot, and 约 never does.
 * @returns the findings in the order of the registry; of two about the same metrics, against the same, with the same severity only the first
 */
export function runRules(subject: RuleSubject): readonly RuleFinding[] {
  const told = new Set<string>()
  return RULES.flatMap(({ code, check }) => check(subject).map((finding): RuleFinding => ({ ...finding, rule: code }))).filter(({ severity, against, about }) => {
    const key = [severity, against, ...about].join(' ')
    const fresh = !told.has(key)
    told.add(key)
    return fresh
  })
}
