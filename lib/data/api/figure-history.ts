// One figure along the versions of releases that changed it, as the rows of an export.
import 'server-only'
import { readPrepared } from '@/lib/platform/database/prepared'
import { tidySql, type ExportWords } from '../export-statement'
import type { SelectedRelease } from '../selected-figures'

const WHERE = `select o.id from observation o join metric m on m.id = o.metric_id join period p on p.id = o.period_id where m.code = $1 and o.unit_id = $2 and p.key = $3`

/** The id of a figure; null where there is none. */
export async function observationAt(metricCode: string, unitId: number, periodKey: string): Promise<number | null> {
  const [row] = await readPrepared<{ readonly id: number }>('observation-at', WHERE, [metricCode, unitId, periodKey])
  return row?.id ?? null
}

const FIRSTS = `select f.release_id as id from (
    select distinct on (x.revision_id) x.release_id, l.published_at from release_item x join release l on l.id = x.release_id
    where x.observation_id = $1 and x.release_id = any($2::int[]) order by x.revision_id, l.published_at, l.id) f
  order by f.published_at desc, f.release_id desc`

/**
 * The versions in which each revision of a figure was published first, the newest first.
 * @param readable ids of the versions that can be read
 */
export async function releasesThatChanged(observationId: number, readable: readonly number[]): Promise<readonly number[]> {
  return (await readPrepared<{ readonly id: number }>('releases-that-changed', FIRSTS, [observationId, readable])).map(({ id }) => id)
}

// $1 the figure, $2 versions in their order.
const ORDERED = `select q.*, i.value as numerator, d.value as denominator, true as noted from (
    select k.n as place, x.release_id, o.id as observation_id, o.metric_id, o.unit_id, o.period_id, r.id as revision_id, r.metric_version_id, r.value, r.missing, r.qualifier, r.origin, r.seq, r.at, r.reason
    from unnest($2::int[]) with ordinality k(id, n) join release_item x on x.release_id = k.id and x.observation_id = $1 join observation o on o.id = x.observation_id
    join revision r on r.id = x.revision_id) q
  left join revision_input ni on ni.revision_id = q.revision_id and ni.part = 'NUMERATOR' and q.origin = 'DERIVED' left join revision i on i.id = ni.input_id
  left join revision_input di on di.revision_id = q.revision_id and di.part = 'DENOMINATOR' and q.origin = 'DERIVED' left join revision d on d.id = di.input_id
  order by q.place`

/** The rows of a figure in some versions, in the order of the versions. */
export async function rowsInReleases(observationId: number, releases: readonly SelectedRelease[], words: ExportWords): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const selected = { releases, metricIds: null, unitIds: null, periodIds: null }
  const rows = tidySql(selected, words, { guard: false, flagsAsText: false }, { ordered: ORDERED, place: 's.place' })
  // Of another text for every choice of versions, so without a name of its own.
  return (await readPrepared<{ readonly place: string }>('', `select * from (${rows}) t order by t.place`, [observationId, releases.map(({ id }) => id)])).map(({ place: _place, ...row }) => row)
}
