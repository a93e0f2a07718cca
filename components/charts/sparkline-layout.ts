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

/** Fewer figures than this are no course; the card says how many there are instead. */
export const LEAST_POINTS = 3

/**
 * Places a sparkline.
 * @param values one for each period, null for a gap
 * @param target drawn as a faint line where given
 * @returns null for fewer than three figures
 */
export function layOutSparkline(
  values: readonly (string | null)[],
  target: string | null,
  width = 120,
  height = 40,
): SparklineLayout | null {
  const known = values.flatMap((value) => (value === null ? [] : [Number(value)]))
  if (known.length < LEAST_POINTS) return null
  const all = target === null ? known : [...known, Number(target)]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const yOf = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([height - 5, 5])
  const xOf = scaleLinear()
    .domain([0, values.length - 1])
    .range([4, width - 5])
  const points = values.map((value, at) => (value === null ? null : { x: xOf(at), y: yOf(Number(value)) }))
  const end = points.findLast((point) => point !== null)
  if (!end) return null
  const path = line<(typeof points)[number]>()
    .defined((point) => point !== null)
    .x((point) => Math.round((point?.x ?? 0) * 100) / 100)
    .y((point) => Math.round((point?.y ?? 0) * 100) / 100)(points)
  const lone = points.filter((point, at) => point !== null && !points[at - 1] && !points[at + 1]).filter((point) => point !== null)
  return { width, height, path: path ?? '', end, lone, targetY: target === null ? null : yOf(Number(target)) }
}
