// Where everything of several small trends stands. Panels of one measure are laid out on one value axis, so that the same value lies at the
// same height in each; all panels have one time axis, so that the same period lies at the same place.
import type { SmallMultiplesInput, SmallMultiplesTexts } from './small-multiples-input'
import { cutText } from './text-width'
import type { TrendInput, TrendPoint, TrendTarget } from './trend-input'
import { TEXT_SIZE } from './trend-labels'
import { layOutTrend, type TrendLayout } from './trend-layout'

export interface PlacedPanel {
  readonly x: number
  readonly y: number
  readonly title: string
  readonly detail: string
  /** Null where neither this panel nor one of the same measure has a value. */
  readonly trend: TrendLayout | null
}

export interface SmallMultiplesLayout {
  readonly width: number
  readonly height: number
  /** Height of the title and the line under it, above each trend, px. */
  readonly head: number
  readonly panels: readonly PlacedPanel[]
}

const HEAD = 30
/** Words over a break stand clear of the values under them. */
const BREAK_RISE = 16
const GUTTER = 8
/** Right of each plot: half of the newest period stands over its end. */
const TICK_ROOM = 16
const ROW_GAP = 26
/** Labels come by weight: the newest value, the oldest, the extremes; a small panel has room for no more. */
const MOST_LABELS = 4
/** A panel narrower than this cannot hold its labels. */
const LEAST_WIDTH = 205

/**
 * Places the panels: in one row where they fit, otherwise in rows of two, on a phone one under the other.
 * @param width px, 300 or more
 * @param height of one panel without its head, px
 * @returns null where no panel has a value
 */
export function layOutSmallMultiples({ panels }: SmallMultiplesInput, texts: SmallMultiplesTexts, width: number, height: number): SmallMultiplesLayout | null {
  if (!panels.some(({ trend }) => pointsOf(trend).some(({ value }) => value !== null))) return null
  const across = panelsAcross(panels.length, width)
  const each = Math.floor((width - GUTTER * (across - 1)) / across)
  const placed = panels.map((panel, at): PlacedPanel => {
    const { scale, target } = panel.trend
    const beside = panels.filter((other) => other.measure === panel.measure && other.trend.scale === scale).flatMap(({ trend }) => markedValues(trend))
    const own = { tick: (value: number, decimals: number) => texts.tick(scale, value, decimals), axisFrom: texts.axisFrom, firstOnTop: texts.firstOnTop, onePeriod: '' }
    const trend = layOutTrend({ ...panel.trend, target: target && silent(target), beside }, own, each - TICK_ROOM, height)
    const details = [panel.detail, target?.text ?? '', trend?.axisNote ?? ''].filter((part) => part !== '')
    return {
      x: (at % across) * (each + GUTTER),
      y: Math.floor(at / across) * (height + HEAD + ROW_GAP),
      title: cutText(panel.title, TEXT_SIZE + 1, each),
      detail: cutText(texts.join(details), TEXT_SIZE - 1, each),
      trend: trend && { ...trend, axisNote: null, remark: null, breaks: trend.breaks.map((one) => ({ ...one, y: one.y - BREAK_RISE })), series: trend.series.map((series) => ({ ...series, valueLabels: series.valueLabels.slice(0, MOST_LABELS) })) },
    }
  })
  const rows = Math.ceil(panels.length / across)
  return { width, height: rows * (height + HEAD) + (rows - 1) * ROW_GAP, head: HEAD, panels: placed }
}

const pointsOf = ({ series }: TrendInput): readonly TrendPoint[] => series.flatMap(({ points }) => points)

const markedValues = (trend: TrendInput): readonly string[] => [...pointsOf(trend).flatMap(({ value }) => value ?? []), ...(trend.target ? [trend.target, ...(trend.target.steps ?? [])].map(({ value }) => value) : [])]

// Its words stand under the title, where they have room.
const silent = (target: TrendTarget): TrendTarget => ({ ...target, text: '', steps: target.steps?.map((step) => ({ ...step, text: '' })) })

function panelsAcross(count: number, width: number): number {
  const most = Math.max(1, Math.floor((width + GUTTER) / (LEAST_WIDTH + GUTTER)))
  if (count <= most) return Math.max(1, count)
  return most >= 2 ? 2 : 1
}
