// What a document prints beside what the figures of a release give: the product's first question, asked of one statement.
import type { Figure } from './figure'
import { reconcile } from './reconcile/reconcile'
import type { NamedCount, Reconciliation } from './reconcile/reconciliation'
import type { Statement } from './statement'

export interface PrintedCheck {
  readonly statement: Statement
  /** False where the document and the figure disagree; true where they agree or nothing can be compared. */
  readonly agrees: boolean
  /** For a printed rate; null for a count, which is compared as it stands. */
  readonly reconciliation: Reconciliation | null
}

const isRate = (figure: Figure): boolean => figure.metric.kind === 'RATIO' || figure.metric.kind === 'COVERAGE'

/**
 * Other counts of the same unit and period on which the rate might have been taken: the bases of the other rates of its group.
 * @param nameOf how a base is named to the reader
 */
export function otherBasesOf(figure: Figure, all: readonly Figure[], nameOf: (metric: Figure['metric']) => string): readonly NamedCount[] {
  const { metric, unit, period } = figure
  const near = all.filter((other) => other.unit.code === unit.code && other.period.key === period.key && other.metric.groupCode === metric.groupCode)
  const bases = new Set(near.map((other) => other.metric.denominatorCode))
  return near.flatMap((other) =>
    bases.has(other.metric.code) && other.metric.code !== metric.denominatorCode && other.metric.code !== metric.numeratorCode && other.value !== null
      ? [{ name: nameOf(other.metric), value: other.value }]
      : [],
  )
}

/**
 * Compares a statement with the figure it speaks of.
 * @param statement about this very figure: its unit and period are the caller's to match
 * @param bases other counts to be tried as the base of a rate
 * @returns null where the statement prints nothing that could be compared (a change, a word, a figure of another metric)
 */
export function checkPrinted(figure: Figure, statement: Statement, bases: readonly NamedCount[] = []): PrintedCheck | null {
  if (statement.metricCode !== figure.metric.code || statement.value === null) return null
  // 下降10% speaks of a rate without printing its level.
  if (statement.kind.startsWith('CHANGE_') && figure.metric.kind !== 'CHANGE') return null
  if (!isRate(figure)) return { statement, agrees: isSame(statement, figure), reconciliation: null }
  // 全部 and 全覆盖 say 100 % in a word.
  const printed = statement.kind === 'COVERAGE_BY_WORD' ? `${statement.value}%` : statement.printed
  if (printed === null) return null
  const result = reconcile({ printed, numerator: figure.numerator?.value ?? null, denominator: figure.denominator?.value ?? null, counts: bases })
  if (!result.ok) return null
  return { statement, agrees: agreesBy(result.value, statement, figure), reconciliation: result.value }
}

function agreesBy({ verdict }: Reconciliation, statement: Statement, figure: Figure): boolean {
  // Nothing can be recomputed without counts, but what is published may still be another number than the printed one.
  if (verdict === 'no-counts') return isSame(statement, figure)
  return verdict === 'match' || verdict === 'truncated'
}

const isSame = (statement: Statement, figure: Figure): boolean => statement.value === figure.value && statement.qualifier === figure.qualifier
