-- What guards figures asks once a statement instead of once a row, and refuses the same: a hundred thousand rows are one question.
-- The place of a revision among those of its figure, and where a figure points, are asked row by row as well: two writers have to wait for each other there.
-- A load, which holds the figures that it writes, passes those by for itself (plumbline.by_sets); what stands after its statement is asked all the same.
create or replace function check_revision() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
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
  return new;
end $$;
drop trigger revision_check on revision;
create trigger revision_check before insert on revision for each row
  when (current_setting('plumbline.by_sets', true) is distinct from 'on') execute function check_revision();

create function check_revisions() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  wrong record;
begin
  -- Numbers are at least 1 and each is there once, by constraints; so without a gap below each they follow each other.
  select f.observation_id, f.seq into wrong from fresh f
    where f.seq > 1 and not exists (select 1 from revision r where r.observation_id = f.observation_id and r.seq = f.seq - 1) limit 1;
  if found then
    raise exception 'revision % of observation % does not follow', wrong.seq, wrong.observation_id
      using errcode = 'serialization_failure', constraint = 'revision_seq_follows';
  end if;
  select f.metric_version_id into wrong from fresh f
    where not exists (select 1 from observation o join metric_version v on v.metric_id = o.metric_id where o.id = f.observation_id and v.id = f.metric_version_id) limit 1;
  if found then
    raise exception 'metric version % is not of the observed metric', wrong.metric_version_id
      using errcode = 'check_violation', constraint = 'revision_metric_version';
  end if;
  if exists (select 1 from fresh f where f.reason is null and exists (select 1 from release_item i where i.observation_id = f.observation_id)) then
    raise exception 'a published figure is corrected with a reason only'
      using errcode = 'check_violation', constraint = 'revision_correction_has_reason';
  end if;
  return null;
end $$;
create trigger revision_check_all after insert on revision referencing new table as fresh for each statement execute function check_revisions();

drop trigger revision_input_check on revision_input;
create or replace function check_revision_input() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  wrong record;
begin
  select f.revision_id into wrong from fresh f where exists (select 1 from release_item i where i.revision_id = f.revision_id) limit 1;
  if found then
    raise exception 'revision % is published and takes no more inputs', wrong.revision_id
      using errcode = 'restrict_violation', constraint = 'revision_input_published';
  end if;
  return null;
end $$;
create trigger revision_input_check after insert on revision_input referencing new table as fresh for each statement execute function check_revision_input();

-- The pointers of a figure: row by row where they begin to lead somewhere, and after the statement, which also sees a revision that the statement itself made,
-- so that a figure may come in together with its first revision.
drop trigger observation_check on observation;
create or replace function check_observation_pointers() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (
    select 1 from unnest(array[new.draft_revision_id, new.submitted_revision_id, new.approved_revision_id]) as pointer(id)
    join revision r on r.id = pointer.id where r.observation_id <> new.id
  ) then
    raise exception 'observation % cannot point to another figure''s revision', new.id
      using errcode = 'check_violation', constraint = 'observation_own_revision';
  end if;
  return new;
end $$;
create trigger observation_check before insert on observation for each row
  when (current_setting('plumbline.by_sets', true) is distinct from 'on' and coalesce(new.draft_revision_id, new.submitted_revision_id, new.approved_revision_id) is not null)
  execute function check_observation_pointers();
create trigger observation_check_change before update on observation for each row
  when (current_setting('plumbline.by_sets', true) is distinct from 'on'
    and (new.draft_revision_id, new.submitted_revision_id, new.approved_revision_id) is distinct from (old.draft_revision_id, old.submitted_revision_id, old.approved_revision_id))
  execute function check_observation_pointers();

create function check_observations_pointers() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  wrong record;
begin
  select f.id into wrong from fresh f
    where exists (select 1 from revision r where r.id = f.draft_revision_id and r.observation_id <> f.id)
      or exists (select 1 from revision r where r.id = f.submitted_revision_id and r.observation_id <> f.id)
      or exists (select 1 from revision r where r.id = f.approved_revision_id and r.observation_id <> f.id) limit 1;
  if found then
    raise exception 'observation % cannot point to another figure''s revision', wrong.id
      using errcode = 'check_violation', constraint = 'observation_own_revision';
  end if;
  return null;
end $$;
create trigger observation_check_all after insert on observation referencing new table as fresh for each statement execute function check_observations_pointers();
create trigger observation_check_all_changes after update on observation referencing new table as fresh for each statement execute function check_observations_pointers();

create function refuse_other_figure() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'the identity of observation % cannot change', old.id using errcode = 'check_violation', constraint = 'observation_identity';
end $$;
create trigger observation_identity before update on observation for each row
  when ((new.metric_id, new.unit_id, new.period_id) is distinct from (old.metric_id, old.unit_id, old.period_id)) execute function refuse_other_figure();
