// The one statement of an export: the figures of a selection as tidy rows, in the order period, unit, metric. What stands in it is made of
// ids that were looked up and of words of our own; nothing that a reader typed gets here.
import 'server-only'
import type { MissingReason, Qualifier } from '@/lib/domain/quantity'
import { guardedSql, plainSql } from './exporting/plain-text-sql'
import { placesSql, roundedSql, shownUnit, type ShownColumns } from './exporting/shown-value-sql'
import type { SelectedFigures } from './selected-figures'

/** Words in the reader's language, made by the caller: the database has none of its own. */
export interface ExportWords {
  readonly english: boolean
  /** Periods by their ids, unless a document's own words for one are kept. */
  readonly periods: ReadonlyMap<number, string>
  /** Releases by their ids: 2023年度. */
  readonly releases: ReadonlyMap<number, string>
  readonly reached: string
  readonly notReached: string
  readonly qualifiers: Readonly<Record<Qualifier, string>>
  readonly absences: Readonly<Record<MissingReason, string>>
}

/** What differs between the shapes in which rows leave. */
export interface TidyForm {
  /** True to put an apostrophe before text that a spreadsheet would run. */
  readonly guard: boolean
  /** Flags as the texts true and false, where a shape has no flags of its own. */
  readonly flagsAsText: boolean
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const numbers = (ids: readonly number[]): string => `array[${ids.map((id) => String(Math.trunc(id))).join(',')}]::int[]`
const choice = (column: string, words: Readonly<Record<string, string>>): string =>
  `case ${column} ${Object.entries(words).map(([code, word]) => `when '${code}' then ${word === '' ? 'null' : literal(word)}`).join(' ')} end`

// A list of values may not be empty.
const rows = (values: readonly string[], none: string): string => (values.length === 0 ? none : values.join(', '))

/** Which figures: the part that every statement about a selection shares. */
export function selectedSql({ releases, metricIds, unitIds, periodIds }: SelectedFigures): string {
  const within = (column: string, ids: readonly number[] | null): string => (ids === null ? '' : ` and ${column} = any(${numbers(ids)})`)
  return `release_item x join observation o on o.id = x.observation_id join revision r on r.id = x.revision_id
    where x.release_id = any(${numbers(releases.map(({ id }) => id))})${within('o.metric_id', metricIds)}${within('o.unit_id', unitIds)}${within('o.period_id', periodIds)}`
}

// The version that names a unit on a day: the last that began by then, else the first of all. As lib/domain/units/unit-record has it.
const naming = (day: string): string => `(coalesce(v.valid_from, '-infinity') <= ${day}) desc,
  case when coalesce(v.valid_from, '-infinity') <= ${day} then coalesce(v.valid_from, '-infinity') end desc nulls last, v.valid_from asc nulls first`

/** The ids of what is selected, narrow and in order; everything wide is looked up behind it, a row at a time, so that little is sorted. */
function orderedSql(selected: SelectedFigures): string {
  const days = rows(selected.releases.map(({ id, periodEnd }) => `(${id}, ${literal(periodEnd)}::date)`), '(0, null::date)')
  return `select q.*, i.value as numerator, d.value as denominator, f.revision_id is not null as noted from (
      select x.release_id, o.id as observation_id, o.metric_id, o.unit_id, o.period_id, r.id as revision_id, r.metric_version_id, r.value, r.missing, r.qualifier, r.origin, r.seq, r.at, r.reason
      from ${selectedSql(selected)}) q
    join (values ${days}) l(id, day) on l.id = q.release_id
    join (select distinct on (l.id, v.unit_id) l.id, v.unit_id, v.sort from (values ${days}) l(id, day), org_unit_version v where v.dates_known order by l.id, v.unit_id, ${naming('l.day')}) n
      on n.id = q.release_id and n.unit_id = q.unit_id
    join metric m on m.id = q.metric_id
    join (select id, row_number() over (order by "end", start nulls first, key collate "C") as place from period) p on p.id = q.period_id
    left join revision_input ni on ni.revision_id = q.revision_id and ni.part = 'NUMERATOR' and q.origin = 'DERIVED' left join revision i on i.id = ni.input_id
    left join revision_input di on di.revision_id = q.revision_id and di.part = 'DENOMINATOR' and q.origin = 'DERIVED' left join revision d on d.id = di.input_id
    left join (select distinct revision_id from footnote) f on f.revision_id = q.revision_id
    order by p.place, n.sort, q.unit_id, m.sort, q.metric_id, q.release_id`
}

const SHOWN: ShownColumns = { value: 's.value', qualifier: 's.qualifier::text', computed: '(s.numerator is not null)', scale: 'm.scale', decimals: 'm.decimals', rounding: 'm.rounding' }

/**
 * Tidy rows. The lookups stand in lateral selects with a limit: they can only be read for one row of the ordered ids after the other, which
 * keeps the order, and what was looked up is remembered.
 * @param page for a part of the figures: another source of the ordered ids, called `s`, with the columns of `orderedSql`, and its expression that leads each row as `place`
 */
export function tidySql(selected: SelectedFigures, words: ExportWords, { guard, flagsAsText }: TidyForm, page?: { readonly ordered: string; readonly place: string }): string {
  const { releases } = selected
  const flag = (condition: string): string => (flagsAsText ? `case when ${condition} then 'true' else 'false' end` : `(${condition})`)
  const safe = (text: string): string => (guard ? guardedSql(plainSql(text)) : plainSql(text))
  const [name, unitOfMeasure, base] = words.english ? ['v.name_en', 'v.unit_en', 'v.base_en'] : ['v.name_zh', 'v.unit_code', 'v.base_zh']
  const places = placesSql(SHOWN, 'w.shown')
  const labels = releases.map(({ id, version, provisional, rootHash, periodEnd, earlier }) =>
    `(${id}, ${safe(literal(words.releases.get(id) ?? ''))}, ${version}, '${rootHash}', ${provisional}, date '${periodEnd}', ${numbers(earlier)})`)
  const periods = [...words.periods].map(([id, text]) => `(${id}, ${literal(text)})`)
  return `select ${page === undefined ? '' : `${page.place} as place, `}m.code as metric_code, m.name as metric_name, m.unit as unit_of_measure, u.code as unit_code, u.name as unit_name, p.key as period_key, p.words as period_words,
    case when m.kind = 'MILESTONE' then case s.value when 0 then ${safe(literal(words.notReached))} else case when s.value is not null then ${safe(literal(words.reached))} end end
      else ${roundedSql(SHOWN, 'w.shown', 'z.places')} end as value,
    case when s.value is null then ${choice('s.missing::text', words.absences)} else ${choice('s.qualifier::text', words.qualifiers)} end as symbol,
    case when s.value is null then s.missing::text end as missing, trim_scale(s.value)::text as exact_value, case when s.value is not null then s.qualifier::text end as qualifier,
    trim_scale(s.numerator)::text as numerator, trim_scale(s.denominator)::text as denominator, m.base, ${flag('l.provisional')} as provisional,
    ${flag(releases.some(({ earlier }) => earlier.length > 0) ? `cardinality(l.earlier) > 0 and exists (select from release_item e where e.observation_id = s.observation_id and e.release_id = any(l.earlier) and e.revision_id <> s.revision_id)` : 'false')} as revised,
    f.text as footnotes, s.origin::text as origin, s.seq::text as revision, m.version::text as metric_version,
    to_char(s.at at time zone 'UTC' + interval '8 hours', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as revised_at, ${safe('s.reason')} as reason,
    l.words as release, l.version::text as release_version, l.hash as release_hash
    from (${page?.ordered ?? orderedSql(selected)}) s
    cross join lateral (select l.* from (values ${rows(labels, "(0, '', 0, '', false, null::date, array[]::int[])")}) l(id, words, version, hash, provisional, day, earlier) where l.id = s.release_id limit 1) l
    cross join lateral (select ${safe('c.code')} as code, ${safe(name ?? '')} as name, ${safe(unitOfMeasure ?? '')} as unit, ${safe(base ?? '')} as base, v.kind::text as kind, v.decimals::int as decimals,
      v.rounding::text as rounding, a.scale, v.version from metric_version v join metric c on c.id = v.metric_id join unit_of_measure a on a.code = v.unit_code where v.id = s.metric_version_id limit 1) m
    cross join lateral (select ${safe('v.code')} as code, ${safe(words.english ? 'v.name_en' : 'v.name')} as name from org_unit_version v where v.unit_id = s.unit_id and v.dates_known order by ${naming('l.day')} limit 1) u
    cross join lateral (select ${safe('p.key')} as key, ${safe(`coalesce(${words.english ? 'p.words_en' : 'p.words_zh'}, t.words)`)} as words
      from period p left join (values ${rows(periods, "(0, '')")}) t(id, words) on t.id = p.id where p.id = s.period_id limit 1) p
    cross join lateral (select ${shownUnit(SHOWN)} as shown offset 0) w
    cross join lateral (select ${places} as places offset 0) z
    left join lateral (select ${safe('string_agg(g.text, chr(10) order by g.first)')} as text from (
      select (array_agg(f.text order by f.id desc))[1] as text, min(f.id) as first from footnote f left join explanation e on e.id = f.explanation_id
      where s.noted and f.revision_id = s.revision_id group by coalesce('rule ' || e.rule, 'note ' || f.id)) g) f on true`
}
