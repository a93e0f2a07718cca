// What a validation rule is given and what it answers.
import type { UnitName } from '../figure'
import type { MetricDefinition } from '../metric'
import type { Problem } from '../problem'
import type { Quantity } from '../quantity'
import type { Statement } from '../statement'

/** ERROR stops a submission; WARNING wants an explanation, which then travels with the figure; HINT only tells. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface RuleMetric extends MetricDefinition {
  /** Kinds of unit that owe it: of these the figure of the unit above is the sum. */
  readonly levels: readonly UnitName['kind'][]
}

export type Lookup = (code: string) => Quantity | null

/** A unit directly below, with what it has submitted: what is still being typed there is nobody else's to compare with. */
export interface PartUnit {
  readonly code: string
  readonly kind: UnitName['kind']
  readonly lookup: Lookup
}

/** The figures of one unit in one period, in base units; null where nothing is recorded. */
export interface RuleSubject {
  readonly metrics: readonly RuleMetric[]
  readonly lookup: Lookup
  /** The same unit in the same period a year before. */
  readonly lookupYearBefore: Lookup
  /** The units directly below this one. */
  readonly parts: readonly PartUnit[]
  /** What documents print of this unit and period. */
  readonly statements: readonly Statement[]
}

/** What a figure was held against: other figures of its unit and period, itself a year before, what is printed, the units below, or nothing but itself. */
export type Against = 'others' | 'year-before' | 'print' | 'units' | 'itself'

export interface Finding {
  readonly severity: Severity
  readonly against: Against
  /** Its path is the code of the metric at which it is shown. */
  readonly problem: Problem
  /** Codes of the metrics that it compares. Two findings about the same ones against the same say the same thing. */
  readonly about: readonly string[]
  /** Codes of the units below whose figures were compared. */
  readonly units?: readonly string[]
  /** Everything that was compared, as `compared` writes it: an explanation holds for exactly these. */
  readonly compared: readonly string[]
}

export interface Rule {
  readonly code: string
  readonly check: (subject: RuleSubject) => readonly Finding[]
}
