// Several trends over the same periods as one drawing.
import type { TrendInput } from './trend-input'

/**
 * Joins trends of one series each. A target is kept where all have the same.
 * @param trends over the same periods, with the name that their line has among the others; at least one
 */
export function joinTrends(trends: readonly { readonly name: string; readonly input: TrendInput }[]): TrendInput {
  const [first] = trends
  if (first === undefined) throw new Error('there is nothing to join')
  if (trends.length === 1) return first.input
  const { target, breaks: _own, series: _alone, ...shared } = first.input
  const isShared = target !== undefined && trends.every(({ input }) => JSON.stringify(input.target) === JSON.stringify(target))
  const breaks = new Map<number, string>()
  for (const { input } of trends) for (const { before, text } of input.breaks ?? []) breaks.set(before, text)
  return {
    ...shared,
    series: trends.flatMap(({ name, input }) => input.series.map((series) => ({ ...series, name }))),
    ...(isShared ? { target } : {}),
    breaks: [...breaks].map(([before, text]) => ({ before, text })).sort((a, b) => a.before - b.before),
  }
}
