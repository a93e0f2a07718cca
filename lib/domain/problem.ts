// Every expected refusal: a code, what a sentence about it needs to say, and the field or cell it is about.

/** Two figures of one unit and period, by name and as recorded. */
interface RulePair {
  readonly leftZh: string
  readonly leftEn: string
  readonly left: string
  readonly rightZh: string
  readonly rightEn: string
  readonly right: string
}

/** One figure in this period and a year before. */
interface RuleYears {
  readonly nameZh: string
  readonly nameEn: string
  readonly now: string
  readonly before: string
}

/** Parameters of each problem; the sentences stand in the messages, one per code. */
export interface ProblemParams {
  'permission.missing': { readonly action: string }
  'form.unreadable': Record<string, never>
  'session.ended': Record<string, never>
  'entry.nothing-changed': Record<string, never>
  'entry.unknown-metric': { readonly code: string }
  'entry.unknown-unit': { readonly code: string }
  'entry.unknown-period': { readonly key: string }
  'entry.computed': { readonly name: string }
  'entry.reason-missing': { readonly name: string }
  'entry.conflict': { readonly name: string; readonly value: string; readonly by: string; readonly at: string }
  'release.unknown': { readonly slug: string; readonly version: string }
  'export.unknown-format': { readonly format: string }
  'release.nothing-changed': { readonly year: string }
  'release.changed-meanwhile': Record<string, never>
  'release.own-changes': { readonly count: string; readonly names: string }
  'release.reason-missing': Record<string, never>
  'release.not-confirmed': { readonly expected: string }
  'set-up.code-wrong': Record<string, never>
  'set-up.same-person': Record<string, never>
  'person.login-name': { readonly text: string }
  'person.display-name': Record<string, never>
  'password.too-short': { readonly minimum: string }
  'password.too-long': { readonly maximum: string }
  'password.too-simple': Record<string, never>
  'password.names-account': Record<string, never>
  'password.repeat-differs': Record<string, never>
  'value.unreadable': { readonly text: string }
  'value.too-large': { readonly text: string; readonly limit: string }
  'value.negative': { readonly text: string }
  'value.not-whole': { readonly text: string }
  'value.over-hundred': { readonly text: string }
  'value.unit-mismatch': { readonly text: string; readonly unit: string }
  'value.too-precise': { readonly text: string; readonly places: string }
  'value.maybe-fraction': { readonly text: string; readonly percent: string; readonly hundredfold: string }
  'value.symbol-ambiguous': { readonly text: string }
  'rate.unreadable': { readonly text: string }
  'rate.count-unreadable': { readonly text: string; readonly name: string }
  'rate.count-negative': { readonly text: string; readonly name: string }
  'rate.count-too-large': { readonly text: string; readonly name: string; readonly digits: string }
  'line.blank': { readonly line: string }
  'line.too-long': { readonly line: string; readonly limit: string }
  'line.not-json': { readonly line: string }
  'line.not-object': { readonly line: string }
  'line.field-missing': { readonly line: string; readonly field: string }
  'line.field-unreadable': { readonly line: string; readonly field: string }
  'rule.numerator-above-denominator': RulePair
  'rule.closed-above-accepted': RulePair
  'rule.order': RulePair
  'rule.jump': RuleYears
  'rule.full-rate-needs-source': { readonly nameZh: string; readonly nameEn: string; readonly base: string }
  'rule.streak-broken': RuleYears
}

export type ProblemCode = keyof ProblemParams

/** Path of the field: `['entries', 3, 'text']`; empty when the problem is about the whole. */
export type ProblemPath = readonly (string | number)[]

export type Problem = { [C in ProblemCode]: { readonly code: C; readonly params: ProblemParams[C]; readonly path: ProblemPath } }[ProblemCode]

/** Makes a problem; `path` names the field as its reader knows it. */
export function problem<C extends ProblemCode>(code: C, params: ProblemParams[C], path: ProblemPath = []): Problem {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- code and params belong together by C, which a union cannot say
  return { code, params, path } as Problem
}
