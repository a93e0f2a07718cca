// Every expected refusal: a code, what a sentence about it needs to say, and the field or cell it is about.

import type { ApiProblemParams } from './api/api-problems'
import type { CollectingProblemParams } from './collecting/collecting-problems'
import type { ImportProblemParams } from './importing/import-problems'
import type { HistoryProblemParams } from './history/history-problems'
import type { MetricProblemParams } from './metrics/metric-problems'
import type { AccountState } from './permissions/table'
import type { RuleProblemParams } from './rules/rule-problems'
import type { UnitProblemParams } from './units/unit-problems'
import type { UploadedProblemParams } from './uploading/uploaded-problems'
import type { UploadProblemParams } from './workbook/upload-problems'
import type { Role } from './viewer'

/** Parameters of each problem; the sentences stand in the messages, one per code. */
export interface ProblemParams extends ApiProblemParams, RuleProblemParams, CollectingProblemParams, ImportProblemParams, MetricProblemParams, UnitProblemParams, UploadProblemParams, UploadedProblemParams, HistoryProblemParams {
  'permission.missing': { readonly action: string }
  'form.unreadable': Record<string, never>
  'request.too-many': { readonly seconds: string }
  'server.failed': Record<string, never>
  'server.unavailable': Record<string, never>
  'text.forbidden-character': { readonly character: string; readonly place: string }
  'text.too-long': { readonly limit: string }
  'session.ended': Record<string, never>
  'session.needed': Record<string, never>
  'audit.unavailable': Record<string, never>
  'database.busy': Record<string, never>
  'archive.unknown-year': { readonly year: string }
  'audit.unknown-format': { readonly format: string }
  'audit.note-unreadable': Record<string, never>
  'audit.note-elsewhere': { readonly installation: string }
  'entry.nothing-changed': Record<string, never>
  'entry.locked': { readonly reason: string }
  'entry.not-asked': { readonly code: string }
  'entry.edit-reused': Record<string, never>
  'entry.unknown-metric': { readonly code: string }
  'entry.unknown-unit': { readonly code: string }
  'entry.unknown-period': { readonly key: string }
  'entry.computed': { readonly name: string }
  'entry.reason-missing': { readonly name: string }
  'entry.conflict': { readonly name: string; readonly value: string; readonly by: string; readonly at: string }
  'release.unknown': { readonly slug: string; readonly version: string }
  'export.unknown-format': { readonly format: string }
  'query.unknown-parameter': { readonly name: string }
  'query.repeated': { readonly name: string }
  'query.bad-value': { readonly name: string; readonly value: string }
  'query.too-many': { readonly name: string; readonly most: string }
  'query.unknown-name': { readonly name: string; readonly value: string }
  'export.busy': Record<string, never>
  'export.too-many-rows': { readonly format: string; readonly rows: string; readonly most: string }
  'export.nothing': Record<string, never>
  'export.asked-already': Record<string, never>
  'export.too-many-open': { readonly most: string }
  'export.kept-too-much': Record<string, never>
  'export.too-large': Record<string, never>
  'export.interrupted': Record<string, never>
  'export.unknown': Record<string, never>
  'export.over': Record<string, never>
  'export.not-ready': Record<string, never>
  'export.expired': Record<string, never>
  'export.withdrawn': Record<string, never>
  'export.outside': { readonly size: string }
  'figure.unknown': { readonly chart: string }
  'figure.unknown-format': { readonly format: string }
  'figure.unknown-metric': { readonly code: string }
  'figure.unknown-unit': { readonly code: string }
  'figure.no-data': Record<string, never>
  'figure.unpublished': { readonly metric: string; readonly unit: string; readonly period: string }
  'figure.too-large': Record<string, never>
  'figure.font-missing': Record<string, never>
  'figure.characters': { readonly characters: string }
  'figure.busy': Record<string, never>
  'what-if.unknown-metric': { readonly code: string }
  'what-if.twice': { readonly metric: string }
  'what-if.not-scored': { readonly metric: string }
  'what-if.no-direction': { readonly metric: string }
  'what-if.weight': { readonly metric: string; readonly asked: string }
  'what-if.sum': { readonly sum: string }
  'pdf.no-browser': Record<string, never>
  'pdf.not-a-page': { readonly path: string }
  'pdf.not-yours': Record<string, never>
  'pdf.busy': Record<string, never>
  'pdf.failed': Record<string, never>
  'release.nothing-changed': { readonly period: string }
  'release.changed-meanwhile': Record<string, never>
  'release.own-changes': { readonly count: string; readonly names: string }
  'release.reason-missing': Record<string, never>
  'release.not-confirmed': { readonly expected: string; readonly expectedEn: string }
  'release.errors': { readonly count: string }
  'release.unacknowledged': { readonly count: string }
  'release.strange-numbers': { readonly count: string; readonly numbers: string }
  'release.waiting': { readonly version: string; readonly at: string }
  'release.time-unreadable': { readonly text: string }
  'release.time-past': { readonly text: string }
  'release.time-far': { readonly text: string }
  'release.withdrawn': { readonly version: string; readonly at: string; readonly reason: string }
  'release.withdrawn-already': { readonly version: string }
  'release.withdraw-reason-missing': Record<string, never>
  'lock.exists': { readonly period: string }
  'lock.unknown': Record<string, never>
  'lock.lifted-already': Record<string, never>
  'lock.reason-missing': Record<string, never>
  'lock.until-unreadable': { readonly text: string }
  'lock.until-past': { readonly text: string }
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
  'mail.address': { readonly text: string }
  'mail.address-missing': Record<string, never>
  'mail.off': Record<string, never>
  'feed.unknown': Record<string, never>
  'screen.label-missing': Record<string, never>
  'screen.until-unreadable': { readonly text: string }
  'screen.until-past': { readonly text: string }
  'screen.until-late': { readonly text: string; readonly latest: string }
  'screen.line': { readonly text: string }
  'screen.unknown': Record<string, never>
  'screen.ended-already': Record<string, never>
  'server.busy': Record<string, never>
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
