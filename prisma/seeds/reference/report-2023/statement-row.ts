// One statement of the report as written down by hand; document, heading, scope, period and owner are filled in from their keys.
import type { DecimalString, Qualifier } from '@/lib/domain/quantity'
import type { StatementKind, StatementRelation } from '@/lib/domain/statement'
import type { UnitCode } from '../units-of-measure'
import type { PeriodReadingKey } from './periods'
import type { OwnerKey, PartKey, ScopeKey } from './wording'

/** A statement that becomes an observation also stands as a figure of the city. */
export type Becomes = 'statement' | 'statement-and-observation'

export interface StatementRow {
  readonly code: string
  /** Part, and in brackets its point: `5(2)`. */
  readonly section: PartKey | `${PartKey}(${number})`
  readonly subjectZh: string
  readonly subjectEn: string
  /** The figure or the word for it exactly as in the report, without the scan's blanks; null where there is none. */
  readonly printed: string | null
  readonly kind: StatementKind
  /** In the base unit; per cent for rates. For 是/否, 1 is yes. */
  readonly value: DecimalString | null
  /** Stated where not EXACT. 累计 and 共 say what was added up, not how exactly it is known. */
  readonly qualifier?: Qualifier
  readonly unit: UnitCode | null
  readonly scope: ScopeKey
  readonly period: PeriodReadingKey
  readonly owner: OwnerKey
  readonly metricCode: string | null
  readonly becomes: Becomes
  /** NONE also where nothing is printed to compare with (NOT_PRINTED). */
  readonly relation: StatementRelation
  readonly noteZh?: string
  readonly noteEn?: string
}
