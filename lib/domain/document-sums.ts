// A printed document in numbers: how much of it can be checked, and what the check says.
import type { PrintedCheck } from './printed-check'
import type { Statement } from './statement'

/**
 * How a statement stands to the published figures. disagrees: another number is published; agrees: the same, or what its counts give;
 * without-counts: a rate that nothing can confirm; not-comparable: about a metric, but a change, a word or a figure not published;
 * no-metric: about nothing that is measured here.
 */
export const STANDINGS = ['disagrees', 'agrees', 'without-counts', 'not-comparable', 'no-metric'] as const
export type StatementStanding = (typeof STANDINGS)[number]

export interface CheckedStatement<S extends Statement = Statement> {
  readonly statement: S
  readonly standing: StatementStanding
  /** Null where nothing could be compared. */
  readonly check: PrintedCheck | null
}

/** @param check the statement against its figure, or null where there is none to compare with */
export function standingOf(statement: Statement, check: PrintedCheck | null): StatementStanding {
  if (statement.metricCode === null) return 'no-metric'
  if (check === null) return 'not-comparable'
  if (!check.agrees) return 'disagrees'
  return check.reconciliation?.verdict === 'no-counts' ? 'without-counts' : 'agrees'
}

export interface DocumentSums {
  readonly statements: number
  readonly aboutMetric: number
  /** Known only as a bound or about: 余, 约. */
  readonly bounds: number
  /** Of a span that is no plain year. */
  readonly otherSpans: number
  /** Of those that agree: cut off at their last place instead of rounded. */
  readonly truncated: number
  readonly by: Readonly<Record<StatementStanding, number>>
}

/** Counts the statements of one document. */
export function documentSums(checked: readonly CheckedStatement[]): DocumentSums {
  const count = (wanted: (one: CheckedStatement) => boolean): number => checked.filter(wanted).length
  const standing = (wanted: StatementStanding): number => count((one) => one.standing === wanted)
  return {
    statements: checked.length,
    aboutMetric: count(({ statement }) => statement.metricCode !== null),
    bounds: count(({ statement }) => statement.value !== null && statement.qualifier !== 'EXACT'),
    otherSpans: count(({ statement }) => statement.period !== null && statement.period.kind !== 'YEAR'),
    truncated: count(({ standing: one, check }) => one === 'agrees' && check?.reconciliation?.verdict === 'truncated'),
    by: {
      disagrees: standing('disagrees'),
      agrees: standing('agrees'),
      'without-counts': standing('without-counts'),
      'not-comparable': standing('not-comparable'),
      'no-metric': standing('no-metric'),
    },
  }
}
