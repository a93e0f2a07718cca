import { axisText } from './axis-text'
import { ExplorerLoader } from './explorer-loader.client'
import type { TrendProps } from './trend-chart'
import { valueAxis } from './value-axis'

/** The interactive companion of a trend: give it the same props, and place it under the drawing. */
export function TrendExplorer({ t, locale, title, periods, series, scale, target }: Omit<TrendProps, 'id' | 'breaks'>) {
  const values = series.flatMap((one) => one.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])))
  if (values.length < 2) return null
  const axis = valueAxis(target ? [...values, Number(target.value)] : values, scale)
  const tick = axisText(locale, scale)
  return (
    <ExplorerLoader
      words={{ open: t.chart.explore, loading: t.chart.exploring, failed: t.chart.exploreFailed }}
      title={title}
      hint={t.chart.exploreHint}
      periods={periods}
      series={series.map((one) => ({
        name: one.name,
        values: one.points.map((point) => point.value),
        texts: one.points.map((point) => point.text),
      }))}
      target={target}
      axis={{ low: axis.low, high: axis.high, ticks: axis.ticks.map((value) => ({ value, text: tick(value, axis.decimals) })) }}
    />
  )
}
