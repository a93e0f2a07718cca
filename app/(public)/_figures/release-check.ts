// A whole release against what documents print of it, and its units against its city, read once: its page and its files start from the same.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { cityAndBelow } from '@/lib/data/city-and-below'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import { metricsOfYear, type Metric } from '@/lib/data/metrics'
import type { FigureScope, PublishedRelease, ReleaseLabel } from '@/lib/data/published'
import { printedObservations } from '@/lib/data/release-prints'
import type { PlacedStatement } from '@/lib/data/statements'
import type { Unit } from '@/lib/data/units'
import { isPlain } from '@/lib/domain/period'
import { releaseStatements, type ReleaseStatement } from '@/lib/domain/reconcile/release-lines'
import { releaseSums, type ReleaseSum } from '@/lib/domain/reconcile/release-sums'
import { documentTitles } from '../_reading/document-titles'
import { metricName } from '../_reading/words'

export type PrintedLine = ReleaseStatement<PlacedFigure, PlacedStatement>

export interface SumLine extends ReleaseSum<Metric, Unit> {
  /** The city's figure, with what is told beside it. */
  readonly figure: PlacedFigure | null
}

export interface ReleaseCheck {
  readonly release: PublishedRelease
  /** In the order of the documents. */
  readonly lines: readonly PrintedLine[]
  /** Differences first. */
  readonly sums: readonly SumLine[]
  /** Titles of the documents that speak of the release, in their order. */
  readonly documents: readonly string[]
  /** Titles by slug. */
  readonly titles: ReadonlyMap<string, string>
  /** A metric's place in the catalogue. */
  readonly placeOf: (metricCode: string) => number
}

/** Which figures of a version are read: those that documents speak of with their near ones, and the city's of all that adds up. */
export async function checkScope(label: ReleaseLabel): Promise<FigureScope> {
  const [observations, metrics, { city }] = await Promise.all([printedObservations(label.id), metricsOfYear(label.year), installationUnits()])
  return [{ observations }, { units: [city.id], metrics: metrics.filter(addsUp).map(({ code }) => code) }]
}

const addsUp = ({ aggregation, kind }: Metric): boolean => (aggregation === 'SUM' || aggregation === 'LAST') && (kind === 'COUNT' || kind === 'AMOUNT')

/** @param release read with `checkScope` */
export async function releaseCheck({ locale }: Pick<Display, 'locale'>, release: PublishedRelease): Promise<ReleaseCheck> {
  const [titles, whole] = await Promise.all([documentTitles(locale), cityAndBelow(release)])
  const { metrics, city } = whole
  const place = new Map(metrics.map(({ code }, at) => [code, at]))
  const lines = releaseStatements({
    figures: release.figures,
    statements: release.statements,
    isAbout: ({ links }, { observationId }) => links.some((link) => link.observationId === observationId),
    nameOf: (metric) => metricName(locale, metric),
  })
  const own = release.figures.filter(({ unitId, period }) => unitId === city.id && isPlain(period))
  return {
    release, lines, titles,
    sums: releaseSums(whole).map((sum) => ({ ...sum, figure: own.find(({ metric }) => metric.code === sum.metric.code) ?? null })),
    documents: [...new Set(lines.map(({ statement }) => titles.get(statement.documentSlug) ?? statement.documentTitle))],
    placeOf: (code) => place.get(code) ?? metrics.length,
  }
}
