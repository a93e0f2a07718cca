// The axis of a drawing for its interactive companion, so that both say the same.
import type { Locale } from '@/lib/i18n/messages'
import { axisText } from './axis-text'
import type { ExplorerProps } from './explorer.client'
import type { TrendInput } from './trend-input'
import { valueAxis } from './value-axis'

/** The axis of a trend; null where fewer than two values are known, which leaves nothing to walk through. */
export function explorerAxis(locale: Locale, { series, scale, target, beside = [] }: TrendInput): ExplorerProps['axis'] | null {
  const values = series.flatMap((one) => one.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])))
  if (values.length < 2) return null
  const aims = target === undefined ? [] : [target.value, ...(target.steps ?? []).map((step) => step.value)]
  const axis = valueAxis([...values, ...[...aims, ...beside].map(Number)], scale)
  const tick = axisText(locale, scale)
  return { low: axis.low, high: axis.high, reversed: axis.reversed, ticks: axis.ticks.map((value) => ({ value, text: tick(value, axis.decimals) })) }
}
