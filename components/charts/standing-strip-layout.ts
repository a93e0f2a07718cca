// Places the strip: one dot a unit on a common scale, equal ones above each other; the unit itself hangs on its plumb line.
import { scaleLinear } from 'd3-scale'
import type { StandingStripInput } from './standing-strip-input'

export interface StripDot {
  readonly x: number
  readonly y: number
}

export interface StandingStripLayout {
  readonly width: number
  readonly height: number
  readonly axis: { readonly y: number; readonly from: number; readonly to: number }
  readonly dots: readonly StripDot[]
  /** Null where the unit has no value. */
  readonly ownX: number | null
  readonly medianX: number | null
  readonly targetX: number | null
}

const DOT = 2.5
const MARGIN = 6
/** Dots nearer than this would hide each other. */
const APART = DOT * 2
/** As many as fit above each other. */
const STACK = 3

/**
 * Places a strip.
 * @param width px
 * @returns null where there is nothing to compare: fewer than two values in all
 */
export function layOutStandingStrip({ own, others, median, target }: StandingStripInput, width = 132, height = 26): StandingStripLayout | null {
  const values = [...others, ...(own === null ? [] : [own])].map(Number)
  if (values.length < 2) return null
  const all = target === null ? values : [...values, Number(target)]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const place = scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]).range([MARGIN, width - MARGIN])
  const axisY = height - 7
  const dots: StripDot[] = []
  for (const x of others.map((value) => place(Number(value))).toSorted((a, b) => a - b)) {
    const near = dots.filter((dot) => Math.abs(dot.x - x) < APART).length
    dots.push({ x, y: axisY - Math.min(near, STACK - 1) * APART })
  }
  const xOf = (value: string | null): number | null => (value === null ? null : place(Number(value)))
  return { width, height, axis: { y: axisY, from: MARGIN / 2, to: width - MARGIN / 2 }, dots, ownX: xOf(own), medianX: xOf(median), targetX: xOf(target) }
}
