// The order in which figures are told a page at a time: periods, in each the units in their official order, in each the metrics.
import 'server-only'
import { readPrepared } from '@/lib/platform/database/prepared'

export interface FigurePlaces {
  /** Ids in official order as of today, of units that are over too. */
  readonly units: readonly number[]
  /** Changes whenever anything does that figures are chosen by or told with: releases and what became of them, units, metrics, footnotes. */
  readonly stamp: string
}

const PLACES = `select
  (select array_agg(u.unit_id order by u.sort, u.unit_id) from (
    select distinct on (v.unit_id) v.unit_id, v.sort from org_unit_version v where v.dates_known
    order by v.unit_id, (coalesce(v.valid_from, '-infinity') <= $1::date) desc, v.valid_from desc nulls last) u) as units,
  concat_ws('.', (select max(id) from org_unit_version), (select count(valid_to) from org_unit_version), (select max(id) from metric_version),
    (select count(valid_to) from metric_version), (select max(id) from footnote), (select max(id) from explanation), (select max(id) from metric), (select max(id) from period),
    (select count(*) filter (where sealed) || '-' || count(*) filter (where published_at <= clock_timestamp()) from release), (select count(*) from release_withdrawal), $1::text) as stamp`

/** @param day the present day in China */
export async function figurePlaces(day: string): Promise<FigurePlaces> {
  const [row] = await readPrepared<{ readonly units: readonly number[] | null; readonly stamp: string }>('figure-places', PLACES, [day])
  return { units: row?.units ?? [], stamp: row?.stamp ?? '' }
}

// A version of a release never changes once it is sealed: what was found stays true.
const known = new Map<string, readonly number[]>()
const MOST_KNOWN = 200

const PERIODS = `select coalesce(array_agg(p.id order by p."end", p.start nulls first, p.key collate "C"), '{}') as ids from period p
  where exists (select from observation o join release_item x on x.observation_id = o.id where o.period_id = p.id and x.release_id = any($1::int[]))`

/** The periods that versions of releases hold figures of, oldest first. */
export async function periodsHeld(releaseIds: readonly number[]): Promise<readonly number[]> {
  const key = releaseIds.join()
  const before = known.get(key)
  if (before !== undefined) return before
  const [row] = await readPrepared<{ readonly ids: readonly number[] }>('periods-held', PERIODS, [releaseIds])
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(key, row?.ids ?? [])
  return row?.ids ?? []
}
