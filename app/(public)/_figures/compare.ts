// `compare`: units by one metric, metrics of one unit, or one unit in two periods. Parameters: those of the page, `units` and `metric`, or `unit` and `metrics`, with `from` and `to`.
import 'server-only'
import type { Display } from '@/app/_http/display'
import type { Panel } from '@/components/charts/small-multiples-input'
import { drawSmallMultiples } from '@/components/charts/small-multiples'
import type { TrendPoint } from '@/components/charts/trend-input'
import type { PlacedFigure } from '@/lib/data/figures'
import { alignedSeries } from '@/lib/domain/comparing/aligned-series'
import { isOnSmallBase } from '@/lib/domain/comparing/between'
import { choiceParameters } from '@/lib/domain/comparing/choice'
import { numberFootnotes, type FootnoteNumbers } from '@/lib/domain/footnote-numbers'
import { isPercent } from '@/lib/domain/kinds/index'
import { isPlain } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { SMALL_BASE } from '@/lib/domain/ranking/rank-units'
import { lineOf } from '@/lib/domain/release-line'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { Series } from '@/lib/domain/series'
import { formatPeriod } from '@/lib/i18n/format'
import { trendNotes } from '../metrics/[code]/_parts/trend-notes'
import { trendInput } from '../metrics/[code]/_parts/trend-input'
import { expressionOf, written } from '../_reading/figure-words'
import type { Search } from '../_reading/selection'
import { metricName, metricUnit, releaseName, unitName } from '../_reading/words'
import { compareTable } from './compare-table'
import { comparedText } from './compare-gaps'
import { askedChoice, comparisonOf, readingSearch, scopeOf, type ComparedRow, type Comparison } from './comparison'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceOfMetrics } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'

type Shown = Pick<Display, 't' | 'locale'>

/** More than these are a table, not a drawing. */
const MOST_DRAWN = 4

/** A comparison as a figure, with the numbers that its marks and its table name footnotes by. */
export interface CompareFigure extends FigureDocument {
  readonly panels: readonly Panel[]
  readonly numbers: FootnoteNumbers
}

/**
 * The comparison as a figure.
 * @returns null where nothing is compared: nothing chosen, nothing known, or no figure at all
 */
export async function compareFigure({ t, locale }: Shown, comparison: Comparison): Promise<CompareFigure | null> {
  const { rows, reading, before, choice, metrics } = comparison
  const [first] = rows
  if (first === undefined || rows.every(({ figure, other, years }) => figure === null && other === null && years.length === 0) || (choice.by === 'periods' && before === null)) return null
  const kind = lineOf(reading.periodKey)?.period.kind ?? 'YEAR'
  // Figures that may not be set against each other are not drawn beside each other either: listed only.
  const isListed = comparison.obstacle !== null || (choice.by === 'units' && metrics.some(({ scoreAllowed }) => !scoreAllowed))
  const drawn = rows.length <= MOST_DRAWN && !isListed ? rows : []
  const courses = alignedSeries(drawn.map(({ years }) => years), kind === 'CUSTOM' ? 'YEAR' : kind).map((line, at) => ({ line, row: drawn[at] ?? first }))
  const numbers = numberFootnotes([...courses.flatMap(({ line, row }) => line.points.flatMap(({ period }) => row.years.find((figure) => figure.period.key === period.key) ?? [])), ...rows.flatMap(({ figure, other }) => [...(other === null ? [] : [other]), ...(figure === null ? [] : [figure])])])
  const panels = courses.map(({ line, row }) => panelOf({ t, locale }, choice.by, row, line, numbers))
  const parameters = choiceParameters(choice)
  const { from: _from, to: _to, ...kept } = parameters
  const id = 'compare-drawing'
  const title = titleOf({ t, locale }, comparison)
  return {
    id,
    title,
    subtitle: subtitleOf({ t, locale }, comparison, courses.map(({ line }) => line)),
    notes: notesOf({ t, locale }, comparison, courses),
    footnotes: numbers.texts,
    source: await sourceOfMetrics({ t, locale }, metrics, rows.flatMap(({ figure, other, years }) => (drawn.length > 0 ? years : [figure, other].filter((one) => one !== null)))),
    ...releaseWords({ t, locale }, reading),
    // Two periods name their own.
    address: citedAddress('/compare', reading, choice.to === null ? parameters : { ...kept, ...sidesOf(comparison) }),
    files: figureFiles('compare', { locale }, reading, choice.to === null ? parameters : { ...kept, ...sidesOf(comparison) }),
    draw: ({ width }, alone) => (panels.length === 0 ? null : drawSmallMultiples({ t, locale, id: `${id}-${width}`, title, panels }, width, alone)),
    ...compareTable({ t, locale }, comparison, courses.map(({ line }) => line)),
    panels,
    numbers,
  }
}

/** The comparison that an address asks for. */
export async function loadCompare(search: Search, display: Display): Promise<Result<FigureDocument>> {
  const choice = askedChoice(search)
  const release = await figureRelease(readingSearch(search, choice), await scopeOf(choice))
  if (!release.ok) return release
  const comparison = await comparisonOf(choice, release.value)
  const { unknown } = comparison
  if (comparison.units.length === 0) return refused(problem('figure.unknown-unit', { code: unknown.units.join(',') }))
  if (comparison.metrics.length === 0) return refused(problem('figure.unknown-metric', { code: unknown.metrics.join(',') }))
  const figure = await compareFigure(display, comparison)
  return figure === null ? refused(problem('figure.no-data', {})) : ok(figure)
}

