// For which neighbouring periods of a series one and the same target holds.
import type { FigureTarget } from './figure'
import type { SeriesPoint } from './series'

export interface TargetSpan {
  /** Places of the first and the last period. */
  readonly from: number
  readonly to: number
  readonly target: FigureTarget
}

/**
 * The targets of a series, oldest first. A gap between periods of the same target does not part it: nobody took it back; one at an end is
 * not covered, since nobody says so.
 * @param points every period of the series, gaps included
 */
export function targetSpans(points: readonly SeriesPoint[]): readonly TargetSpan[] {
  const spans: TargetSpan[] = []
  for (const [at, { target, recorded }] of points.entries()) {
    if (target === null) continue
    const open = spans.at(-1)
    const joins = open !== undefined && isSame(open.target, target) && points.slice(open.to + 1, at).every((between) => !between.recorded)
    if (recorded && joins) spans[spans.length - 1] = { ...open, to: at }
    else spans.push({ from: at, to: at, target })
  }
  return spans
}

const isSame = (one: FigureTarget, other: FigureTarget): boolean => one.value === other.value && one.kind === other.kind
