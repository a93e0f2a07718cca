-- What must not be is refused by the database itself, whoever asks.
-- Each function names its search path: without it, a temporary table of the caller under one of these names would be read instead.
create extension if not exists btree_gist with schema public;

-- Blank to a reader: also the wide space of Chinese input, which btrim does not know.
create function is_blank(content text) returns boolean language sql immutable parallel safe set search_path = pg_catalog, pg_temp
  as $$ select btrim(content, E' \t\n\r\u00a0\u3000') = '' $$;

-- Org units: one version at a time, one unit a code at a time, no unit above itself at any date.
alter table org_unit_version
  add constraint org_unit_version_order check (valid_from is null or valid_to is null or valid_from < valid_to),
  add constraint org_unit_version_one_at_a_time
    exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&) where (dates_known),
  add constraint org_unit_version_code_once
    exclude using gist (code with =, daterange(valid_from, valid_to) with &&) where (dates_known);

create function refuse_org_unit_cycle() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- One transaction at a time: two could otherwise make a circle that neither of them sees.
  perform pg_advisory_xact_lock(7410705);
  if exists (
    with recursive above(unit_id, span) as (
      select new.parent_id, daterange(new.valid_from, new.valid_to)
      where new.parent_id is not null
      union all
      select v.parent_id, above.span * daterange(v.valid_from, v.valid_to)
      from above
      join org_unit_version v on v.unit_id = above.unit_id and v.dates_known
        and daterange(v.valid_from, v.valid_to) && above.span
      where v.parent_id is not null and above.unit_id <> new.unit_id
    ) cycle unit_id set looped using trail
    select 1 from above where unit_id = new.unit_id
  ) then
    raise exception 'org unit % would stand above itself', new.unit_id using errcode = 'check_violation', constraint = 'org_unit_version_no_cycle';
  end if;
  return null;
end $$;
create constraint trigger org_unit_version_no_cycle after insert or update on org_unit_version
  deferrable initially deferred for each row when (new.dates_known) execute function refuse_org_unit_cycle();

-- Metrics: one version at a time; a rate has two distinct counts, and only a rate has.
alter table metric_version
  add constraint metric_version_order check (valid_from is null or valid_to is null or valid_from < valid_to),
  add constraint metric_version_one_at_a_time exclude using gist (metric_id with =, daterange(valid_from, valid_to) with &&),
  add constraint metric_version_parts check (
    case when kind in ('RATIO', 'COVERAGE')
      then numerator_id is not null and denominator_id is not null
        and numerator_id <> denominator_id and numerator_id <> metric_id and denominator_id <> metric_id
      else numerator_id is null and denominator_id is null end),
  add constraint metric_version_change check ((kind = 'CHANGE') = (base_metric_id is not null) and base_metric_id is distinct from metric_id),
  add constraint metric_version_decimals check (decimals between 0 and 12),
  add constraint metric_version_factor check (factor in (1, 100)),
  add constraint metric_version_number check (version >= 1);

-- Periods: only a SINCE may have an unknown start; a year is exactly that year.
alter table period
  add constraint period_order check ("start" is null or "start" <= "end"),
  add constraint period_start check ("start" is not null or basis = 'SINCE'),
  add constraint period_reference_year check (reference_year between 1949 and 2100),
  add constraint period_year check (kind <> 'YEAR' or (basis = 'SINGLE' and key = reference_year::text
    and "start" = make_date(reference_year, 1, 1) and "end" = make_date(reference_year, 12, 31)));

-- Revisions: a value or the reason for its absence, never both, never neither; appended, numbered without gaps, never changed.
alter table revision
  add constraint revision_value_or_missing check ((value is null) <> (missing is null)),
  add constraint revision_value_range check (value is null or (value <> 'NaN' and abs(value) < 1e15)),
  add constraint revision_missing_is_exact check (missing is null or qualifier = 'EXACT'),
  add constraint revision_seq check (seq >= 1),
  add constraint revision_reason_not_blank check (reason is null or not is_blank(reason)),
  add constraint revision_system_says_why check (by_user_id is not null or reason is not null);

create function refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger revision_append_only before update or delete on revision for each row execute function refuse_change();
create trigger revision_no_truncate before truncate on revision for each statement execute function refuse_change();
create trigger revision_input_append_only before update or delete on revision_input for each row execute function refuse_change();
create trigger revision_input_no_truncate before truncate on revision_input for each statement execute function refuse_change();

create function check_revision() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  latest integer;
begin
  -- Locks the figure, so that two writers number their revisions one after the other.
  perform 1 from observation where id = new.observation_id for update;
  select coalesce(max(seq), 0) into latest from revision where observation_id = new.observation_id;
  if new.seq <> latest + 1 then
    raise exception 'revision % of observation % does not follow %', new.seq, new.observation_id, latest
      using errcode = 'serialization_failure', constraint = 'revision_seq_follows';
  end if;
  if not exists (select 1 from observation o join metric_version v on v.metric_id = o.metric_id
                 where o.id = new.observation_id and v.id = new.metric_version_id) then
    raise exception 'metric version % is not of the observed metric', new.metric_version_id
      using errcode = 'check_violation', constraint = 'revision_metric_version';
  end if;
  if new.reason is null and exists (select 1 from release_item where observation_id = new.observation_id) then
    raise exception 'a published figure is corrected with a reason only'
      using errcode = 'check_violation', constraint = 'revision_correction_has_reason';
  end if;
  return new;
