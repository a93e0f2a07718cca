// The series as the drawings take it: in shown units, with the figures' own words.
import type { TrendInput, TrendPoint } from '@/components/charts/trend-input'
import type { PlacedFigure } from '@/lib/data/figures'
import type { FigureTarget } from '@/lib/domain/figure'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import type { FootnoteNumbers } from '@/lib/domain/footnote-numbers'
import type { Metric } from '@/lib/data/metrics'
import type { Series, SeriesPoint } from '@/lib/domain/series'
import { targetSpans } from '@/lib/domain/target-spans'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
import { axisScale } from '../../../_reading/axis-scale'
import { valueText } from '../../../_reading/figure-words'
import { metricName } from '../../../_reading/words'

interface TrendOf {
  readonly metric: Metric
  readonly series: Series
  /** The figures behind the points, by the key of their period. */
  readonly figures: ReadonlyMap<string, PlacedFigure>
  /** Of the same figures; their list stands under the drawing. */
  readonly footnotes: FootnoteNumbers
}

export function trendInput(locale: Locale, t: Messages, trend: TrendOf): TrendInput {
  const { metric, series } = trend
  const { points } = series
  const parts = PARTS[points[0]?.period.kind ?? 'YEAR']
  return {
    periods: points.map((point) => formatPeriod(locale, point.period)),
    ...(parts === 1 ? {} : { ticks: points.map(({ period }) => t.period.short(period.referenceYear, period.key.slice(5))), round: parts }),
    series: [{ name: metricName(locale, metric), points: points.map((point) => ({ ...shown(metric, point), text: textOf(locale, t, point, trend), bound: point.bound, ...marks(t, point, trend) })) }],
    scale: axisScale(metric),
    ...targetOfTrend(locale, t, metric, points),
    breaks: points.flatMap((point, at) => (point.breakBefore ? [{ before: at, text: t.metricPage.definitionChanged }] : [])),
  }
}

// Periods of a kind in a year.
const PARTS = { YEAR: 1, HALF: 2, QUARTER: 4, CUSTOM: 1 } as const

function marks(t: Messages, { period }: SeriesPoint, { figures }: TrendOf): Pick<TrendPoint, 'provisional' | 'revised'> {
  const figure = figures.get(period.key)
  return { provisional: figure?.provisional ?? false, ...(figure?.revised === true ? { revised: t.chart.revisedMark } : {}) }
}

// One line where the same target holds for every period; otherwise steps, each for as long as it held.
function targetOfTrend(locale: Locale, t: Messages, metric: Metric, points: readonly SeriesPoint[]): Pick<TrendInput, 'target'> {
  const spans = targetSpans(points)
  const newest = spans.at(-1)
  if (newest === undefined) return {}
  const words = (target: FigureTarget): { readonly value: string; readonly text: string } => ({ value: inShownUnit(target.value, metric.displayScale), text: t.metricPage.targetLine(formatTarget(locale, metric, target)) })
  // The last step carries the word for all of them.
  const steps = spans.map(({ from, to, target }) => ({ from, to, ...words(target), ...(target === newest.target ? {} : { text: formatTarget(locale, metric, target) }) }))
  return { target: { ...words(newest.target), ...(spans.length === 1 && newest.from === 0 && newest.to === points.length - 1 ? {} : { steps }) } }
}

const shown = (metric: Metric, { value }: SeriesPoint) => ({ value: value === null ? null : inShownUnit(value, metric.displayScale) })

// A year that has only figures of another span was reported, but not as a year.
function textOf(locale: Locale, t: Messages, { period }: SeriesPoint, { figures, series, footnotes }: TrendOf): string {
  const figure = figures.get(period.key)
  if (figure !== undefined) return `${valueText(locale, figure)}${footnotes.of(figure).map((number) => t.chart.footnote(number)).join('')}`
  return series.beside.some((other) => period.kind === 'YEAR' && other.period.referenceYear === period.referenceYear) ? t.metricPage.noYearly : t.metricPage.unreported
}
