// A whole release against what documents print of it, statement by statement.
import type { Figure } from '../figure'
import type { MetricDefinition } from '../metric'
import { checksOf } from '../overview'
import type { PrintedCheck } from '../printed-check'
import type { DecimalString } from '../quantity'
import { canonical, Exact } from '../rounding'
import type { Statement } from '../statement'

export const LINE_VERDICTS = ['disagrees', 'other-base', 'truncated', 'without-counts', 'not-comparable', 'agrees'] as const
/**
 * disagrees: the counts, or the figure published, give another number; other-base: only another count as the base gives the print; truncated: cut
 * off instead of rounded; without-counts: a rate that nothing can confirm; not-comparable: a change, a word, or support for a figure; agrees.
 * The most pressing first.
 */
export type LineVerdict = (typeof LINE_VERDICTS)[number]

export interface ReleaseStatement<F extends Figure = Figure, S extends Statement = Statement> {
  readonly statement: S
  /** The figure that it speaks of. */
  readonly figure: F
  /** Null where nothing can be compared. */
  readonly check: PrintedCheck | null
  readonly verdict: LineVerdict
  /** True where two neighbouring digits that changed places would explain it. */
  readonly transposed: boolean
  /** Printed less recomputed at the printed places, or printed less published: percentage points of a rate, base units of a count; null where either is not exact or absent. */
  readonly gap: DecimalString | null
}

interface Given<F extends Figure, S extends Statement> {
  readonly figures: readonly F[]
  /** In the order of the documents. */
  readonly statements: readonly S[]
  readonly isAbout: (statement: S, figure: F) => boolean
  /** How a metric is named when it is offered as another base. */
  readonly nameOf: (metric: MetricDefinition) => string
}

/** One line for every statement that speaks of a figure given; of several, of the one whose metric it prints. */
export function releaseStatements<F extends Figure, S extends Statement>({ figures, statements, isAbout, nameOf }: Given<F, S>): readonly ReleaseStatement<F, S>[] {
  return statements.flatMap((statement): readonly ReleaseStatement<F, S>[] => {
    const about = figures.filter((figure) => isAbout(statement, figure))
    const figure = about.find(({ metric }) => metric.code === statement.metricCode) ?? about[0]
    if (figure === undefined) return []
    const [check = null] = checksOf(figure, [statement], figures, nameOf)
    return [{ statement, figure, check, verdict: lineVerdict(check), transposed: (check?.reconciliation?.transposition.length ?? 0) > 0, gap: gapOf(statement, figure, check) }]
  })
}

function lineVerdict(check: PrintedCheck | null): LineVerdict {
  if (check === null) return 'not-comparable'
  const verdict = check.reconciliation?.verdict
  if (verdict === 'truncated' || verdict === 'other-base') return verdict
  if (verdict === 'no-counts' && check.agrees) return 'without-counts'
  return check.agrees ? 'agrees' : 'disagrees'
}

function gapOf(statement: Statement, figure: Figure, check: PrintedCheck | null): DecimalString | null {
  if (check === null) return null
  if (check.reconciliation !== null && check.reconciliation.verdict !== 'no-counts') {
    const { qualifier, differencePoints } = check.reconciliation
    return qualifier === 'EXACT' ? differencePoints : null
  }
  if (statement.value === null || figure.value === null || statement.qualifier !== 'EXACT' || figure.qualifier !== 'EXACT') return null
  return canonical(new Exact(statement.value).minus(figure.value).toFixed())
}

export const LINE_ORDERS = ['pressing', 'place', 'metric', 'gap'] as const
/** pressing: the verdict that needs a look first; place: as the documents print them; metric: as the catalogue has them; gap: the largest difference first. */
export type LineOrder = (typeof LINE_ORDERS)[number]

/**
 * Orders lines; equal ones stay as the documents have them.
 * @param placeOf a metric's place in the catalogue
 */
export function inLineOrder<L extends Pick<ReleaseStatement, 'verdict' | 'gap' | 'figure'>>(lines: readonly L[], order: LineOrder, placeOf: (metricCode: string) => number): readonly L[] {
  const size = ({ gap }: L) => new Exact(gap ?? 0).abs()
  if (order === 'place') return lines
  if (order === 'metric') return lines.toSorted((a, b) => placeOf(a.figure.metric.code) - placeOf(b.figure.metric.code))
  if (order === 'gap') return lines.toSorted((a, b) => size(b).comparedTo(size(a)))
  return lines.toSorted((a, b) => LINE_VERDICTS.indexOf(a.verdict) - LINE_VERDICTS.indexOf(b.verdict))
}

/** How many lines have each verdict, and how many of them a swap of digits would explain. */
export function lineTally(lines: readonly Pick<ReleaseStatement, 'verdict' | 'transposed'>[]): Readonly<Record<LineVerdict | 'all' | 'transposed', number>> {
  const of = (verdict: LineVerdict): number => lines.filter((line) => line.verdict === verdict).length
  return {
    all: lines.length, transposed: lines.filter(({ transposed }) => transposed).length,
    disagrees: of('disagrees'), 'other-base': of('other-base'), truncated: of('truncated'), 'without-counts': of('without-counts'), 'not-comparable': of('not-comparable'), agrees: of('agrees'),
  }
}
