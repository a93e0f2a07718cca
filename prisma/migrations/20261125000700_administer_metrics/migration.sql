-- Metrics and their targets are looked after while figures are published: versions are only ever continued, targets only ever ended.

-- A target: for one period, or for every yearly period from a year on (null: from ever), until a dated or a later one replaces it.
alter table "target"
  add column "from_year" integer,
  add column "near" numeric(30,12),
  add column "known_at" timestamptz(3),
  add column "ended_at" timestamptz(3);
-- What stands here was known when the first release was made.
update target set known_at = least(clock_timestamp(), (select min(published_at) from release), (select min(created_at) from installation));
alter table "target"
  alter column "known_at" set default clock_timestamp(),
  alter column "known_at" set not null;
alter table target
  drop constraint target_once,
  add constraint target_once exclude using gist (metric_id with =, unit_id with =, coalesce(period_id, 0) with =, coalesce(from_year, 0) with =, kind with =,
    tstzrange(known_at, ended_at) with &&),
  add constraint target_from_year check (from_year is null or (period_id is null and from_year between 1949 and 2100)),
  add constraint target_near check (near >= 0 and near < 1e15),
  add constraint target_source check (not is_blank(source_zh) and not is_blank(source_en)),
  add constraint target_order check (known_at <= ended_at);

create function refuse_rewriting_a_target() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(new) - 'ended_at') is distinct from (to_jsonb(old) - 'ended_at') then
    raise exception 'target % is ended and set anew, never rewritten', old.id using errcode = 'restrict_violation', constraint = 'target_not_rewritten';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'target % has ended already', old.id using errcode = 'restrict_violation', constraint = 'target_ends_once';
  end if;
  return new;
end $$;
create trigger target_not_rewritten before update or delete on target for each row execute function refuse_rewriting_a_target();

-- Who answered for a metric is kept; ended_at: no longer.
alter table "metric_owner" add column "ended_at" timestamptz(3);

alter table metric
  add constraint metric_code check (code ~ '^[A-Z][A-Z0-9_]{1,31}$'),
  add constraint metric_key_order check (key_order between 1 and 12),
  add constraint metric_levels check (cardinality(levels) > 0),
  add constraint metric_frequency check (frequency <> 'CUSTOM');
alter table metric_version
  add constraint metric_version_words check (not is_blank(name_zh) and not is_blank(name_en) and not is_blank(definition_zh)),
  add constraint metric_version_break check (break_note is null or not is_blank(break_note));

-- A release shows the catalogue as it stands on the last day of its period: nothing begins or ends on or before that day once it is published.
create function refuse_rewriting_a_metric() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  -- First day from which something is different; null: from ever.
  changed_from date := case when tg_op = 'INSERT' then new.valid_from else new.valid_to end;
begin
  if tg_op = 'UPDATE' then
    if (to_jsonb(new) - 'valid_to') is distinct from (to_jsonb(old) - 'valid_to') then
      raise exception 'version % of metric % is continued, never rewritten', old.version, old.metric_id
        using errcode = 'restrict_violation', constraint = 'metric_version_not_rewritten';
    end if;
    if old.valid_to is not distinct from new.valid_to then
      return new;
    end if;
    if old.valid_to is not null then
      raise exception 'version % of metric % has ended already', old.version, old.metric_id
        using errcode = 'restrict_violation', constraint = 'metric_version_ends_once';
    end if;
  end if;
  if exists (
    select 1 from release r join release_line l on l.id = r.line_id join period p on p.id = l.period_id
    where r.sealed and (changed_from is null or changed_from <= p."end")
  ) then
    raise exception 'a published release shows metric % as of that time', new.metric_id
      using errcode = 'restrict_violation', constraint = 'metric_version_published';
  end if;
  return new;
end $$;
create trigger metric_version_not_rewritten before insert or update on metric_version for each row execute function refuse_rewriting_a_metric();
