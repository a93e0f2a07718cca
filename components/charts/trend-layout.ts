// Where everything of a trend stands, in pixels. Knows no colours and no language: texts come ready.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Bound } from '@/lib/domain/series'
import { spreadLabels } from './spread-labels'
import { cutText, textWidth } from './text-width'
import { shapeAt, type Shape } from './marker'
import { valueAxis, type Scale } from './value-axis'

export interface TrendPoint {
  /** Decimal in shown units, or null where there is none. */
  readonly value: string | null
  /** As written beside the mark, qualifier and unit included (91.9%, ≥2,500); for a gap the reason (未报). */
  readonly text: string
  /** How the true value may lie: at least, at most, or about the one marked. */
  readonly bound?: Bound | null | undefined
  readonly provisional?: boolean
}

export interface TrendSeries {
  readonly name: string
  /** One for each period, gaps included. */
  readonly points: readonly TrendPoint[]
}

export interface TrendInput {
  /** Every period between the first and the last, also those without a figure. */
  readonly periods: readonly string[]
  /** 1 to 4. */
  readonly series: readonly TrendSeries[]
  readonly scale: Scale
  readonly target?: { readonly value: string; readonly text: string } | undefined
  /** Definition changed before this period: the line is broken there and says why. */
  readonly breaks?: readonly { readonly before: number; readonly text: string }[] | undefined
}

/** The few texts that depend on positions. */
export interface TrendTexts {
  readonly tick: (value: number, decimals: number) => string
  readonly axisFrom: (tick: string) => string
  readonly onePeriod: string
}

export interface Placed {
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface TrendMark {
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly open: boolean
  readonly arrow: 'up' | 'down' | null
  readonly title: string
}

export interface TrendLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly yTicks: readonly Placed[]
  readonly xTicks: readonly Placed[]
  /** y of zero where the axis reaches it. */
  readonly zeroY: number | null
  readonly axisNote: string | null
  readonly remark: string | null
  readonly target: { readonly y: number; readonly label: Placed } | null
  readonly gaps: readonly (Placed & { readonly width: number })[]
  readonly breaks: readonly Placed[]
  readonly series: readonly {
    readonly path: string
    readonly marks: readonly TrendMark[]
    readonly valueLabels: readonly Placed[]
    readonly nameLabel: (Placed & { readonly fromX: number; readonly fromY: number }) | null
  }[]
}

export const TEXT_SIZE = 13
const MARK_RADIUS = 4.5

/**
 * Places a trend.
 * @param width px, 300 or more
 * @param height px
 * @returns null where no period has a value: then there is nothing to draw, and words must say so
 */
export function layOutTrend(input: TrendInput, texts: TrendTexts, width: number, height: number): TrendLayout | null {
  const marked = input.series.flatMap((series) => series.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])))
  if (marked.length === 0) return null
  const target = input.target === undefined ? null : Number(input.target.value)
  const axis = valueAxis(target === null ? marked : [...marked, target], input.scale)
  const tickTexts = axis.ticks.map((tick) => texts.tick(tick, axis.decimals))

  const many = input.series.length > 1
  const endTexts = [...(many ? input.series.map((series) => series.name) : []), ...(input.target ? [input.target.text] : [])]
  const endRoom = Math.min(width * 0.3, Math.max(0, ...endTexts.map((text) => textWidth(text, TEXT_SIZE))))
  const plot = {
    left: Math.ceil(Math.max(...tickTexts.map((text) => textWidth(text, TEXT_SIZE))) + 10),
    right: Math.floor(width - (endRoom > 0 ? endRoom + 10 : 6)),
    top: 44,
    bottom: height - 30,
  }
  const yOf = scaleLinear().domain([axis.low, axis.high]).range([plot.bottom, plot.top])
  const step = (plot.right - plot.left) / Math.max(1, input.periods.length)
  const xOf = (at: number): number => plot.left + (at + 0.5) * step

  const lasts = many ? input.series.map((series) => lastPoint(series)) : []
  const wanted = [...lasts.map((last) => (last ? yOf(last.value) : plot.bottom)), ...(target === null ? [] : [yOf(target)])]
  const spread = spreadLabels(wanted, TEXT_SIZE + 5, plot.top, plot.bottom)
  const brokenBefore = new Set(input.breaks?.map((entry) => entry.before))

  return {
    width,
    height,
    plot,
    yTicks: axis.ticks.map((tick, at) => ({ x: plot.left - 8, y: yOf(tick), text: tickTexts[at] ?? '' })),
    xTicks: thin(input.periods, step).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom + 20, text })),
    zeroY: axis.low <= 0 && axis.high >= 0 ? yOf(0) : null,
    axisNote: axis.cut ? texts.axisFrom(texts.tick(axis.low, axis.decimals)) : null,
    remark: marked.length === 1 ? texts.onePeriod : null,
    target: target === null || !input.target ? null : { y: yOf(target), label: { x: plot.right + 8, y: spread.at(-1) ?? yOf(target), text: cutText(input.target.text, TEXT_SIZE, endRoom + 1) } },
    gaps: gapsOf(input, step).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom - 8, text, width: Math.min(step * 0.8, 64) })),
    breaks: (input.breaks ?? []).map((entry) => ({ x: plot.left + entry.before * step, y: plot.top - 6, text: entry.text })),
    series: input.series.map((series, place) => {
      const points = series.points.flatMap((point, at) => (point.value === null ? [] : [{ at, point, x: xOf(at), y: yOf(Number(point.value)) }]))
      const last = points.at(-1)
      return {
        path: pathOf(series, xOf, yOf, brokenBefore),
        marks: points.map(({ at, point, x, y }) => ({
          x,
          y,
          shape: shapeAt(place),
          open: point.bound != null || (point.provisional ?? false),
          arrow: point.bound === 'lower' ? ('up' as const) : point.bound === 'upper' ? ('down' as const) : null,
          title: [many ? series.name : '', input.periods[at] ?? '', point.text].filter(Boolean).join(' '),
        })),
        valueLabels: many ? [] : valueLabels(points, plot, target === null ? null : yOf(target)),
        nameLabel: many && last ? { x: plot.right + 8, y: spread[place] ?? last.y, text: cutText(series.name, TEXT_SIZE, endRoom + 1), fromX: last.x, fromY: last.y } : null,
      }
    }),
  }
}

