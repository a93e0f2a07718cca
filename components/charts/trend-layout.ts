// Where everything of a trend stands, in pixels. Knows no colours and no language.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { shapeAt, type Shape } from './marker'
import { spreadLabels } from './spread-labels'
import { cutText, textWidth } from './text-width'
import type { TrendInput, TrendSeries, TrendTexts } from './trend-input'
import { TEXT_SIZE, valueLabels, type Placed } from './trend-labels'
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
  /** At the end of the line, with the place the line ends; null where there is one series only. */
  readonly nameLabel: (Placed & { readonly fromX: number; readonly fromY: number }) | null
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
  readonly series: readonly PlacedSeries[]
}

/**
 * Places a trend.
 * @param width px, 300 or more
 * @param height px
 * @returns null where no period has a value: then there is nothing to draw, and words must say so
 */
export function layOutTrend(input: TrendInput, texts: TrendTexts, width: number, height: number): TrendLayout | null {
  const known = input.series.flatMap((series) => series.points.flatMap((point) => (point.value === null ? [] : [Number(point.value)])))
  if (known.length === 0) return null
  const axis = valueAxis(input.target ? [...known, Number(input.target.value)] : known, input.scale)
  const ticks = axis.ticks.map((value) => ({ value, text: texts.tick(value, axis.decimals) }))

  const isMany = input.series.length > 1
  const endTexts = [...(isMany ? input.series.map((series) => series.name) : []), ...(input.target ? [input.target.text] : [])]
  const endRoom = Math.min(width * 0.3, Math.max(0, ...endTexts.map((text) => textWidth(text, TEXT_SIZE))))
  const plot = {
    left: Math.ceil(Math.max(...ticks.map((tick) => textWidth(tick.text, TEXT_SIZE))) + 10),
    right: Math.floor(width - (endRoom > 0 ? endRoom + 10 : 6)),
    top: 44,
    bottom: height - 30,
  }
  const yOf = scaleLinear().domain([axis.low, axis.high]).range([plot.bottom, plot.top])
  const step = (plot.right - plot.left) / Math.max(1, input.periods.length)
  const xOf = (at: number): number => plot.left + (at + 0.5) * step
  const targetY = input.target ? yOf(Number(input.target.value)) : null

  const ends = isMany ? input.series.map((series) => yOf(lastValue(series) ?? axis.low)) : []
  const labelYs = spreadLabels(targetY === null ? ends : [...ends, targetY], TEXT_SIZE + 5, plot.top, plot.bottom)
  const endLabel = (at: number, wanted: number, text: string): Placed => ({
    x: plot.right + 8,
    y: labelYs[at] ?? wanted,
    text: cutText(text, TEXT_SIZE, endRoom + 1),
  })

  return {
    width,
    height,
    plot,
    yTicks: ticks.map((tick) => ({ x: plot.left - 8, y: yOf(tick.value), text: tick.text })),
    xTicks: thin(input.periods, step).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom + 20, text })),
    zeroY: axis.low <= 0 && axis.high >= 0 ? yOf(0) : null,
    axisNote: axis.cut ? texts.axisFrom(texts.tick(axis.low, axis.decimals)) : null,
    remark: known.length === 1 ? texts.onePeriod : null,
    target: targetY === null ? null : { y: targetY, label: endLabel(ends.length, targetY, input.target?.text ?? '') },
    gaps: gapsOf(input, step).map(({ at, text }) => ({ x: xOf(at), y: plot.bottom - 8, text, width: Math.min(step * 0.8, 64) })),
    breaks: (input.breaks ?? []).map((entry) => ({ x: plot.left + entry.before * step, y: plot.top - 6, text: entry.text })),
    series: input.series.map((series, place) => {
      const points = placePoints(series)
      const last = points.at(-1)
      return {
        path: pathOf(input, series, xOf, yOf),
        marks: points.map(({ at, point, x, y }) => ({
          x,
          y,
          shape: shapeAt(place),
          open: point.bound != null || (point.provisional ?? false),
          arrow: point.bound === 'lower' ? ('up' as const) : point.bound === 'upper' ? ('down' as const) : null,
          title: [isMany ? series.name : '', input.periods[at] ?? '', point.text].filter(Boolean).join(' '),
        })),
        valueLabels: isMany ? [] : valueLabels(points, { ...plot, targetY }),
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

// A period is drawn as a gap where no series has a figure.
function gapsOf(input: TrendInput, step: number): readonly { readonly at: number; readonly text: string }[] {
  return input.periods.flatMap((_, at) => {
    const here = input.series.map((series) => series.points[at])
    if (here.some((point) => point && point.value !== null)) return []
    return [{ at, text: cutText(here[0]?.text ?? '', TEXT_SIZE - 1, Math.max(step - 4, TEXT_SIZE * 2)) }]
  })
}

// So many period labels as fit without touching, counted back from the newest.
function thin(periods: readonly string[], step: number): readonly { readonly at: number; readonly text: string }[] {
  const widest = Math.max(0, ...periods.map((period) => textWidth(period, TEXT_SIZE)))
  const every = Math.max(1, Math.ceil((widest + 8) / step))
  return periods.flatMap((text, at) => ((periods.length - 1 - at) % every === 0 ? [{ at, text }] : []))
}
