-- Exports that are written while nobody waits: asked for by a person, kept in pieces for some days, fetched by that person.
create type "ExportState" as enum ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED');

create table export_job (
  id serial primary key,
  user_id uuid not null references app_user (id) on delete restrict on update cascade,
  asked_at timestamptz(3) not null default clock_timestamp(),
  event_id text not null,
  format text not null,
  selection text not null,
  headers text not null,
  locale text not null,
  state "ExportState" not null default 'WAITING',
  attempts integer not null default 0,
  beat_at timestamptz(3) not null default clock_timestamp(),
  row_total integer not null,
  row_count integer not null default 0,
  byte_count bigint not null default 0,
  file_name text,
  sha256 bytea,
  release_ids integer[],
  fault jsonb,
  ended_at timestamptz(3)
);
create index export_job_user_id_idx on export_job (user_id);
create index export_job_state_idx on export_job (state);

alter table export_job
  add constraint export_job_event check (length(event_id) = 26),
  add constraint export_job_selection check (length(selection) <= 20000),
  add constraint export_job_headers check (headers in ('words', 'codes')),
  add constraint export_job_locale check (locale in ('zh-CN', 'en')),
  add constraint export_job_counts check (row_total >= 0 and row_count >= 0 and byte_count >= 0 and attempts >= 0),
  add constraint export_job_ended check ((state in ('WAITING', 'RUNNING')) = (ended_at is null)),
  add constraint export_job_ready check (state <> 'READY' or (file_name is not null and length(sha256) = 32)),
  add constraint export_job_failed check ((state = 'FAILED') = (fault is not null));

create table export_chunk (
  job_id integer not null references export_job (id) on delete restrict on update cascade,
  seq integer not null,
  bytes bytea not null,
  primary key (job_id, seq)
);
alter table export_chunk
  add constraint export_chunk_seq check (seq >= 0),
  add constraint export_chunk_bytes check (octet_length(bytes) between 1 and 1048576);

-- What was asked for stays; a file that is ready stays as it was written until its time is over.
create function check_export_job() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.user_id, new.asked_at, new.event_id, new.format, new.selection, new.headers, new.locale)
     is distinct from (old.id, old.user_id, old.asked_at, old.event_id, old.format, old.selection, old.headers, old.locale) then
    raise exception 'what was asked for as export % cannot change', old.id using errcode = 'restrict_violation', constraint = 'export_job_stays';
  end if;
  if new.state <> old.state and (old.state::text, new.state::text) not in (
    ('WAITING', 'RUNNING'), ('WAITING', 'CANCELLED'), ('WAITING', 'FAILED'),
    ('RUNNING', 'WAITING'), ('RUNNING', 'READY'), ('RUNNING', 'FAILED'), ('RUNNING', 'CANCELLED'),
    ('READY', 'EXPIRED')
  ) then
    raise exception 'export % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'export_job_way';
  end if;
  if old.state in ('READY', 'EXPIRED') and (new.file_name, new.sha256, new.release_ids, new.byte_count, new.row_count)
     is distinct from (old.file_name, old.sha256, old.release_ids, old.byte_count, old.row_count) then
    raise exception 'the file of export % is kept as it was written', old.id using errcode = 'restrict_violation', constraint = 'export_job_file_stays';
  end if;
  return new;
end $$;
create trigger export_job_check before update on export_job for each row execute function check_export_job();
create trigger export_job_stays before delete on export_job for each row execute function refuse_change();
create trigger export_job_no_truncate before truncate on export_job for each statement execute function refuse_change();

-- Pieces are written while the file is, never changed, and taken away only where the file is not ready any more, or not yet.
create function check_export_chunk() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  standing "ExportState";
begin
  if tg_op = 'UPDATE' then
    raise exception 'pieces of exports do not change' using errcode = 'restrict_violation', constraint = 'export_chunk_stays';
  end if;
  select state into standing from export_job where id = coalesce(new.job_id, old.job_id);
  if tg_op = 'INSERT' then
    if standing <> 'RUNNING' then
      raise exception 'export % is not being written', new.job_id using errcode = 'restrict_violation', constraint = 'export_chunk_time';
    end if;
    return new;
  end if;
  if standing = 'READY' then
    raise exception 'the file of export % is kept', old.job_id using errcode = 'restrict_violation', constraint = 'export_chunk_stays';
  end if;
  return old;
end $$;
create trigger export_chunk_check before insert or update or delete on export_chunk for each row execute function check_export_chunk();
create trigger export_chunk_no_truncate before truncate on export_chunk for each statement execute function refuse_change();