function lastPoint(series: TrendSeries): { readonly value: number } | null {
  const last = series.points.findLast((point) => point.value !== null)
  return last?.value == null ? null : { value: Number(last.value) }
}

// A line joins neighbours only: never across a gap, never across a change of definition.
function pathOf(series: TrendSeries, xOf: (at: number) => number, yOf: (value: number) => number, brokenBefore: ReadonlySet<number>): string {
  type Step = { readonly x: number; readonly y: number } | null
  const steps: Step[] = series.points.flatMap((point, at): Step[] => {
    const here = point.value === null ? null : { x: xOf(at), y: yOf(Number(point.value)) }
    return brokenBefore.has(at) ? [null, here] : [here]
  })
  return (
    line<Step>()
      .defined((here) => here !== null)
      .x((here) => Math.round((here?.x ?? 0) * 100) / 100)
      .y((here) => Math.round((here?.y ?? 0) * 100) / 100)(steps) ?? ''
  )
}

// A period is drawn as a gap where no series has a figure.
function gapsOf(input: TrendInput, step: number): readonly { readonly at: number; readonly text: string }[] {
  return input.periods.flatMap((_, at) => {
    const here = input.series.map((series) => series.points[at])
    const text = here[0]?.text ?? ''
    return here.every((point) => !point || point.value === null) ? [{ at, text: cutText(text, TEXT_SIZE - 1, Math.max(step - 4, TEXT_SIZE * 2)) }] : []
  })
}

// So many period labels as fit without touching, counted back from the newest.
function thin(periods: readonly string[], step: number): readonly { readonly at: number; readonly text: string }[] {
  const widest = Math.max(0, ...periods.map((period) => textWidth(period, TEXT_SIZE)))
  const every = Math.max(1, Math.ceil((widest + 8) / step))
  return periods.flatMap((text, at) => ((periods.length - 1 - at) % every === 0 ? [{ at, text }] : []))
}

interface PlacedPoint {
  readonly point: TrendPoint
  readonly x: number
  readonly y: number
}

// The newest value is written first, then the oldest, then the extremes, then whatever still has room.
function valueLabels(points: readonly PlacedPoint[], plot: TrendLayout['plot'], targetY: number | null): readonly Placed[] {
  const order = points.map((_, at) => at).sort((a, b) => rank(a) - rank(b))
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  const placed: Placed[] = []
  for (const at of order) {
    const here = points[at]
    if (!here) continue
    const half = textWidth(here.point.text, TEXT_SIZE) / 2
    const x = Math.max(half + 2, Math.min(here.x, plot.right + 60 - half))
    const y = labelY(at)
    const box = { left: x - half - 3, right: x + half + 3, y }
    if (taken.some((other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < TEXT_SIZE + 3)) continue
    taken.push(box)
    placed.push({ x, y, text: here.point.text })
  }
  return placed

  function rank(at: number): number {
    const y = points[at]?.y ?? 0
    const isExtreme = points.every((other) => other.y >= y) || points.every((other) => other.y <= y)
    return at === points.length - 1 ? 0 : at === 0 ? 1 : isExtreme ? 2 : 3 + at
  }
  // Above, or below at the foot of a valley; on the other side where the target's line would run through it.
  function labelY(at: number): number {
    const here = points[at]
    if (!here) return 0
    const isValley = points.length > 1 && [points[at - 1], points[at + 1]].every((other) => !other || other.y < here.y - 2)
    const above = here.y - MARK_RADIUS - 6 - (here.point.bound === 'lower' ? 9 : 0)
    const below = here.y + MARK_RADIUS + TEXT_SIZE + 3 + (here.point.bound === 'upper' ? 9 : 0)
    const sides = isValley ? [below, above] : [above, below]
    return sides.find((y) => y < plot.bottom - 2 && (targetY === null || Math.abs(y - TEXT_SIZE * 0.35 - targetY) > TEXT_SIZE * 0.75)) ?? above
  }
}

export { MARK_RADIUS }
