// What a leader is told first: how the key metrics stand, what disagrees, what is only printed.
import type { Figure } from './figure'
import type { MetricDefinition } from './metric'
import { checkPrinted, otherBasesOf, type PrintedCheck } from './printed-check'
import type { Statement } from './statement'
import { statusOf, type FigureStatus } from './status'

export interface KeyFigure {
  readonly metric: MetricDefinition
  /** Null where the release holds no figure of it. */
  readonly figure: Figure | null
  readonly status: FigureStatus
  readonly checks: readonly PrintedCheck[]
}

export interface Disagreement {
  readonly figure: Figure
  readonly check: PrintedCheck
}

export interface Overview {
  readonly key: readonly KeyFigure[]
  readonly disagreements: readonly Disagreement[]
  /** Rates that a document prints without their counts. */
  readonly withoutCounts: readonly Figure[]
}

/** The figure that stands for a metric and unit: that of the plain year before one of any other span. */
export function leadingFigure(figures: readonly Figure[], metricCode: string, unitCode: string): Figure | null {
  const own = figures.filter((figure) => figure.metric.code === metricCode && figure.unit.code === unitCode)
  return own.find((figure) => figure.period.kind === 'YEAR') ?? own[0] ?? null
}

/** Every statement about a figure, compared with it. */
export function checksOf(figure: Figure, statements: readonly Statement[], figures: readonly Figure[], nameOf: (metric: MetricDefinition) => string): readonly PrintedCheck[] {
  const bases = otherBasesOf(figure, figures, nameOf)
  return statements
    .filter((statement) => statement.metricCode === figure.metric.code && statement.period?.key === figure.period.key)
    .flatMap((statement) => checkPrinted(figure, statement, bases) ?? [])
}

/**
 * Sums a release up for one unit.
 * @param metrics the catalogue; those with a `keyOrder` are the key metrics
 * @param unitCode the city
 */
export function overviewOf(
  metrics: readonly MetricDefinition[],
  figures: readonly Figure[],
  statements: readonly Statement[],
  unitCode: string,
  nameOf: (metric: MetricDefinition) => string,
): Overview {
  const keyMetrics = metrics.filter((metric) => metric.keyOrder !== null).sort((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
  const key = keyMetrics.map((metric): KeyFigure => {
    const figure = leadingFigure(figures, metric.code, unitCode)
    return { metric, figure, status: statusOf(figure, metric), checks: figure === null ? [] : checksOf(figure, statements, figures, nameOf) }
  })
  const own = figures.filter((figure) => figure.unit.code === unitCode)
  const disagreements = own.flatMap((figure) => checksOf(figure, statements, figures, nameOf).flatMap((check) => (check.agrees ? [] : [{ figure, check }])))
  const withoutCounts = own.filter((figure) => figure.metric.numeratorCode !== null && figure.value !== null && figure.numerator === null)
  return { key, disagreements, withoutCounts }
}
