// Where a page ends and the next begins: a place among the figures, and the versions of releases that the first page was read from, so that
// every page tells of the same state whatever is published meanwhile. It grants nothing: what it names is looked up like any selection.
import { problem } from '../problem'
import { ok, refused, type Result } from '../result'

export interface Cursor {
  /** What was asked, and the order of the catalogues, as a digest: a cursor belongs to one query. */
  readonly digest: string
  /** Ids of versions of releases. */
  readonly releases: readonly number[]
  /** Ids of the last figure told. */
  readonly last: { readonly period: number; readonly unit: number; readonly metric: number; readonly release: number }
}

const MOST_RELEASES = 2000
const FORM = /^1\.([0-9a-f]{16})\.([0-9a-z-]+)\.([0-9a-z]{1,6})-([0-9a-z]{1,6})-([0-9a-z]{1,6})-([0-9a-z]{1,6})$/
const IDS = /^[0-9a-z]{1,6}(-[0-9a-z]{1,6})*$/

const short = (id: number): string => id.toString(36)

/** One text for an address. */
export function writeCursor({ digest, releases, last }: Cursor): string {
  const ids = [...releases].sort((a, b) => a - b)
  // Each as what it is more than the one before: versions of one season lie close together.
  const steps = ids.map((id, at) => short(id - (ids[at - 1] ?? 0)))
  return ['1', digest, steps.join('-'), [last.period, last.unit, last.metric, last.release].map(short).join('-')].join('.')
}

/**
 * @param digest of the query that it comes with
 * @returns problems: query.bad-cursor where it cannot be read or belongs to another query
 */
export function readCursor(text: string, digest: string): Result<Cursor> {
  const [, of, steps = '', ...last] = FORM.exec(text) ?? []
  const gaps = IDS.test(steps) ? steps.split('-').map((step) => Number.parseInt(step, 36)) : []
  const [period, unit, metric, release] = last.map((id) => Number.parseInt(id, 36))
  if (of !== digest || gaps.length === 0 || gaps.length > MOST_RELEASES || gaps.includes(0)) return refused(problem('query.bad-cursor', {}))
  if (period === undefined || unit === undefined || metric === undefined || release === undefined) return refused(problem('query.bad-cursor', {}))
  const releases = gaps.reduce<readonly number[]>((ids, gap) => [...ids, (ids.at(-1) ?? 0) + gap], [])
  return releases.includes(release) ? ok({ digest, releases, last: { period, unit, metric, release } }) : refused(problem('query.bad-cursor', {}))
}
