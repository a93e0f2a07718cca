// Which values of a line are written, and on which side of their marks.
import { textWidth } from './text-width'
import type { TrendPoint } from './trend-input'

export const TEXT_SIZE = 13
export const MARK_RADIUS = 4.5

export interface Placed {
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface PlacedPoint {
  readonly point: TrendPoint
  readonly x: number
  readonly y: number
}

/** What a label must keep clear of. */
export interface LabelBounds {
  readonly right: number
  readonly bottom: number
  /** y of the target's line. */
  readonly targetY: number | null
}

/**
 * The newest value is written first, then the oldest, then the extremes, then whatever still has room.
 * @param points of one line, in the order of time
 */
export function valueLabels(points: readonly PlacedPoint[], bounds: LabelBounds): readonly Placed[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  const placed: Placed[] = []
  for (const at of byWeight(points)) {
    const here = points[at]
    if (!here) continue
    const half = textWidth(here.point.text, TEXT_SIZE) / 2
    const x = Math.max(half + 2, Math.min(here.x, bounds.right + 60 - half))
    const y = labelY(points, at, bounds)
    const box = { left: x - half - 3, right: x + half + 3, y }
    if (taken.some((other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < TEXT_SIZE + 3)) continue
    taken.push(box)
    placed.push({ x, y, text: here.point.text })
  }
  return placed
}

function byWeight(points: readonly PlacedPoint[]): readonly number[] {
  const heights = points.map((point) => point.y)
  const weight = (at: number): number => {
    if (at === points.length - 1) return 0
    if (at === 0) return 1
    const isExtreme = heights[at] === Math.min(...heights) || heights[at] === Math.max(...heights)
    return isExtreme ? 2 : 3 + at
  }
  return points.map((_, at) => at).sort((a, b) => weight(a) - weight(b))
}

// Above, or below at the foot of a valley; on the other side where the target's line would run through it.
function labelY(points: readonly PlacedPoint[], at: number, { bottom, targetY }: LabelBounds): number {
  const here = points[at]
  if (!here) return 0
  const isValley = points.length > 1 && [points[at - 1], points[at + 1]].every((other) => !other || other.y < here.y - 2)
  const above = here.y - MARK_RADIUS - 6 - (here.point.bound === 'lower' ? 9 : 0)
  const below = here.y + MARK_RADIUS + TEXT_SIZE + 3 + (here.point.bound === 'upper' ? 9 : 0)
  const isClear = (y: number): boolean => targetY === null || Math.abs(y - TEXT_SIZE * 0.35 - targetY) > TEXT_SIZE * 0.75
  return (isValley ? [below, above] : [above, below]).find((y) => y < bottom - 2 && isClear(y)) ?? above
}
