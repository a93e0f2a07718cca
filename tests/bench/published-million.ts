// A million published figures in a bench's database: 2,500 units, 100 metrics, four years, each year a release of its own; every fourth computed.
import type pg from 'pg'

const UNITS = 2500
const METRICS = 100
const YEARS = 4
export const MILLION = UNITS * METRICS * YEARS

/** Fills the tables directly, past their guards, which are about people and not about numbers of rows. */
export async function publishMillion(owner: pg.Client): Promise<void> {
  await owner.query(`set session_replication_role = replica;
    create temp table span as select g as year from generate_series(2011, ${2010 + YEARS}) g;
    insert into period (key, kind, basis, start, "end", reference_year) select year::text, 'YEAR', 'SINGLE', make_date(year, 1, 1), make_date(year, 12, 31), year from span on conflict do nothing;
    create temp table place as select nextval(pg_get_serial_sequence('org_unit', 'id'))::int as id, g as at from generate_series(1, ${UNITS}) g;
    insert into org_unit (id, kind) select id, 'COUNTY' from place;
    insert into org_unit_version (unit_id, code, dates_known, name, short_name, name_en, sort) select id, 'B' || at, true, '示例单位' || at, '单位' || at, 'Example unit ' || at, 10000 + at from place;
    create temp table measure as select distinct on (m.id) m.id as metric_id, v.id as version_id from metric m join metric_version v on v.metric_id = m.id order by m.id, v.version limit ${METRICS};
    create temp table figure as select nextval(pg_get_serial_sequence('observation', 'id'))::int as observation_id, nextval(pg_get_serial_sequence('revision', 'id'))::int as revision_id,
      m.metric_id, m.version_id, p.id as unit_id, d.id as period_id, s.year, row_number() over () as at from span s join period d on d.key = s.year::text, place p, measure m;
    insert into observation (id, metric_id, unit_id, period_id, approved_revision_id) select observation_id, metric_id, unit_id, period_id, revision_id from figure;
    insert into revision (id, observation_id, seq, metric_version_id, value, qualifier, origin, reason, batch_id)
      select revision_id, observation_id, 1, version_id, case when at % 4 = 0 then round(at % 100000 / 1000.0, 12) else at % 100000 end,
        (case when at % 50 = 0 then 'AT_LEAST' else 'EXACT' end)::"Qualifier", (case when at % 4 = 0 then 'DERIVED' else 'KEYED' end)::"Origin", '示例', gen_random_uuid() from figure;
    insert into revision_input (revision_id, input_id, part) select revision_id, revision_id - 1, 'NUMERATOR'::"InputPart" from figure where at % 4 = 0;
    insert into revision_input (revision_id, input_id, part) select revision_id, revision_id - 2, 'DENOMINATOR'::"InputPart" from figure where at % 4 = 0;
    insert into release_line (slug, kind, period_id) select 'annual-' || year, 'ANNUAL', d.id from span s join period d on d.key = s.year::text;
    insert into release (line_id, version, reason, root_hash, sealed) select l.id, 1, '示例', sha256(l.slug::bytea), true from release_line l join period d on d.id = l.period_id join span s on s.year = d.reference_year;
    insert into release_item (release_id, observation_id, revision_id)
      select r.id, f.observation_id, f.revision_id from figure f join period d on d.id = f.period_id join release_line l on l.period_id = d.id join release r on r.line_id = l.id;
    set session_replication_role = origin`)
  await owner.query('vacuum analyze')
}

/** The addresses of what was published. */
export const MILLION_PERIODS = Array.from({ length: YEARS }, (_none, at) => String(2011 + at))
