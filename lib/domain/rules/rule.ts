// What a validation rule is given and what it answers.
import type { MetricDefinition } from '../metric'
import type { Problem } from '../problem'
import type { Quantity } from '../quantity'

/** ERROR stops a submission; WARNING wants an explanation, which then travels with the figure. */
export type Severity = 'error' | 'warning'

/** The figures of one unit in one period, in base units; null where nothing is recorded. */
export interface RuleSubject {
  readonly metrics: readonly MetricDefinition[]
  readonly lookup: (code: string) => Quantity | null
  /** The same unit a year before. */
  readonly lookupYearBefore: (code: string) => Quantity | null
}

export interface Finding {
  readonly severity: Severity
  /** Its path is the code of the metric at which it is shown. */
  readonly problem: Problem
  /** Codes of the metrics that it compares. Two findings about the same ones say the same thing. */
  readonly about: readonly string[]
}

export interface Rule {
  readonly code: string
  readonly check: (subject: RuleSubject) => readonly Finding[]
}
