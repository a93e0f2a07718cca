// Four eyes: what of a submission is the reviewer's own, so that another person must approve it. The database refuses it too.
import { problem, type Problem } from '../problem'

export interface ReviewedFigure {
  readonly metricNameZh: string
  readonly metricNameEn: string
  readonly byUserId: string | null
}

export interface Reviewed {
  readonly figures: readonly ReviewedFigure[]
  /** Who submitted it. */
  readonly submittedBy: string | null
  /** Who explained a warning in it. */
  readonly explainedBy: readonly string[]
}

/** More names would not help whoever reads them. */
const NAMED = 5

/** Why this person may not approve: submission.own-figures, submission.own-submit, submission.own-explanation; empty where they may. */
export function ownPart({ figures, submittedBy, explainedBy }: Reviewed, userId: string): readonly Problem[] {
  const own = figures.filter((figure) => figure.byUserId === userId)
  const named = [...new Map(own.map((figure) => [figure.metricNameZh, figure])).values()].slice(0, NAMED)
  return [
    ...(own.length === 0 ? [] : [problem('submission.own-figures', {
      count: String(own.length), names: named.map(({ metricNameZh }) => metricNameZh).join('、'), namesEn: named.map(({ metricNameEn }) => metricNameEn).join(', '),
    })]),
    ...(submittedBy === userId ? [problem('submission.own-submit', {})] : []),
    ...(explainedBy.includes(userId) ? [problem('submission.own-explanation', {})] : []),
  ]
}

interface SubmittedFigure extends ReviewedFigure {
  readonly revisionId: number
  readonly computed: boolean
}

/**
 * What was changed elsewhere after it was submitted (submission.moved-since), or nothing. Computed figures follow other submissions too: they are approved
 * as the reviewer is shown them.
 * @param submitted revisions that were submitted
 */
export function movedSince(submitted: readonly number[], figures: readonly SubmittedFigure[]): readonly Problem[] {
  const known = new Set(submitted)
  const moved = figures.filter(({ revisionId, computed }) => !computed && !known.has(revisionId))
  if (moved.length === 0) return []
  const named = moved.slice(0, NAMED)
  return [problem('submission.moved-since', {
    count: String(moved.length), names: named.map(({ metricNameZh }) => metricNameZh).join('、'), namesEn: named.map(({ metricNameEn }) => metricNameEn).join(', '),
  })]
}
