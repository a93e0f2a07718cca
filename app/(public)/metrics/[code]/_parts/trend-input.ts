// The series as the drawings take it: in shown units, with the figures' own words.
import type { TrendInput } from '@/components/charts/trend-input'
import type { PlacedFigure } from '@/lib/data/figures'
import { inShownUnit } from '@/lib/domain/figure-quantity'
import type { FootnoteNumbers } from '@/lib/domain/footnote-numbers'
import { isPercent } from '@/lib/domain/kinds/index'
import type { Metric } from '@/lib/data/metrics'
import type { Series, SeriesPoint } from '@/lib/domain/series'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'
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
  const target = points.findLast((point) => point.target !== null)?.target ?? null
  return {
    periods: points.map((point) => formatPeriod(locale, point.period)),
    series: [{ name: metricName(locale, metric), points: points.map((point) => ({ ...shown(metric, point), text: textOf(locale, t, point, trend), bound: point.bound })) }],
    scale: isPercent(metric) ? 'rate' : 'count',
    ...(target === null ? {} : { target: { value: inShownUnit(target.value, metric.displayScale), text: t.metricPage.targetLine(formatTarget(locale, metric, target)) } }),
    breaks: points.flatMap((point, at) => (point.breakBefore ? [{ before: at, text: t.metricPage.definitionChanged }] : [])),
  }
}

const shown = (metric: Metric, { value }: SeriesPoint) => ({ value: value === null ? null : inShownUnit(value, metric.displayScale) })

// A year that has only figures of another span was reported, but not as a year.
function textOf(locale: Locale, t: Messages, { period }: SeriesPoint, { figures, series, footnotes }: TrendOf): string {
  const figure = figures.get(period.key)
  if (figure !== undefined) return `${valueText(locale, figure)}${footnotes.of(figure).map((number) => t.chart.footnote(number)).join('')}`
  return series.beside.some((other) => period.kind === 'YEAR' && other.period.referenceYear === period.referenceYear) ? t.metricPage.noYearly : t.metricPage.unreported
}
