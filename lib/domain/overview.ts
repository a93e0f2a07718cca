// What a leader is told first: how the key metrics stand, what disagrees, and what a figure cannot be taken for.
import type { Figure } from './figure'
import type { MetricDefinition } from './metric'
import { isPlain } from './period'
import { checkPrinted, otherBasesOf, type PrintedCheck } from './printed-check'
import type { Statement } from './statement'
import { statusOf, type FigureStatus } from './status'

export interface KeyFigure<F extends Figure = Figure> {
  readonly metric: MetricDefinition
  /** Null where the release holds no figure of it. */
  readonly figure: F | null
  readonly status: FigureStatus
  readonly checks: readonly PrintedCheck[]
}

export interface Disagreement<F extends Figure = Figure> {
  readonly figure: F
  readonly check: PrintedCheck
}

export interface Overview<F extends Figure = Figure> {
  readonly key: readonly KeyFigure<F>[]
  /** Every print of the unit's figures that can be compared, by the figure. */
  readonly checks: ReadonlyMap<F, readonly PrintedCheck[]>
  /** How many key metrics have each status. */
  readonly tally: Readonly<Record<FigureStatus, number>>
  readonly disagreements: readonly Disagreement<F>[]
  /** Rates that a document prints without their counts. */
  readonly withoutCounts: readonly F[]
  /** Figures known only as a bound or about: 2500余. */
  readonly bounds: readonly F[]
  /** Figures of a span that is no plain year, half or quarter: 2023年以来. */
  readonly otherSpans: readonly F[]
}

export interface OverviewInput<F extends Figure> {
  /** The catalogue; those with a `keyOrder` are the key metrics. */
  readonly metrics: readonly MetricDefinition[]
  readonly figures: readonly F[]
  /** The city. */
  readonly unitCode: string
  /** The statements about one figure. */
  readonly about: (figure: F) => readonly Statement[]
  /** How a metric is named when it is offered as another base. */
  readonly nameOf: (metric: MetricDefinition) => string
}

/** The figure that stands for a metric and unit: that of the plain year, half or quarter before one of any other span. */
export function leadingFigure<F extends Figure>(figures: readonly F[], metricCode: string, unitCode: string): F | null {
  const own = figures.filter((figure) => figure.metric.code === metricCode && figure.unit.code === unitCode)
  return own.find((figure) => isPlain(figure.period)) ?? own[0] ?? null
}

/**
 * Every statement about a figure that can be compared, compared with it.
 * @param near figures among which other bases are looked for; those of other units and periods are passed over
 */
export function checksOf(figure: Figure, statements: readonly Statement[], near: readonly Figure[], nameOf: (metric: MetricDefinition) => string): readonly PrintedCheck[] {
  // Most figures are printed nowhere, and looking for other bases is the greater part of the work.
  if (statements.length === 0) return []
  const bases = otherBasesOf(figure, near, nameOf)
  return statements.flatMap((statement) => checkPrinted(figure, statement, bases) ?? [])
}

/** Sums a release up for one unit. */
export function overviewOf<F extends Figure>({ metrics, figures, unitCode, about, nameOf }: OverviewInput<F>): Overview<F> {
  const own = figures.filter((figure) => figure.unit.code === unitCode)
  const checks = new Map(own.map((figure) => [figure, checksOf(figure, about(figure), own, nameOf)]))
  const key = metrics
    .filter((metric) => metric.keyOrder !== null)
    .sort((a, b) => (a.keyOrder ?? 0) - (b.keyOrder ?? 0))
    .map((metric): KeyFigure<F> => {
      const figure = leadingFigure(own, metric.code, unitCode)
      return { metric, figure, status: statusOf(figure, metric), checks: figure === null ? [] : (checks.get(figure) ?? []) }
    })
  return {
    key,
    checks,
    tally: tallyOf(key),
    disagreements: own.flatMap((figure) => (checks.get(figure) ?? []).flatMap((check) => (check.agrees ? [] : [{ figure, check }]))),
    withoutCounts: own.filter(isWithoutCounts),
    bounds: own.filter((figure) => figure.value !== null && figure.qualifier !== 'EXACT'),
    otherSpans: own.filter((figure) => !isPlain(figure.period)),
  }
}

/** True for a rate that has a value but no counts to compute it from. */
export const isWithoutCounts = (figure: Figure): boolean => figure.metric.numeratorCode !== null && figure.value !== null && figure.numerator === null

const tallyOf = (key: readonly KeyFigure[]): Overview['tally'] => {
  const count = (status: FigureStatus): number => key.filter((one) => one.status === status).length
  return { met: count('met'), near: count('near'), missed: count('missed'), watched: count('watched'), 'not-reported': count('not-reported') }
}
