// What the sentence about each finding needs to say: names in both languages, and values as plain digits.

/** Two figures of one unit and period, by name and as recorded. */
interface RulePair {
  readonly leftZh: string
  readonly leftEn: string
  readonly left: string
  readonly rightZh: string
  readonly rightEn: string
  readonly right: string
}

interface RuleName {
  readonly nameZh: string
  readonly nameEn: string
}

/** A figure beside what a document prints of it. */
interface RulePrint extends RuleName {
  readonly title: string
  readonly printed: string
  readonly now: string
}

/** One figure in this period and a year before. */
interface RuleYears extends RuleName {
  readonly now: string
  readonly before: string
}

export interface RuleProblemParams {
  'rule.numerator-above-denominator': RulePair
  'rule.closed-above-accepted': RulePair
  'rule.order': RulePair
  'rule.jump': RuleYears
  'rule.full-rate-needs-source': { readonly nameZh: string; readonly nameEn: string; readonly base: string }
  'rule.streak-broken': RuleYears
  'rule.parts-not-whole': RuleName & { readonly total: string; readonly sum: string; readonly partsZh: string; readonly partsEn: string }
  'rule.closed-above-caseload': RulePair & { readonly carried: string; readonly load: string }
  'rule.units-not-whole': RuleName & { readonly total: string; readonly sum: string; readonly gap: string; readonly count: string }
  'rule.units-above-whole': RuleName & { readonly total: string; readonly sum: string; readonly gap: string; readonly count: string; readonly missing: string }
  'rule.printed-differs': RulePrint
  'rule.print-swapped': RulePrint & { readonly from: string; readonly to: string }
  'rule.no-implied-base': RuleName & { readonly printed: string; readonly numerator: string }
  'rule.implied-base': RuleName & { readonly printed: string; readonly numerator: string; readonly from: string; readonly to: string }
  'rule.implied-base-far': RuleName & { readonly printed: string; readonly numerator: string; readonly from: string; readonly to: string; readonly before: string }
  'rule.unit-slip': RuleYears & { readonly factor: string; readonly larger: 'now' | 'before' }
  'rule.digits-swapped': RuleYears
  'rule.same-as-year-before': RuleYears
  'rule.rounded-count': RuleName & { readonly now: string }
  'rule.exact-required': RuleName & { readonly rateZh: string; readonly rateEn: string }
}
