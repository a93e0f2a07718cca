// One question on each of its bases, for one unit: the figure, and which document uses that base.
import 'server-only'
import type { PlacedFigure } from '@/lib/data/figures'
import type { Metric } from '@/lib/data/metrics'
import type { PublishedRelease } from '@/lib/data/published'
import { statementsOfMetric, type PlacedStatement } from '@/lib/data/statements'
import type { Unit } from '@/lib/data/units'
import { leadingFigure } from '@/lib/domain/overview'

export interface Basis {
  readonly metric: Metric
  readonly figure: PlacedFigure | null
  /** What documents print on this base of this unit and period. */
  readonly statements: readonly PlacedStatement[]
}

/**
 * @param family two or more, in the order of the catalogue
 * @param release read with the unit's figures of them
 * @param isCity what a document says without a figure is said of the city
 */
export async function basesContents(family: readonly Metric[], release: PublishedRelease, unit: Unit, isCity: boolean): Promise<readonly Basis[]> {
  const own = release.figures.filter((figure) => figure.unitId === unit.id)
  return await Promise.all(
    family.map(async (metric): Promise<Basis> => {
      const figure = leadingFigure(own, metric.code, unit.code)
      const all = await statementsOfMetric(metric.id)
      const ofPeriod = ({ period }: PlacedStatement): boolean => period === null || (release.kind === 'ANNUAL' ? period.referenceYear === release.year : period.key === release.periodKey)
      const isAbout = ({ links }: PlacedStatement): boolean => (links.length === 0 ? isCity : figure !== null && links.some((link) => link.observationId === figure.observationId))
      return { metric, figure, statements: all.filter((statement) => statement.printed !== null && ofPeriod(statement) && isAbout(statement)) }
    }),
  )
}