// Versions are named, so that a link keeps giving the same.
const sidesOf = ({ reading, before }: Comparison): Readonly<Record<string, string>> => ({
  ...(before === null ? {} : { from: `${before.periodKey}v${before.version}` }),
  to: `${reading.periodKey}v${reading.version}`,
})

function panelOf({ t, locale }: Shown, by: Comparison['choice']['by'], { unit, metric, years }: ComparedRow, line: Series, footnotes: FootnoteNumbers): Panel {
  const figures = new Map(years.filter(({ period }) => isPlain(period)).map((figure) => [figure.period.key, figure]))
  const trend = trendInput(locale, t, { metric, series: line, figures, footnotes })
  // Short, since panels are small and name their measure: ≥42,000; a rate on a few cases as its counts.
  const textOf = (figure: PlacedFigure): string => {
    const short = isOnSmallBase(figure) ? expressionOf(t, figure) : null
    const { text, number } = written(locale, figure, 'table')
    return short ?? (number !== null && isPercent(metric) ? t.reading.percent(text) : text)
  }
  const shortened = (point: TrendPoint, at: number): TrendPoint => {
    const figure = figures.get(line.points[at]?.period.key ?? '')
    return figure === undefined ? point : { ...point, text: `${textOf(figure)}${footnotes.of(figure).map((number) => t.chart.footnote(number)).join('')}` }
  }
  const series = trend.series.map((one) => ({ ...one, points: one.points.map(shortened) }))
  return {
    title: by === 'units' ? unitName(locale, unit) : metricName(locale, metric),
    detail: by === 'units' ? '' : metricUnit(locale, metric),
    measure: `${metric.unit}|${metric.displayScale}`,
    trend: { ...trend, series },
  }
}

function titleOf({ t, locale }: Shown, { choice, rows, units, metrics, reading, before }: Comparison): string {
  const words = t.compare
  const [unit, metric] = [units[0], metrics[0]]
  const period = releaseName(t, reading)
  const value = (figure: PlacedFigure | null): string => (figure === null ? t.metricPage.unreported : comparedText({ t, locale }, figure))
  if (choice.by === 'periods' || rows.length > MOST_DRAWN) {
    const side = (label: { readonly periodKey: string; readonly version: number }): string => (before?.slug === reading.slug ? t.metricPage.releaseOf(releaseName(t, label), label.version) : releaseName(t, label))
    return words.message.periods({ unit: unit === undefined ? '' : unitName(locale, unit), from: before === null ? '' : side(before), to: side(reading) })
  }
  if (choice.by === 'units') return words.message.units({ period, metric: metric === undefined ? '' : metricName(locale, metric), figures: t.reading.list(rows.map((row) => words.pair(unitName(locale, row.unit), value(row.figure)))) })
  return words.message.metrics({ period, unit: unit === undefined ? '' : unitName(locale, unit), figures: t.reading.list(rows.map((row) => words.pair(metricName(locale, row.metric), value(row.figure)))) })
}

function subtitleOf({ t, locale }: Shown, { choice, units, metrics, reading, before }: Comparison, lines: readonly Series[]): string {
  const [first, last] = [lines[0]?.points[0], lines[0]?.points.at(-1)]
  const period = first === undefined || last === undefined ? t.compare.span(releaseName(t, before ?? reading), releaseName(t, reading)) : t.compare.span(formatPeriod(locale, first.period), formatPeriod(locale, last.period))
  const names = choice.by === 'units' ? metrics.map((metric) => metricName(locale, metric)) : units.map((unit) => unitName(locale, unit))
  return t.compare.subtitle({ names: t.reading.list(names), period, measure: t.reading.list([...new Set(metrics.map((metric) => metricUnit(locale, metric)))]) })
}

function notesOf({ t, locale }: Shown, { choice, rows, metrics, obstacle }: Comparison, courses: readonly { readonly line: Series; readonly row: ComparedRow }[]): readonly string[] {
  // How marks are read holds for every panel; which target held when, and why a line broke, for its own.
  const marks: readonly string[] = [t.chart.gapNote, t.chart.lowerBoundNote, t.chart.upperBoundNote, t.chart.provisionalNote, t.chart.revisedNote]
  const byRow = courses.map(({ line, row }) => ({ row, told: trendNotes(locale, t, row.metric, line, new Map(row.years.map((figure) => [figure.period.key, figure]))) }))
  const nameOf = ({ unit, metric }: ComparedRow): string => (choice.by === 'units' ? unitName(locale, unit) : metricName(locale, metric))
  const notes = [...new Set(byRow.flatMap(({ told }) => told))].map((note) => {
    const own = byRow.filter(({ told }) => told.includes(note))
    return marks.includes(note) || own.length === byRow.length ? note : t.compare.ofOne(t.reading.list(own.map(({ row }) => nameOf(row))), note)
  })
  const measures = new Set(metrics.map(({ unit, displayScale }) => `${unit}|${displayScale}`))
  return [
    ...(courses.length > 1 ? [measures.size > 1 ? t.compare.sharedByMeasure : t.compare.sharedAxis] : []),
    ...(choice.by === 'units' && rows.length > 1 && obstacle === null ? [metrics[0]?.scoreAllowed === false ? t.compare.fines : t.compare.notRanked] : []),
    ...(choice.by !== 'units' && metrics.some(({ scoreAllowed }) => !scoreAllowed) ? [t.compare.finesAmong] : []),
    ...(rows.some(({ figure, other, years }) => [figure, other, ...years].some((one) => one !== null && isOnSmallBase(one))) ? [t.compare.smallBase(SMALL_BASE)] : []),
    ...notes,
  ]
}
