import { explorerAxis } from './explorer-axis'
import { ExplorerLoader } from './explorer-loader.client'
import type { TrendProps } from './trend-chart'

/** The interactive companion of a trend: give it the same props, and place it under the drawing. */
export function TrendExplorer({ t, locale, title, ...input }: Omit<TrendProps, 'id'>) {
  const axis = explorerAxis(locale, input)
  if (axis === null) return null
  return (
    <ExplorerLoader
      words={{ open: t.chart.explore, loading: t.chart.exploring, failed: t.chart.exploreFailed }}
      explorer={{ title, words: { hint: t.chart.exploreHint, lines: t.explore.lines, span: t.explore.spanEnd, provisional: t.explore.provisional }, input, axis }}
    />
  )
}
