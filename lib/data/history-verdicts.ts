// What stands against the rows of a batch in the database, asked of all at once: figures given twice, recorded, locked, asked for or published.
import 'server-only'
import type { Transaction } from './transaction'

/** What has a figure already, and what is asked of it. One row of the file may be judged again and again: the words of the file stay. */
export async function judgeStanding(tx: Pick<Transaction, '$executeRaw'>, batch: number): Promise<void> {
  await bySets(tx, true)
  await tx.$executeRaw`
    with given as materialized (
      select h.*, coalesce(trim_scale(h.number)::text, h.missing::text) || ' ' || h.exactness as said from history_row h
      where h.batch = ${batch} and h.reading is null and (h.number is not null or h.missing is not null)
    ), places as (
      select distinct unit_id, period_id from given
    ), locked as (
      select p.unit_id, p.period_id, (
        select l.reason from lock l join period lp on lp.id = l.period_id join period pp on pp.id = p.period_id
        where l.lifted_at is null and (l.unit_id is null or l.unit_id = p.unit_id) and (l.period_id = p.period_id or (pp.kind = 'CUSTOM' and lp.key = pp.reference_year::text))
        order by l.id limit 1) as reason
      from places p
    ), asked as (
      select distinct on (d.subject_id, i.metric_id, i.period_id) d.subject_id, i.metric_id, i.period_id, c.title_zh, c.title_en
      from duty d join collection_item i on i.id = d.item_id join collection c on c.id = i.collection_id
      left join submission s on s.collection_id = c.id and s.unit_id = d.responder_id
      where d.ended_at is null and i.ended_at is null and (c.closed_at is null or s.state = 'SUBMITTED')
      order by d.subject_id, i.metric_id, i.period_id, c.id
    ), twice as (
      select g."row", count(*) over w as times, min(g."row") over w as first, max(g."row") over w as last, min(g.said) over w <> max(g.said) over w as differs
      from given g window w as (partition by g.metric_id, g.unit_id, g.period_id)
    ), known as (
      select g."row", g.computed, g.reason, g.version_id, (v.valid_from is null or v.valid_from <= p."end") and (v.valid_to is null or v.valid_to > p."end") as current, t.times, t.first, t.last, t.differs, l.reason as lock_reason, a.title_zh, a.title_en, o.draft_revision_id, o.approved_revision_id,
        d.id is not null and coalesce(trim_scale(d.value)::text, d.missing::text) || ' ' || d.qualifier = g.said as same,
        o.id is not null and exists (select 1 from release_item ri where ri.observation_id = o.id) as published,
        o.approved_revision_id is not null and not exists (select 1 from release_item ri join release r on r.id = ri.release_id where ri.revision_id = o.approved_revision_id and r.sealed) as waiting
      from given g join twice t on t."row" = g."row" join locked l on l.unit_id = g.unit_id and l.period_id = g.period_id
      join metric_version v on v.id = g.version_id join period p on p.id = g.period_id
      left join asked a on a.subject_id = g.unit_id and a.metric_id = g.metric_id and a.period_id = g.period_id
      left join observation o on o.metric_id = g.metric_id and o.unit_id = g.unit_id and o.period_id = g.period_id
      left join revision d on d.id = o.draft_revision_id
    ), found as (
      select k.*, case
        when k.times > 1 and k.differs then jsonb_build_object('code', 'history.twice-differs', 'params', jsonb_build_object('row', (case when k."row" = k.first then k.last else k.first end)::text), 'path', '["value"]'::jsonb)
        when k.times > 1 and k."row" <> k.first then jsonb_build_object('code', 'history.twice', 'params', jsonb_build_object('row', k.first::text), 'path', '["value"]'::jsonb)
        when not k.current then jsonb_build_object('code', 'history.version-moved', 'params', '{}'::jsonb, 'path', '["metric"]'::jsonb)
        when k.computed or k.same then null
        when k.lock_reason is not null then jsonb_build_object('code', 'entry.locked', 'params', jsonb_build_object('reason', k.lock_reason), 'path', '["period"]'::jsonb)
        when k.title_zh is not null then jsonb_build_object('code', 'history.asked', 'params', jsonb_build_object('title', k.title_zh, 'titleEn', k.title_en), 'path', '["metric"]'::jsonb)
        when k.waiting then jsonb_build_object('code', 'history.approved', 'params', '{}'::jsonb, 'path', '["value"]'::jsonb)
        when k.published and k.reason is null then jsonb_build_object('code', 'entry.reason-missing', 'params', jsonb_build_object('name', (select v.name_zh from metric_version v where v.id = k.version_id)), 'path', '["reason"]'::jsonb)
      end as standing from known k
    ), judged as (
      select h."row", case when f.standing is null then null else jsonb_build_array(f.standing) end as standing, f.draft_revision_id as base,
        (case when h.reading is not null or f.standing is not null then 'BAD' when h.number is null and h.missing is null then 'BLANK'
          when f.computed then 'RATE' when f.same then 'SAME' when f.draft_revision_id is null then 'NEW' else 'CHANGE' end)::"HistoryVerdict" as verdict
      from history_row h left join found f on f."row" = h."row" where h.batch = ${batch}
    )
    update history_row h set standing = j.standing, base_revision_id = j.base, verdict = j.verdict from judged j
    where h.batch = ${batch} and h."row" = j."row" and (h.standing, h.base_revision_id, h.verdict) is distinct from (j.standing, j.base, j.verdict)`
  await bySets(tx, false)
}

/**
 * Has statements take rows as sets, or one by one by an index. What just came in has no statistics: a hundred thousand rows pass for one. As sets only
 * around statements without triggers, whose own statements are about one row.
 */
export async function bySets(tx: Pick<Transaction, '$executeRaw'>, yes: boolean): Promise<void> {
  await tx.$executeRaw`select set_config('enable_nestloop', ${yes ? 'off' : 'on'}, true), set_config('enable_seqscan', ${yes ? 'on' : 'off'}, true)`
}
