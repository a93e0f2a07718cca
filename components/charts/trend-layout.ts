// Where everything of a trend stands, in pixels. Knows no colours and no language.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { shapeAt, type Shape } from './marker'
import { spreadLabels } from './spread-labels'
import { cutText, textWidth } from './text-width'
import type { TrendInput, TrendSeries, TrendTexts } from './trend-input'
import { placeTarget, stretchesOf, targetAt, type PlacedTarget } from './target-line'
import { revisedSigns, TEXT_SIZE, valueLabels, type Placed } from './trend-labels'
import { valueAxis } from './value-axis'

export interface TrendMark {
  readonly x: number
  readonly y: number
  readonly shape: Shape
  readonly open: boolean
  readonly arrow: 'up' | 'down' | null
  readonly title: string
}

export interface PlacedSeries {
  readonly path: string
  readonly marks: readonly TrendMark[]
  readonly valueLabels: readonly Placed[]
  /** At figures that were published differently before. */
  readonly revisedSigns: readonly Placed[]
  /** At the end of the line, with the place the line ends; null where there is one series only. */
  readonly nameLabel: (Placed & { readonly fromX: number; readonly fromY: number }) | null
}

export interface PlacedBreak extends Placed {
  /** Of the rule; `x` is that of its words. */
  readonly ruleX: number
}

export interface TrendLayout {
  readonly width: number
  readonly height: number
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly yTicks: readonly Placed[]
  readonly xTicks: readonly Placed[]
  /** y of the line that values are measured from: zero, or the foot of an axis of places; null where the axis is cut. */
  readonly baseY: number | null
  readonly axisNote: string | null
  readonly remark: string | null
  readonly target: PlacedTarget | null
  readonly gaps: readonly (Placed & { readonly width: number })[]
  readonly breaks: readonly PlacedBreak[]
  readonly series: readonly PlacedSeries[]
}

// Room above the plot and around it, and that of one number of the axis, px.
const TOP = 44
const AROUND = 74
const TICK_ROOM = 18

/**
 * Places a trend.
 * @param width px, 300 or more
 * @param height px
 * @returns null where no period has a value, nor anything beside it: then there is nothing to draw, and words must say so
 */
export function layOutTrend(input: TrendInput, texts: TrendTexts, width: number, height: number): TrendLayout | null {
  const known = input.series.flatMap((series) => series.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])))
  if (known.length === 0 && (input.beside ?? []).length === 0) return null
  const aims = input.target ? [input.target.value, ...(input.target.steps ?? []).map((one) => one.value)] : []
  const marked = [...aims, ...(input.beside ?? [])].map(Number)
  const axis = valueAxis([...known, ...marked], input.scale)
  // In a low drawing only as many lines as their numbers have room for, from the bottom.
  const everyTick = Math.max(1, Math.ceil((axis.ticks.length - 1) / Math.max(1, Math.floor((height - AROUND) / TICK_ROOM))))
  const ticks = axis.ticks.filter((_value, at) => at % everyTick === 0).map((value) => ({ value, text: texts.tick(value, axis.decimals) }))

  const isMany = input.series.length > 1
  const endTexts = [...(isMany ? input.series.map((series) => series.name) : []), ...(input.target ? [input.target.text] : [])]
  const endRoom = Math.min(width * 0.3, Math.max(0, ...endTexts.map((text) => textWidth(text, TEXT_SIZE))))
  const plot = {
    left: Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick.text, TEXT_SIZE))) + 10),
    right: Math.floor(width - (endRoom > 0 ? endRoom + 10 : 6)),
    top: TOP,
    bottom: height - (AROUND - TOP),
  }
  const yOf = scaleLinear().domain([axis.low, axis.high]).range(axis.reversed ? [plot.top, plot.bottom] : [plot.bottom, plot.top])
  const step = (plot.right - plot.left) / Math.max(1, input.periods.length)
  const xOf = (at: number): number => plot.left + (at + 0.5) * step
  const stretches = input.target ? stretchesOf(input.target, plot, step, yOf) : []
  const targetY = input.target ? yOf(Number(input.target.value)) : null

  const ends = isMany ? input.series.map((series) => yOf(lastValue(series) ?? axis.low)) : []
  const labelYs = spreadLabels(targetY === null ? ends : [...ends, targetY], TEXT_SIZE + 5, plot.top, plot.bottom)
  const endLabel = (at: number, wanted: number, text: string): Placed => ({
    x: plot.right + 8,
    y: labelYs[at] ?? wanted,
    text: cutText(text, TEXT_SIZE, endRoom + 1),
  })

  const placed = input.series.map((series) => placePoints(series))
  const labelled = placed.map((points) => (isMany ? [] : valueLabels(points, { ...plot, targetAt: (x) => targetAt(stretches, x), edge: width })))

  return {
    width,
    height,
    plot,
    yTicks: ticks.map((tick) => ({ x: plot.left - 8, y: yOf(tick.value), text: tick.text })),
    xTicks: thin(input.ticks ?? input.periods, step, input.round ?? 1).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom + 20, text })),
    baseY: axis.reversed ? plot.bottom : axis.low <= 0 && axis.high >= 0 ? yOf(0) : null,
    axisNote: axis.reversed ? texts.firstOnTop : axis.cut ? texts.axisFrom(texts.tick(axis.low, axis.decimals)) : null,
    remark: known.length === 1 ? texts.onePeriod : null,
    target: targetY === null ? null : placeTarget(stretches, endLabel(ends.length, targetY, input.target?.text ?? ''), { lines: placed, labels: labelled.flat() }),
    gaps: gapsOf(input, step).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom - 8, text, width: Math.min(step * 0.8, 64) })),
    breaks: placeBreaks((input.breaks ?? []).map((entry) => ({ ruleX: plot.left + entry.before * step, text: entry.text })), width, plot.top - 6),
    series: input.series.map((series, place) => {
      const points = placed[place] ?? []
      const last = points.at(-1)
      const labels = labelled[place] ?? []
      return {
        path: pathOf(input, series, xOf, yOf),
        marks: points.map(({ at, point, x, y }) => ({
          x,
          y,
          shape: shapeAt(place),
          open: point.bound != null || (point.provisional ?? false),
          arrow: point.bound === 'lower' || point.bound === 'upper' ? ((point.bound === 'lower') === axis.reversed ? ('down' as const) : ('up' as const)) : null,
          title: [isMany ? series.name : '', input.periods[at] ?? '', point.text].filter(Boolean).join(' '),
        })),
        valueLabels: labels,
        revisedSigns: revisedSigns(points, labels),
        nameLabel: isMany && last ? { ...endLabel(place, last.y, series.name), fromX: last.x, fromY: last.y } : null,
      }
    }),
  }

  function placePoints(series: TrendSeries) {
    return series.points.flatMap((point, at) => (point.value === null ? [] : [{ at, point, x: xOf(at), y: yOf(Number(point.value)) }]))
  }
}

