// Which lines of a review are shown.
import type { Quantity } from '../quantity'

export const REVIEW_FILTERS = ['all', 'changed', 'warned'] as const
/** `changed`: differs from what was approved or published last · `warned`: a rule says something about it. */
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

export interface FilteredLine {
  readonly before: Quantity | null
  readonly after: Quantity | null
  readonly warned: boolean
}

/** The filter that an address names; everything for any other text. */
export const reviewFilter = (text: unknown): ReviewFilter => REVIEW_FILTERS.find((filter) => filter === text) ?? 'all'

/** Whether two say the same: value and how exactly it is known, or why there is none. Two that are not recorded do. */
export function sameQuantity(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return a === b
  return a.kind === 'value' ? b.kind === 'value' && a.value === b.value && a.qualifier === b.qualifier : b.kind === 'missing' && a.reason === b.reason
}

/** Whether a line is shown under a filter. */
export function isShown({ before, after, warned }: FilteredLine, filter: ReviewFilter): boolean {
  return filter === 'all' || (filter === 'changed' ? !sameQuantity(before, after) : warned)
}
