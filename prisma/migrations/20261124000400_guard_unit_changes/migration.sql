-- A unit's history is only ever continued: a version ends once, and nothing begins or ends within what a published release shows.
alter type "OrgUnitChangeKind" add value 'CREATE';

create function refuse_rewriting_a_unit() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  -- First day from which something is different; null: from ever.
  changed_from date := case when tg_op = 'INSERT' then new.valid_from else new.valid_to end;
begin
  if tg_op = 'UPDATE' then
    if old.valid_to is not distinct from new.valid_to then
      return new;
    end if;
    if old.valid_to is not null then
      raise exception 'version % of org unit % has ended already', old.id, old.unit_id using errcode = 'restrict_violation', constraint = 'org_unit_version_ends_once';
    end if;
  end if;
  if new.dates_known and exists (
    select 1 from observation o join release_item i on i.observation_id = o.id join release r on r.id = i.release_id
      join release_line l on l.id = r.line_id join period p on p.id = l.period_id
    where o.unit_id = new.unit_id and (changed_from is null or changed_from <= p."end")
  ) then
    raise exception 'org unit % is named by a published release of that time', new.unit_id
      using errcode = 'restrict_violation', constraint = 'org_unit_version_published';
  end if;
  return new;
end $$;
create trigger org_unit_version_not_rewritten before insert or update on org_unit_version
  for each row execute function refuse_rewriting_a_unit();
