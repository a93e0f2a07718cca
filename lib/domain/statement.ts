// What a document prints, at which place, kept exactly as printed; it need not have become a figure.
import type { DecimalString, Qualifier } from './quantity'
import type { Period } from './period'

export const STATEMENT_KINDS = [
  'VALUE',
  'CHANGE_RELATIVE',
  'CHANGE_POINTS',
  'CHANGE_AMBIGUOUS',
  'RANK',
  'MILESTONE',
  'COVERAGE_BY_WORD',
  'QUALITATIVE',
  'IMPLIED',
  'NOT_PRINTED',
] as const
/** IMPLIED: a count that follows from what the text names, no numeral printed; NOT_PRINTED: computed by the system beside printed counts. */
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** Unit of a milestone in documents: 1 is yes. */
export const YES_NO_UNIT = '是/否'

export const STATEMENT_RELATIONS = ['PRINTS', 'SUPPORTS', 'CONTRADICTS', 'NONE'] as const
/** How the statement stands to the observation it is joined to; NONE where there is no observation. */
export type StatementRelation = (typeof STATEMENT_RELATIONS)[number]

export interface Statement {
  readonly code: string
  readonly documentSlug: string
  readonly documentTitle: string
  /** Place in the document, e.g. `5(2)`, with the heading of its section. */
  readonly section: string
  readonly sectionTitle: string
  readonly sectionTitleEn: string
  readonly subjectZh: string
  readonly subjectEn: string
  /** The figure as printed, e.g. `99.56%`, `2500余次`; null for NOT_PRINTED. */
  readonly printed: string | null
  readonly kind: StatementKind
  readonly value: DecimalString | null
  readonly qualifier: Qualifier
  readonly unit: string | null
  readonly scopeZh: string
  readonly scopeEn: string
  /** The period in the document's words, and as read. */
  readonly periodZh: string
  readonly periodEn: string
  readonly period: Period | null
  /** How the period is read where that is not plain. */
  readonly periodNoteZh: string | null
  readonly periodNoteEn: string | null
  readonly ownerZh: string
  readonly ownerEn: string
  readonly metricCode: string | null
  readonly relation: StatementRelation
  readonly noteZh: string | null
  readonly noteEn: string | null
}
