// How the marks of a trend are read, and why its line broke.
import type { PlacedFigure } from '@/lib/data/figures'
import type { MetricDefinition } from '@/lib/domain/metric'
import type { Series } from '@/lib/domain/series'
import { targetSpans } from '@/lib/domain/target-spans'
import { formatPeriod, formatTarget } from '@/lib/i18n/format'
import type { Locale, Messages } from '@/lib/i18n/messages'

/** Why the series broke, a sentence each. */
export const breakNotes = (t: Messages, { points }: Pick<Series, 'points'>): readonly string[] =>
  points.flatMap(({ period, breakNote }) => (breakNote === null ? [] : [t.metricPage.breakIn(t.period.ofRelease(period.key), breakNote)]))

// Which target held for which periods, where it is not one and the same for all.
function targetNotes(locale: Locale, t: Messages, metric: MetricDefinition, { points }: Series): readonly string[] {
  const spans = targetSpans(points)
  if (spans.length === 0 || (spans.length === 1 && spans[0]?.from === 0 && spans[0].to === points.length - 1)) return []
  const held = spans.flatMap(({ from, to, target }) => {
    const [first, last] = [points[from], points[to]]
    if (first === undefined || last === undefined) return []
    const span = from === to ? formatPeriod(locale, first.period) : t.period.span(formatPeriod(locale, first.period), formatPeriod(locale, last.period))
    return [{ words: t.metricPage.targetHeld({ span, target: formatTarget(locale, metric, target) }), source: locale === 'en' ? target.sourceEn : target.sourceZh }]
  })
  // One sentence a source.
  return [...new Set(held.map(({ source }) => source))].map((source) => t.metricPage.targetsHeld({ held: held.filter((one) => one.source === source).map(({ words }) => words), source }))
}

/** What stands under a drawn trend: only notes on what it really has. */
export function trendNotes(locale: Locale, t: Messages, metric: MetricDefinition, line: Series, figures: ReadonlyMap<string, PlacedFigure>): readonly string[] {
  const bounds = line.points.map((point) => point.bound)
  const shown = line.points.flatMap(({ period }) => figures.get(period.key) ?? [])
  return [
    ...(line.points.some((point) => point.value === null) ? [t.chart.gapNote] : []),
    ...(bounds.includes('lower') ? [t.chart.lowerBoundNote] : []),
    ...(bounds.includes('upper') ? [t.chart.upperBoundNote] : []),
    ...(shown.some(({ provisional }) => provisional) ? [t.chart.provisionalNote] : []),
    ...(shown.some(({ revised }) => revised) ? [t.chart.revisedNote] : []),
    ...targetNotes(locale, t, metric, line),
    ...breakNotes(t, line),
  ]
}
