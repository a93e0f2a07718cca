// Which values of a line are written, and on which side of their marks.
import { textWidth } from './text-width'
import type { TrendPoint } from './trend-input'

export const TEXT_SIZE = 13
export const MARK_RADIUS = 4.5
export const SIGN_SIZE = 11

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
  /** Where the plot begins: left of it stand the words of the axis. */
  readonly left: number
  readonly right: number
  /** Where the picture ends, with the room behind the plot. */
  readonly edge: number
  readonly bottom: number
  /** y of the target's line at a place; null where there is none. */
  readonly targetAt: (x: number) => number | null
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
    const x = Math.max(bounds.left - 4 + half, Math.min(here.x, bounds.right + 60 - half, bounds.edge - half))
    const y = labelY(points, at, bounds)
    const box = { left: x - half - 3, right: x + half + 3, y }
    if (taken.some((other) => box.left < other.right && box.right > other.left && Math.abs(box.y - other.y) < TEXT_SIZE + 3)) continue
    // Among many points a value that would hide another mark says less than the mark.
    const isEssential = weightOf(points, at) < 3
    if (!isEssential && points.some((other, place) => place !== at && other.x > box.left && other.x < box.right && Math.abs(other.y - (y - TEXT_SIZE * 0.35)) < TEXT_SIZE * 0.6 + MARK_RADIUS)) continue
    taken.push(box)
    placed.push({ x, y, text: here.point.text })
  }
  return placed
}

const byWeight = (points: readonly PlacedPoint[]): readonly number[] => points.map((_, at) => at).sort((a, b) => weightOf(points, a) - weightOf(points, b))

// The newest before the oldest before the extremes before the rest.
function weightOf(points: readonly PlacedPoint[], at: number): number {
  if (at === points.length - 1) return 0
  if (at === 0) return 1
  const heights = points.map((point) => point.y)
  const isExtreme = heights[at] === Math.min(...heights) || heights[at] === Math.max(...heights)
  return isExtreme ? 2 : 3 + at
}

// Above, or below at the foot of a valley; on the other side where the target's line would run through it.
function labelY(points: readonly PlacedPoint[], at: number, { bottom, targetAt }: LabelBounds): number {
  const here = points[at]
  if (!here) return 0
  const isValley = points.length > 1 && [points[at - 1], points[at + 1]].every((other) => !other || other.y < here.y - 2)
  const above = here.y - MARK_RADIUS - 6 - (here.point.bound === 'lower' ? 9 : 0)
  const below = here.y + MARK_RADIUS + TEXT_SIZE + 3 + (here.point.bound === 'upper' ? 9 : 0)
  const targetY = targetAt(here.x)
  const isClear = (y: number): boolean => targetY === null || Math.abs(y - TEXT_SIZE * 0.35 - targetY) > TEXT_SIZE * 0.75
  return (isValley ? [below, above] : [above, below]).find((y) => y < bottom - 2 && isClear(y)) ?? above
}

/**
 * The signs of revised figures: beside the mark, on the side that its value leaves free.
 * @param labels the values that are written
 */
export function revisedSigns(points: readonly PlacedPoint[], labels: readonly Placed[]): readonly Placed[] {
  return points.flatMap(({ point, x, y }) => {
    if (point.revised === undefined) return []
    const isBelow = labels.some((label) => label.y < y && Math.abs(label.x - x) < textWidth(label.text, TEXT_SIZE) / 2 + TEXT_SIZE)
    const room = MARK_RADIUS + 4 + (point.bound === (isBelow ? 'upper' : 'lower') ? 9 : 0)
    return [{ x, y: isBelow ? y + room + SIGN_SIZE - 1 : y - room, text: point.revised }]
  })
}
