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
  readonly links: readonly Pick<Link, 'observationId' | 'relation'>[]
}

export interface PrintedCells {
  readonly printed: (figure: Figure) => string | null
  readonly verdict: (figure: Figure) => string | null
  readonly documents: (figure: Figure) => string | null
}

interface Link {
  readonly observationId: number
  readonly relation: 'PRINTS' | 'SUPPORTS' | 'CONTRADICTS'
  readonly statement: Statement
}

const LEVELS: ReadonlySet<StatementKind> = new Set(['VALUE', 'RANK', 'MILESTONE', 'COVERAGE_BY_WORD'])

// Changes and qualitative words speak about a figure without printing it, unless the figure is a change itself.
function printsTheFigure({ relation, statement: { kind, printed } }: Link, { metric }: Figure): boolean {
  return relation !== 'SUPPORTS' && printed !== null && (LEVELS.has(kind) || (metric.kind === 'CHANGE' && kind.startsWith('CHANGE_')))
}

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
  const links = statements.flatMap((statement) => statement.links.map((link): Link => ({ ...link, statement })))
  const byObservation = grouped(links, (link) => link.observationId)
  // Only figures of one unit, period and group can be each other's base; searching all of them for each would take minutes.
  const nearness = ({ unit, period, metric }: Figure): string => `${unit.code}|${period.key}|${metric.groupCode}`
  const near = grouped<Figure, string>(figures, nearness)
  const about = new Map<Figure, readonly Link[]>(figures.map((figure) => [figure, byObservation.get(figure.observationId) ?? []]))
  const printing = (figure: Figure): readonly Statement[] =>
    (about.get(figure) ?? []).filter((link) => printsTheFigure(link, figure)).map(({ statement }) => statement)
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
