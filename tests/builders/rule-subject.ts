// What rules are given, from plain records of values.
import type { Quantity } from '@/lib/domain/quantity'
import { runRules, type RULES, type RuleFinding } from '@/lib/domain/rules/index'
import type { Lookup, PartUnit, RuleMetric, RuleSubject } from '@/lib/domain/rules/rule'
import type { Statement } from '@/lib/domain/statement'
import { aMetric, aRate } from './metric'

export type Values = Readonly<Record<string, Quantity>>

export const ruleMetric = (facts: Partial<RuleMetric> = {}): RuleMetric => ({ ...aMetric(facts), levels: ['CITY', 'COUNTY', 'DEPARTMENT'], ...facts })
export const ruleRate = (facts: Partial<RuleMetric> = {}): RuleMetric => ({ ...aRate(facts), levels: ['CITY', 'COUNTY', 'DEPARTMENT'], ...facts })

export const lookupOf = (values: Values): Lookup => (code) => values[code] ?? null

export interface Given {
  readonly metrics: readonly RuleMetric[]
  readonly now: Values
  readonly before?: Values
  readonly parts?: readonly PartUnit[]
  readonly statements?: readonly Statement[]
}

export const ruleSubject = ({ metrics, now, before = {}, parts = [], statements = [] }: Given): RuleSubject => ({
  metrics, parts, statements, lookup: lookupOf(now), lookupYearBefore: lookupOf(before),
})

/** A unit below with one figure. */
export const partUnit = (kind: PartUnit['kind'], code: string, values: Values): PartUnit => ({ kind, code, lookup: lookupOf(values) })

/** What all rules find, or one of them. */
export const findings = (given: Given, rule: (typeof RULES)[number]['code'] | null = null): readonly RuleFinding[] => runRules(ruleSubject(given)).filter((one) => rule === null || one.rule === rule)

/** Each finding as `severity problem-code path`. */
export const toldBy = (found: readonly RuleFinding[]): readonly string[] => found.map(({ severity, problem }) => `${severity} ${problem.code} ${problem.path.join()}`)
