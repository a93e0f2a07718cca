// Every expected refusal: a code, what a sentence about it needs to say, and the field or cell it is about.

import type { AccountState } from './permissions/table'
import type { Role } from './viewer'

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
  'request.too-many': { readonly seconds: string }
  'server.failed': Record<string, never>
  'server.unavailable': Record<string, never>
  'text.forbidden-character': { readonly character: string; readonly place: string }
  'text.too-long': { readonly limit: string }
  'session.ended': Record<string, never>
  'audit.unavailable': Record<string, never>
  'database.busy': Record<string, never>
  'audit.unknown-format': { readonly format: string }
  'audit.note-unreadable': Record<string, never>
  'audit.note-elsewhere': { readonly installation: string }
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
  'set-up.too-many-tries': { readonly minutes: string }
  'person.login-name': { readonly text: string }
  'person.display-name': Record<string, never>
  'person.sso-name': { readonly maximum: string }
  'person.login-name-taken': { readonly text: string }
  'person.sso-name-taken': { readonly text: string }
  'person.unit-unknown': Record<string, never>
  'person.unknown': Record<string, never>
  'person.oneself': { readonly action: string }
  'person.state': { readonly state: AccountState }
  'person.changed-meanwhile': Record<string, never>
  'person.not-confirmed': { readonly expected: string }
  'person.erased': Record<string, never>
  'person.no-second-factor': Record<string, never>
  'role.separation': { readonly role: Role; readonly held: string }
  'role.already-held': { readonly role: Role; readonly unit: string; readonly unitEn: string }
  'role.already-over': Record<string, never>
  'role.last-holder': { readonly role: Role }
  'role.security-admin-exists': Record<string, never>
  'role.until-unreadable': { readonly text: string }
  'role.until-past': { readonly text: string }
  'password.too-short': { readonly minimum: string }
  'password.too-long': { readonly maximum: string }
  'password.too-simple': Record<string, never>
  'password.names-account': Record<string, never>
  'password.repeat-differs': Record<string, never>
  'password.context-word': { readonly word: string }
  'password.too-common': Record<string, never>
  'password.reused': Record<string, never>
  'password.none': Record<string, never>
  'password.current-wrong': Record<string, never>
  'password.resting': { readonly minutes: string }
  'second-factor.wrong': Record<string, never>
  'second-factor.resting': { readonly minutes: string }
  'second-factor.expired': Record<string, never>
  'second-factor.code-of-new': Record<string, never>
  'second-factor.demanded': Record<string, never>
  'second-factor.none': Record<string, never>
  'recovery-code.wrong': Record<string, never>
  'session.over': Record<string, never>
  'server.busy': Record<string, never>
  'unit.unknown': Record<string, never>
  'unit.date-unreadable': Record<string, never>
  'unit.date-too-early': { readonly name: string; readonly from: string }
  'unit.date-published': { readonly name: string; readonly release: string; readonly end: string }
  'unit.ended': { readonly name: string; readonly on: string }
  'unit.not-in-force': { readonly name: string; readonly on: string }
  'unit.parent-kind': { readonly name: string }
  'unit.unchanged': { readonly name: string }
  'unit.needed': { readonly name: string }
  'unit.has-children': { readonly name: string; readonly count: string; readonly names: string }
  'unit.code-form': { readonly code: string }
  'unit.code-taken': { readonly code: string; readonly name: string }
  'unit.name-missing': Record<string, never>
  'unit.note-missing': Record<string, never>
  'unit.merge-too-few': Record<string, never>
  'unit.merge-self': { readonly name: string }
  'unit.merge-kinds': { readonly name: string; readonly other: string }
  'unit.split-too-few': Record<string, never>
  'unit.cycle': { readonly name: string; readonly parent: string }
  'unit.does-not-fit': { readonly name: string; readonly on: string }
  'unit.changed-meanwhile': { readonly what: string }
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
