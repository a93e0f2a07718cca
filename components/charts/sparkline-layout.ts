// A trend the size of a word: no axis, no labels, only its course and where it ends.
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

export interface SparklineLayout {
  readonly width: number
  readonly height: number
  readonly path: string
  readonly end: { readonly x: number; readonly y: number }
  /** Points with a gap on both sides, which no line can show. */
  readonly lone: readonly { readonly x: number; readonly y: number }[]
  readonly targetY: number | null
}

export interface SparklineShape {
  readonly breaks?: readonly number[] | undefined
  readonly reversed?: boolean | undefined
  readonly width?: number
  readonly height?: number
}

/** Fewer figures than this are no course; the card says how many there are instead. */
export const LEAST_POINTS = 3

/**
 * Places a sparkline.
 * @param values one for each period, null for a gap
 * @param target drawn as a faint line where given
 * @param breaks places of the first values under a new definition: the line is not drawn across
 * @param reversed true for places in a ranking, of which the first stands on top
 * @returns null for fewer than three figures
 */
export function layOutSparkline(values: readonly (string | null)[], target: string | null, { breaks = [], reversed = false, width = 120, height = 40 }: SparklineShape = {}): SparklineLayout | null {
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]))
  if (known.length < LEAST_POINTS) return null
  const all = target === null ? known : [...known, Number(target)]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const yOf = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range(reversed ? [5, height - 5] : [height - 5, 5])
  const xOf = scaleLinear()
    .domain([0, values.length - 1])
    .range([4, width - 5])
  const points = values.map((value, at) => (value === null ? null : { x: xOf(at), y: yOf(Number(value)) }))
  const end = points.findLast((point) => point !== null)
  if (!end) return null
  const drawn = points.flatMap((point, at) => (breaks.includes(at) ? [null, point] : [point]))
  const path = line<(typeof points)[number]>()
    .defined((point) => point !== null)
    .x((point) => Math.round((point?.x ?? 0) * 100) / 100)
    .y((point) => Math.round((point?.y ?? 0) * 100) / 100)(drawn)
  const lone = drawn.filter((point, at) => point !== null && !drawn[at - 1] && !drawn[at + 1]).filter((point) => point !== null)
  return { width, height, path: path ?? '', end, lone, targetY: target === null ? null : yOf(Number(target)) }
}
