// `explore`: up to four lines of one measure over a span. Parameters: those of lib/domain/explore/explore-state, and period, version, asOf.
import 'server-only'
import type { Display } from '@/app/_http/display'
import { joinTrends } from '@/components/charts/join-trends'
import { drawTrend } from '@/components/charts/trend-chart'
import type { TrendInput } from '@/components/charts/trend-input'
import type { ReleaseLabel } from '@/lib/data/published'
import { writeExplore, type ExploreState } from '@/lib/domain/explore/explore-state'
import { numberFootnotes, type FootnoteNumbers } from '@/lib/domain/footnote-numbers'
import type { Period } from '@/lib/domain/period'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { formatPeriod } from '@/lib/i18n/format'
import { askedExplore } from '../explore/_parts/asked'
import { lineNames, sharedNames } from '../explore/_parts/line-names'
import { cutLine, exploreLines, type ExploreLine } from '../explore/_parts/lines'
import { trendInput } from '../metrics/[code]/_parts/trend-input'
import { trendNotes } from '../metrics/[code]/_parts/trend-notes'
import { valueText, written } from '../_reading/figure-words'
import type { Search } from '../_reading/selection'
import { metricUnit } from '../_reading/words'
import type { FigureDocument } from './figure-document'
import { figureRelease } from './figure-release'
import { sourceWords } from './figure-source'
import { citedAddress, figureFiles, releaseWords } from './figure-words'

/** The figure with what its page needs besides. */
export interface ExploreFigure extends FigureDocument {
  /** Of every line over every period, cut to no span and with nothing switched off: the explorer's. */
  readonly whole: TrendInput
  /** The periods of `whole`. */
  readonly keys: readonly string[]
  /** The lines over the span that is shown, those that are switched off too. */
  readonly lines: readonly ExploreLine[]
  readonly names: readonly string[]
  readonly numbers: FootnoteNumbers
}

/** Places of the first and the last period of a span among those that there are. */
function spanPlaces(periods: readonly Period[], { from, to }: ExploreState): readonly [first: number, last: number] {
  const first = from === null ? 0 : periods.findIndex(({ key }) => key >= from)
  const last = to === null ? periods.length - 1 : periods.findLastIndex(({ key }) => key <= to)
  // A span that holds none of them says nothing: all are shown.
  return first === -1 || last < first ? [0, periods.length - 1] : [first, last]
}

function inputOf({ t, locale }: Pick<Display, 't' | 'locale'>, lines: readonly ExploreLine[], names: readonly string[], footnotes: FootnoteNumbers): TrendInput {
  return joinTrends(lines.map((line, at) => ({ name: names[at] ?? '', input: trendInput(locale, t, { ...line, footnotes }) })))
}

/**
 * The figure of some lines.
 * @param all over every period that they have
 * @returns null where no line has a value
 */
