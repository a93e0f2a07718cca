// How a figure stands to what documents print of it, in one word for a table.
import type { Figure } from './figure'
import { isWithoutCounts } from './overview'
import type { PrintedCheck } from './printed-check'

/**
 * disagrees: a document prints another number; truncated: it cut off instead of rounding; without-counts: only printed, cannot be
 * recomputed; recomputed: its counts give what is printed; as-printed: a count that stands as printed; not-printed: no document prints it.
 */
export const FIGURE_STANDINGS = ['disagrees', 'truncated', 'without-counts', 'recomputed', 'as-printed', 'not-printed'] as const
export type FigureStanding = (typeof FIGURE_STANDINGS)[number]

/** The most pressing word first. */
export function figureStandingOf(figure: Figure, checks: readonly PrintedCheck[]): FigureStanding {
  if (checks.some((check) => !check.agrees)) return 'disagrees'
  if (checks.some(({ reconciliation }) => reconciliation?.verdict === 'truncated')) return 'truncated'
  if (isWithoutCounts(figure)) return 'without-counts'
  if (checks.length === 0) return 'not-printed'
  return checks.some(({ reconciliation }) => reconciliation !== null) ? 'recomputed' : 'as-printed'
}
