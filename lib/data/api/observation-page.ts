// One page of published figures by one statement: it begins at a place, looks on from there, and stops once the page is full, however many
// figures there are. The rows are those of every export.
import 'server-only'
import { readPrepared } from '@/lib/platform/database/prepared'
import { sha256 } from '@/lib/platform/identifier'
import { tidySql, type ExportWords } from '../export-statement'
import type { SelectedFigures, SelectedRelease } from '../selected-figures'

export interface PageAsked {
  readonly selected: SelectedFigures
  /** Ids in their order. */
  readonly periods: readonly number[]
  readonly units: readonly number[]
  /** Figures that the page holds at most. */
  readonly limit: number
  /** The last figure of the page before, by ids; null for the first page. */
  readonly after: { readonly period: number; readonly unit: number; readonly metric: number; readonly release: number } | null
}

export interface FigurePage {
  /** An array of rows as JSON. */
  readonly json: string
  /** The last figure, where another page follows. */
  readonly last: { readonly period: number; readonly unit: number; readonly metric: number; readonly release: number } | null
}

// $1 first place, $2 last place, $3 releases, $4 periods, $5 units, $6 metrics or null, $7 and $8 metric and release of the last figure, $9 limit.
const PAGE = `select q.*, row_number() over (order by q.at_place, q.metric_sort, q.metric_id, q.release_id) as place from (
    select k.at as at_place, m.sort as metric_sort, x.release_id, o.id as observation_id, o.metric_id, o.unit_id, o.period_id, r.id as revision_id, r.metric_version_id, r.value, r.missing, r.qualifier,
      r.origin, r.seq, r.at, r.reason
    from generate_series($1::int, $2::int) with ordinality k(at, n)
    cross join lateral (select o.* from observation o where o.period_id = ($4::int[])[1 + k.at / cardinality($5::int[])] and o.unit_id = ($5::int[])[1 + k.at % cardinality($5::int[])]) o
    join metric m on m.id = o.metric_id
    join release_item x on x.observation_id = o.id and x.release_id = any($3::int[])
    join revision r on r.id = x.revision_id
    where ($6::int[] is null or o.metric_id = any($6::int[]))
      and (k.at > $1 or $7::int is null or (m.sort, m.id, x.release_id) > ((select c.sort from metric c where c.id = $7), $7::int, $8::int))
    order by k.n, m.sort, m.id, x.release_id limit $9 + 1) q`

const ORDERED = `select page.*, i.value as numerator, d.value as denominator, true as noted from (${PAGE}) page
  left join revision_input ni on ni.revision_id = page.revision_id and ni.part = 'NUMERATOR' and page.origin = 'DERIVED' left join revision i on i.id = ni.input_id
  left join revision_input di on di.revision_id = page.revision_id and di.part = 'DENOMINATOR' and page.origin = 'DERIVED' left join revision d on d.id = di.input_id
  order by page.place`

// Where a row stands, and which figure it is.
const PLACE = 'array[s.place, s.period_id, s.unit_id, s.metric_id, s.release_id]'

/** One row more than the page is looked for, to know whether another page follows. The place, which leads each row, is cut off its JSON. */
function statementOf(releases: readonly SelectedRelease[], words: ExportWords): string {
  const rows = tidySql({ releases, metricIds: null, unitIds: null, periodIds: null }, words, { guard: false, flagsAsText: false }, { ordered: ORDERED, place: PLACE })
  return `select '[' || coalesce(string_agg('{' || substr(t.row, strpos(t.row, '],') + 2), ',' order by t.place[1]) filter (where t.place[1] <= $9), '') || ']' as json,
    case when count(*) > $9 then (array_agg(t.place order by t.place[1]) filter (where t.place[1] = $9))[1:1] end as last
    from (select place, row_to_json(t)::text as row from (${rows}) t) t`
}

export interface PageText {
  readonly name: string
  readonly text: string
}

/**
 * The text that reads pages, and its name: the same for every page of a state of publication and a language.
 * @param releases every version that a page may be of
 */
export function pageText(releases: readonly SelectedRelease[], words: ExportWords): PageText {
  const text = statementOf(releases, words)
  return { name: `page-${Buffer.from(sha256(text)).toString('hex').slice(0, 40)}`, text }
}

/** What it is asked for one page. */
export function pageValues({ selected, periods, units, limit, after }: PageAsked): readonly unknown[] {
  const first = after === null ? 0 : periods.indexOf(after.period) * units.length + units.indexOf(after.unit)
  return [first, periods.length * units.length - 1, selected.releases.map(({ id }) => id), periods, units, selected.metricIds, after?.metric ?? null, after?.release ?? null, limit]
}

/** Reads a page. What it is after must stand in the orders given: whoever calls has looked. */
export async function observationPage(page: PageAsked, { name, text }: PageText): Promise<FigurePage> {
  if (page.periods.length === 0 || page.units.length === 0) return { json: '[]', last: null }
  const [row] = await readPrepared<{ readonly json: string; readonly last: readonly (readonly (string | number)[])[] | null }>(name, text, pageValues(page))
  const [, period, unit, metric, release] = row?.last?.[0]?.map(Number) ?? []
  const isLast = period === undefined || unit === undefined || metric === undefined || release === undefined
  return { json: row?.json ?? '[]', last: isLast ? null : { period, unit, metric, release } }
}