export async function exploreFigure(display: Pick<Display, 't' | 'locale'>, state: ExploreState, all: readonly ExploreLine[], reading: ReleaseLabel): Promise<ExploreFigure | null> {
  const { t, locale } = display
  const periods = all[0]?.series.points.map(({ period }) => period) ?? []
  const [first, last] = spanPlaces(periods, state)
  const lines = all.map((line) => cutLine(line, first, last))
  if (lines.every(({ series }) => series.points.every(({ value }) => value === null))) return null
  const names = lineNames(display, all)
  const isShown = (_line: unknown, at: number): boolean => state.hidden.length >= all.length || !state.hidden.includes(at + 1)
  const [shown, shownNames] = [lines.filter(isShown), names.filter(isShown)]
  const noted = all.flatMap(({ figures, series }) => series.points.flatMap(({ period }) => figures.get(period.key) ?? []))
  const numbers = numberFootnotes(noted)
  const input = inputOf(display, shown, shownNames, numbers)
  const title = titleOf(display, shown, shownNames)
  const [from, to] = [periods[first], periods[last]]
  const span = from === undefined || to === undefined ? '' : from.key === to.key ? formatPeriod(locale, from) : t.explore.span(formatPeriod(locale, from), formatPeriod(locale, to))
  const measure = all[0] === undefined ? '' : metricUnit(locale, all[0].metric)
  const sources = await Promise.all([...new Map(shown.map(({ metric }) => [metric.code, metric])).values()].map(async (metric) => await sourceWords(display, metric, shown.filter((line) => line.metric.code === metric.code).flatMap(({ figures }) => [...figures.values()]))))
  const parameters = writeExplore(state)
  const id = 'explore-drawing'
  return {
    id,
    title,
    subtitle: t.explore.subtitle({ shared: sharedNames(display, all), span, measure }),
    notes: [...new Set(shown.flatMap(({ metric, series, figures }) => trendNotes(locale, t, metric, input.target === undefined ? withoutTargets(series) : series, figures)))],
    footnotes: numbers.texts,
    source: t.reading.list([...new Set(sources)]),
    ...releaseWords(display, reading),
    address: citedAddress('/explore', reading, parameters),
    files: figureFiles('explore', display, reading, parameters),
    draw: ({ width, height }, alone) => drawTrend({ t, locale, id: `${id}-${width}`, title, ...input }, width, height, alone),
    columns: [t.reading.column.period, ...names.flatMap((name) => [t.figureFile.inUnit(name, measure), t.explore.asWritten(name)])],
    rows: (lines[0]?.series.points ?? []).map(({ period }) => [formatPeriod(locale, period), ...lines.flatMap((line) => cellsOf(display, line, period.key))]),
    whole: inputOf(display, all, names, numbers),
    keys: periods.map(({ key }) => key),
    lines,
    names,
    numbers,
  }
}

// Of targets that are not drawn nothing is said.
const withoutTargets = (series: ExploreLine['series']): ExploreLine['series'] => ({ ...series, points: series.points.map((point) => ({ ...point, target: null })) })

// The newest period in which any line has a value: 2023年：卫辉市 91.9%、辉县市 88.0%.
function titleOf({ t, locale }: Pick<Display, 't' | 'locale'>, lines: readonly ExploreLine[], names: readonly string[]): string {
  const points = lines[0]?.series.points ?? []
  const at = points.findLastIndex((_, place) => lines.some(({ series }) => (series.points[place]?.value ?? null) !== null))
  const period = points[at]?.period ?? points.at(-1)?.period
  const values = lines.map(({ figures }, place) => {
    const figure = figures.get(period?.key ?? '')
    return t.explore.named({ name: names[place] ?? '', value: figure === undefined ? t.metricPage.unreported : valueText(locale, figure) })
  })
  return t.explore.message({ period: period === undefined ? '' : formatPeriod(locale, period), values: t.reading.list(values) })
}

// As programs read numbers, and as the page writes them.
function cellsOf({ t, locale }: Pick<Display, 't' | 'locale'>, { figures }: ExploreLine, key: string): readonly string[] {
  const figure = figures.get(key)
  return figure === undefined ? ['', t.metricPage.unreported] : [(written(locale, figure, 'table').number ?? '').replaceAll(',', ''), valueText(locale, figure)]
}

/** The lines that an address asks for. */
export async function loadExplore(search: Search, display: Display): Promise<Result<FigureDocument>> {
  // Of published figures only.
  const { preview: _draft, ...published } = search
  const release = await figureRelease(published, [])
  if (!release.ok) return release
  const asked = await askedExplore(search)
  const { label, state, unknownMetrics, unknownUnits } = asked
  if (unknownMetrics[0] !== undefined) return refused(problem('figure.unknown-metric', { code: unknownMetrics[0] }))
  if (unknownUnits[0] !== undefined) return refused(problem('figure.unknown-unit', { code: unknownUnits[0] }))
  const figure = label === null ? null : await exploreFigure(display, state, (await exploreLines(asked)).lines, label)
  return figure === null ? refused(problem('figure.no-data', {})) : ok(figure)
}