function lastValue(series: TrendSeries): number | null {
  const last = series.points.findLast((point) => point.value !== null)
  return last?.value == null ? null : Number(last.value)
}

// A line joins neighbours only: never across a gap, never across a change of definition.
function pathOf(input: TrendInput, series: TrendSeries, xOf: (at: number) => number, yOf: (value: number) => number): string {
  type Step = { readonly x: number; readonly y: number } | null
  const brokenBefore = new Set(input.breaks?.map((entry) => entry.before))
  const steps = series.points.flatMap((point, at): Step[] => {
    const here = point.value === null ? null : { x: xOf(at), y: yOf(Number(point.value)) }
    return brokenBefore.has(at) ? [null, here] : [here]
  })
  const draw = line<Step>()
    .defined((here) => here !== null)
    .x((here) => here?.x ?? 0)
    .y((here) => here?.y ?? 0)
    .digits(2)
  return draw(steps) ?? ''
}

// The words of a break stand over its rule and inside the picture; where two would touch, the later one stands higher.
function placeBreaks(breaks: readonly { readonly ruleX: number; readonly text: string }[], width: number, y: number): readonly PlacedBreak[] {
  let end = -Infinity
  let raised = false
  return breaks.map(({ ruleX, text }) => {
    const half = textWidth(text, TEXT_SIZE) / 2
    const x = Math.max(half, Math.min(ruleX, width - half))
    raised = x - half < end + 6 && !raised
    end = x + half
    return { ruleX, x, y: raised ? y - TEXT_SIZE - 3 : y, text }
  })
}

// A period is drawn as a gap where no series has a figure. Neighbours that have no room each for their reason have it once in their middle.
function gapsOf(input: TrendInput, step: number): readonly { readonly at: number; readonly text: string }[] {
  const reasons = input.periods.map((_, at) => {
    const here = input.series.map((series) => series.points[at])
    return here.some((point) => point && point.value !== null) ? null : (here[0]?.text ?? '')
  })
  return reasons.flatMap((text, at) => {
    if (text === null) return []
    if (textWidth(text, TEXT_SIZE - 1) <= step - 4) return [{ at, text }]
    const from = reasons.findLastIndex((other, before) => before < at && other !== text) + 1
    const after = reasons.findIndex((other, later) => later > at && other !== text)
    const run = (after === -1 ? reasons.length : after) - from
    const isMiddle = at === from + Math.floor((run - 1) / 2)
    return [{ at, text: isMiddle && textWidth(text, TEXT_SIZE - 1) <= run * step ? text : '' }]
  })
}

// So many period labels as fit without touching, counted back from the newest.
function thin(periods: readonly string[], step: number, round: number): readonly { readonly at: number; readonly text: string }[] {
  const widest = Math.max(0, ...periods.map((period) => textWidth(period, TEXT_SIZE)))
  const least = Math.max(1, Math.ceil((widest + 8) / step))
  // Of quarters, rather the same one of each year than every third.
  const every = least === 1 ? 1 : Math.ceil(least / round) * round
  return periods.flatMap((text, at) => ((periods.length - 1 - at) % every === 0 ? [{ at, text }] : []))
}
