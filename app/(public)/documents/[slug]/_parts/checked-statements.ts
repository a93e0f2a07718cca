// The statements of a document, each against the newest published figure that it speaks of.
import type { PlacedFigure } from '@/lib/data/figures'
import type { PlacedStatement } from '@/lib/data/statements'
import { standingOf, type CheckedStatement } from '@/lib/domain/document-sums'
import { checksOf } from '@/lib/domain/overview'
import type { Locale } from '@/lib/i18n/messages'
import { metricName } from '../../../_reading/words'

export interface ReadStatement extends CheckedStatement<PlacedStatement> {
  /** The figure of its metric that it is linked to; null where it is linked to none. */
  readonly figure: PlacedFigure | null
}

export function checkedStatements(locale: Locale, statements: readonly PlacedStatement[], figures: readonly PlacedFigure[]): readonly ReadStatement[] {
  const byId = new Map(figures.map((figure) => [figure.observationId, figure]))
  return statements.map((statement) => {
    const linked = statement.links.flatMap(({ observationId }) => byId.get(observationId) ?? [])
    const figure = linked.find((one) => one.metric.code === statement.metricCode) ?? null
    const near = figure === null ? [] : figures.filter((one) => one.unit.code === figure.unit.code)
    const [check = null] = figure === null ? [] : checksOf(figure, [statement], near, (metric) => metricName(locale, metric))
    return { statement, figure, check, standing: standingOf(statement, check) }
  })
}