end $$;
create trigger revision_check before insert on revision for each row execute function check_revision();

-- What a published figure was computed of is as fixed as the figure.
create function check_revision_input() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from release_item where revision_id = new.revision_id) then
    raise exception 'revision % is published and takes no more inputs', new.revision_id
      using errcode = 'restrict_violation', constraint = 'revision_input_published';
  end if;
  return new;
end $$;
create trigger revision_input_check before insert on revision_input for each row execute function check_revision_input();

-- The pointers of a figure lead to its own revisions.
create function check_observation_pointers() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select 1 from unnest(array[new.draft_revision_id, new.submitted_revision_id, new.approved_revision_id]) as pointer(id)
    join revision r on r.id = pointer.id where r.observation_id <> new.id
  ) then
    raise exception 'observation % cannot point to another figure''s revision', new.id
      using errcode = 'check_violation', constraint = 'observation_own_revision';
  end if;
  if tg_op = 'UPDATE' and (new.metric_id, new.unit_id, new.period_id) is distinct from (old.metric_id, old.unit_id, old.period_id) then
    raise exception 'the identity of observation % cannot change', new.id
      using errcode = 'check_violation', constraint = 'observation_identity';
  end if;
  return new;
end $$;
create trigger observation_check before insert or update on observation for each row execute function check_observation_pointers();

-- Releases: sealed in the transaction that makes them, then immutable; nobody publishes a change of their own.
alter table release
  add constraint release_version check (version >= 1),
  add constraint release_first check ((version = 1) = (supersedes_id is null)),
  add constraint release_new_version_says_why check (version = 1 or reason is not null),
  add constraint release_reason_not_blank check (reason is null or not is_blank(reason)),
  add constraint release_system_says_why check (published_by_id is not null or reason is not null),
  add constraint release_root check (length(root_hash) = 32);

create function check_release_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.sealed or to_jsonb(new) - 'sealed' <> to_jsonb(old) - 'sealed' then
    raise exception 'release % is published and cannot change', old.id using errcode = 'restrict_violation', constraint = 'release_immutable';
  end if;
  if exists (
    select 1 from release_item i join revision r on r.id = i.revision_id
    where i.release_id = new.id and r.by_user_id = new.published_by_id
      and not exists (select 1 from release_item before where before.release_id = new.supersedes_id and before.revision_id = i.revision_id)
  ) then
    raise exception 'release % holds changes of its own publisher', new.id using errcode = 'check_violation', constraint = 'release_two_people';
  end if;
  if new.supersedes_id is not null and not exists (
    select 1 from release before where before.id = new.supersedes_id and before.line_id = new.line_id
      and before.version = new.version - 1 and before.sealed
  ) then
    raise exception 'release % does not follow the version before it', new.id using errcode = 'check_violation', constraint = 'release_follows';
  end if;
  return new;
end $$;
create trigger release_check_change before update or delete on release for each row execute function check_release_change();
create trigger release_no_truncate before truncate on release for each statement execute function refuse_change();

-- Sealing is what the checks above hang on, so a release is not born sealed.
create function refuse_born_sealed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a release is sealed after its figures are in it' using errcode = 'check_violation', constraint = 'release_sealed_last';
end $$;
create trigger release_sealed_last before insert on release for each row when (new.sealed) execute function refuse_born_sealed();

create function require_sealed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from release where id = new.id and sealed) then
    raise exception 'release % was not sealed', new.id using errcode = 'check_violation', constraint = 'release_sealed';
  end if;
  return null;
end $$;
create constraint trigger release_sealed after insert on release deferrable initially deferred for each row execute function require_sealed();

create function check_release_item() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' or exists (select 1 from release where id = new.release_id and sealed) then
    raise exception 'a published release cannot change' using errcode = 'restrict_violation', constraint = 'release_immutable';
  end if;
  if not exists (select 1 from revision where id = new.revision_id and observation_id = new.observation_id) then
    raise exception 'revision % is not of observation %', new.revision_id, new.observation_id
      using errcode = 'check_violation', constraint = 'release_item_own_revision';
  end if;
  return new;
end $$;
create trigger release_item_check before insert or update or delete on release_item for each row execute function check_release_item();
create trigger release_item_no_truncate before truncate on release_item for each statement execute function refuse_change();

-- Targets: one of a kind for a metric, a unit and a period (or for all periods).
alter table target
  add constraint target_once exclude using gist (metric_id with =, unit_id with =, coalesce(period_id, 0) with =, kind with =),
  add constraint target_value check (value <> 'NaN');

-- People.
alter table app_user
  add constraint app_user_login_name check (login_name = lower(login_name) and login_name ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
  add constraint app_user_display_name check (not is_blank(display_name) and length(display_name) <= 64),
  add constraint app_user_password check (password_hash like '$argon2id$%');
alter table role_grant add constraint role_grant_order check (valid_to is null or valid_from < valid_to);
alter table installation add constraint installation_one check (id = 1);
alter table session add constraint session_id_hash check (length(id_hash) = 32);
