// `trend`: one metric of one unit along the years, or along the quarters of a quarter's release. Parameters: metric, unit (the city where left out).
import 'server-only'
import type { Display } from '@/app/_http/display'
import { drawTrend } from '@/components/charts/trend-chart'
import type { TrendInput } from '@/components/charts/trend-input'
import type { PlacedFigure } from '@/lib/data/figures'
import { installationUnits } from '@/lib/data/installation'
import type { Metric } from '@/lib/data/metrics'
import { publishedSeries, type PublishedRelease, type ReleaseLabel } from '@/lib/data/published'
import { unitByCode, unitsNamedOn } from '@/lib/data/units'
import type { UnitName } from '@/lib/domain/figure'
import { numberFootnotes, type FootnoteNumbers } from '@/lib/domain/footnote-numbers'
import { isPlain, isYear } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { kindOf, seriesOf, type Series } from '@/lib/domain/series'
import { formatPeriod } from '@/lib/i18n/format'
import { metricByCode } from '../metrics/[code]/_parts/load'
import { trendInput } from '../metrics/[code]/_parts/trend-input'
import { trendNotes } from '../metrics/[code]/_parts/trend-notes'
import { valueText } from '../_reading/figure-words'
import { searchText, type Search } from '../_reading/selection'
import { metricName, metricUnit, unitName } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceWords } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'
import { trendTable } from './trend-table'

/** What a trend is made from: `metricContents` has it. */
export interface TrendOf {
  readonly metric: Metric
  readonly unit: UnitName
  /** Every figure of the metric and unit, those of other spans too. */
  readonly series: readonly PlacedFigure[]
  /** Whether the unit is the city, which addresses need not name. */
  readonly isCity: boolean
}

/** A trend with what its page needs besides: its input for the explorer, and the footnotes that its marks name. */
export interface TrendFigure extends FigureDocument {
  readonly input: TrendInput
  readonly line: Series
  /** By the key of their period. */
  readonly figures: ReadonlyMap<string, PlacedFigure>
  readonly numbers: FootnoteNumbers
}

/**
 * The trend as a figure.
 * @returns null where no period of the series has a value
 */
export async function trendFigure({ t, locale }: Pick<Display, 't' | 'locale'>, { metric, unit, series, isCity }: TrendOf, reading: ReleaseLabel): Promise<TrendFigure | null> {
  const line = seriesOf(series, { kind: kindOf(series) })
  const figures = new Map(series.filter((figure) => isPlain(figure.period)).map((figure) => [figure.period.key, figure]))
  const [first] = line.points
  const last = line.points.findLast((point) => point.value !== null)
  // What is read, where it has a value: an old link says what it said, whatever was published since.
  const told = line.points.find((point) => point.value !== null && point.period.key === reading.periodKey) ?? last
  const said = told && figures.get(told.period.key)
  if (first === undefined || last === undefined || told === undefined || said === undefined) return null
  const name = metricName(locale, metric)
  const value = valueText(locale, said)
  const numbers = numberFootnotes(line.points.flatMap(({ period }) => figures.get(period.key) ?? []))
  const input = trendInput(locale, t, { metric, series: line, figures, footnotes: numbers })
  const id = 'course-drawing'
  const title = isYear(told.period) ? t.metricPage.courseMessage({ name, year: told.year, value }) : t.metricPage.courseMessageOf({ name, period: formatPeriod(locale, told.period), value })
  const span = isYear(last.period)
    ? t.metricPage.courseChart({ name, from: first.year, to: last.year })
    : t.metricPage.courseChartOf({ name, from: formatPeriod(locale, first.period), to: first.period.key === last.period.key ? null : formatPeriod(locale, last.period) })
  const ofUnit: Readonly<Record<string, string>> = isCity ? {} : { unit: unit.code }
  return {
    id,
    title,
    subtitle: t.metricPage.statistic({ unit: unitName(locale, unit), period: span, measure: metricUnit(locale, metric) }),
    notes: [...trendNotes(locale, t, metric, line, figures), ...(line.points.some((point) => point.value !== null && point.period.key !== reading.periodKey) ? [t.figureFile.othersInForce] : [])],
    footnotes: numbers.texts,
    source: await sourceWords({ t, locale }, metric, series),
    ...releaseWords({ t, locale }, reading),
    address: citedAddress(`/metrics/${encodeURIComponent(metric.code)}`, reading, ofUnit),
    files: figureFiles('trend', { locale }, reading, { metric: metric.code, ...ofUnit }),
    draw: ({ width, height }, alone) => drawTrend({ t, locale, id: `${id}-${width}`, title, ...input }, width, height, alone),
    ...trendTable({ t, locale }, metric, line, figures),
    input,
    line,
    figures,
    numbers,
  }
}

/** The trend that an address asks for. */
export async function loadTrend(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const [code, unitCode] = [searchText(search, 'metric'), searchText(search, 'unit')]
  const [{ city }, known] = await Promise.all([installationUnits(), unitCode === null ? null : unitByCode(unitCode)])
  if (unitCode !== null && known === null) return refused(problem('figure.unknown-unit', { code: unitCode }))
  const unit = known ?? city
  const release = await figureRelease(search, [{ units: [unit.id], metrics: [code ?? ''] }])
  if (!release.ok) return release
  const metric = code === null ? null : await metricByCode(code, release.value.year)
  if (metric === null) return refused(problem('figure.unknown-metric', { code: code ?? '' }))
  return await madeOf(display, metric, { id: unit.id, isCity: unit.code === city.code }, release.value)
}

async function madeOf(display: Display, metric: Metric, { id, isCity }: { readonly id: number; readonly isCity: boolean }, release: PublishedRelease): Promise<Result<FigureDocument>> {
  const named = (await unitsNamedOn(release.periodEnd)).byId.get(id)
  if (named === undefined) return refused(problem('figure.no-data', {}))
  const series = await publishedSeries(metric.code, named.code, release)
  const figure = await trendFigure(display, { metric, unit: named, series, isCity }, release)
  return figure === null ? refused(problem('figure.no-data', {})) : ok(figure)
}
