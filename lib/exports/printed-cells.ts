// What documents print of a figure, and whether its counts give it: three cells of a row.
import type { Figure } from '@/lib/domain/figure'
import type { MetricDefinition } from '@/lib/domain/metric'
import { checkPrinted, otherBasesOf } from '@/lib/domain/printed-check'
import type { Statement, StatementKind } from '@/lib/domain/statement'
import type { Messages } from '@/lib/i18n/messages'

/** A figure with the identity that statements name. */
export interface TabledFigure extends Figure {
  readonly observationId: number
}

export interface TabledStatement extends Statement {
  /** The figures it speaks of; one that only supports a figure prints another. */
  readonly links: readonly { readonly observationId: number; readonly relation: 'PRINTS' | 'SUPPORTS' | 'CONTRADICTS' }[]
}

export interface PrintedCells {
  readonly printed: (figure: Figure) => string | null
  readonly verdict: (figure: Figure) => string | null
  readonly documents: (figure: Figure) => string | null
}

// Changes and qualitative words speak about a figure without printing it.
const PRINTS_THE_FIGURE: ReadonlySet<StatementKind> = new Set(['VALUE', 'RANK', 'MILESTONE', 'COVERAGE_BY_WORD'])

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

/** @param nameOf how a metric is named when it is offered as another base of a rate */
export function printedCells(
  figures: readonly TabledFigure[],
  statements: readonly TabledStatement[],
  t: Messages,
  nameOf: (metric: MetricDefinition) => string,
): PrintedCells {
  const links = statements.flatMap((statement) => statement.links.map((link) => ({ ...link, statement })))
  const byObservation = grouped(links, (link) => link.observationId)
  // Only figures of one unit, period and group can be each other's base; searching all of them for each would take minutes.
  const near = grouped(figures, ({ unit, period, metric }) => `${unit.code}|${period.key}|${metric.groupCode}`)
  const about = new Map<Figure, (typeof links)[number][]>(figures.map((figure) => [figure, [...(byObservation.get(figure.observationId) ?? [])]]))
  const printing = (figure: Figure): readonly Statement[] =>
    (about.get(figure) ?? []).flatMap(({ relation, statement }) => (relation !== 'SUPPORTS' && statement.printed !== null && PRINTS_THE_FIGURE.has(statement.kind) ? [statement] : []))
  const joined = (parts: readonly string[]): string | null => (parts.length === 0 ? null : t.exportFile.list(parts))

  function verdictOf(figure: Figure, statement: Statement): string[] {
    const bases = otherBasesOf(figure, near.get(nearness(figure)) ?? [], nameOf)
    const check = checkPrinted(figure, statement, bases)
    if (check === null) return []
    const { reconciliation } = check
    if (reconciliation !== null) return [t.exportFile.withCode(t.card.verdict[reconciliation.verdict], reconciliation.verdict)]
    return [check.agrees ? t.exportFile.printedAgrees : t.exportFile.printedDiffers]
  }

  return {
    printed: (figure) => joined(printing(figure).flatMap(({ printed }) => printed ?? [])),
    verdict: (figure) => joined(printing(figure).flatMap((statement) => verdictOf(figure, statement))),
    documents: (figure) => joined([...new Set((about.get(figure) ?? []).map(({ statement }) => statement.documentTitle))]),
  }
}
