// What the page of a metric says in its title: the one fact about a figure that a reader must not miss.
import type { Figure } from './figure'
import { isWithoutCounts } from './overview'
import type { PrintedCheck } from './printed-check'
import { statusOf } from './status'

/**
 * unreported: no figure; absent: a figure that says why it has no value; disagrees: a document prints another number; met, near,
 * missed: against its target; without-counts: only printed, cannot be recomputed; recomputed: its counts give what is printed;
 * plain: nothing to add.
 */
export type Headline = 'unreported' | 'absent' | 'disagrees' | 'met' | 'near' | 'missed' | 'without-counts' | 'recomputed' | 'plain'

/** The most pressing fact first: that there is no figure, then that it is disputed, then how it stands. */
export function headlineOf(figure: Figure | null, checks: readonly PrintedCheck[]): Headline {
  if (figure === null) return 'unreported'
  if (figure.value === null) return 'absent'
  if (checks.some((check) => !check.agrees)) return 'disagrees'
  const status = statusOf(figure, figure.metric)
  if (status === 'met' || status === 'near' || status === 'missed') return status
  if (isWithoutCounts(figure)) return 'without-counts'
  return checks.some(({ reconciliation }) => reconciliation?.verdict === 'match') ? 'recomputed' : 'plain'
}
