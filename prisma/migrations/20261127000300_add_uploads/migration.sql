-- Files that units send in place of typing: kept with what was corrected in them until they are written, and what names in them stand for.
create type "UploadState" as enum ('READING', 'READY', 'FAILED', 'APPLIED', 'DISCARDED');
create type "NameTarget" as enum ('METRIC', 'SUBJECT', 'PERIOD', 'VALUE', 'IGNORE');

create table upload (
  id serial primary key,
  collection_id integer not null references collection (id) on delete restrict on update cascade,
  unit_id integer not null references org_unit (id) on delete restrict on update cascade,
  by_user_id uuid not null references app_user (id) on delete restrict on update cascade,
  at timestamptz(3) not null default clock_timestamp(),
  key uuid not null,
  file_name text not null,
  size integer not null,
  sha256 bytea not null,
  state "UploadState" not null default 'READING',
  format text,
  row_count integer not null default 0,
  beat_at timestamptz(3) not null default clock_timestamp(),
  bytes bytea,
  cells bytea,
  fixes jsonb not null default '[]',
  confirmed jsonb not null default '[]',
  version integer not null default 0,
  fault jsonb,
  -- What the revisions of the writing carry as their batch.
  batch_id uuid not null default gen_random_uuid(),
  outcome jsonb,
  ended_by_id uuid references app_user (id) on delete set null on update cascade,
  ended_at timestamptz(3)
);
create unique index upload_batch_id_key on upload (batch_id);
create index upload_collection_id_unit_id_idx on upload (collection_id, unit_id);
create index upload_unit_id_idx on upload (unit_id);
create index upload_by_user_id_idx on upload (by_user_id);
create index upload_ended_by_id_idx on upload (ended_by_id);

alter table upload
  add constraint upload_name check (not is_blank(file_name) and length(file_name) <= 120),
  add constraint upload_size check (size between 0 and 10485760),
  add constraint upload_hash check (length(sha256) = 32 and (bytes is null or (sha256 = sha256(bytes) and size = octet_length(bytes)))),
  add constraint upload_format check (format in ('xlsx', 'xls', 'csv')),
  add constraint upload_kept check ((bytes is null) = (cells is null)),
  add constraint upload_ready check (state <> 'READY' or (bytes is not null and format is not null)),
  add constraint upload_failed check ((state = 'FAILED') = (fault is not null)),
  add constraint upload_applied check ((state = 'APPLIED') = (outcome is not null)),
  add constraint upload_ended check ((state in ('APPLIED', 'DISCARDED')) = (ended_at is not null)),
  -- The same file for the same sheet is one upload, however often it is sent at once.
  add constraint upload_once exclude using btree (collection_id with =, unit_id with =, sha256 with =) where (state in ('READING', 'READY', 'APPLIED'));

-- An upload goes one way, and its file is kept as it came or not at all.
create function check_upload() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.collection_id, new.unit_id, new.by_user_id, new.at, new.key, new.file_name, new.size, new.sha256, new.batch_id)
     is distinct from (old.id, old.collection_id, old.unit_id, old.by_user_id, old.at, old.key, old.file_name, old.size, old.sha256, old.batch_id) then
    raise exception 'what was sent as upload % cannot change', old.id using errcode = 'restrict_violation', constraint = 'upload_stays';
  end if;
  if new.state <> old.state and (old.state::text, new.state::text) not in (
    ('READING', 'READY'), ('READING', 'FAILED'), ('READY', 'APPLIED'), ('READY', 'DISCARDED')
  ) then
    raise exception 'upload % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'upload_way';
  end if;
  if old.state <> 'READING' and (new.bytes is not null and new.bytes is distinct from old.bytes or new.cells is not null and new.cells is distinct from old.cells) then
    raise exception 'the file of upload % is kept as it came', old.id using errcode = 'restrict_violation', constraint = 'upload_file_stays';
  end if;
  if old.state in ('APPLIED', 'DISCARDED') and (new.fixes, new.confirmed, new.outcome) is distinct from (old.fixes, old.confirmed, old.outcome) then
    raise exception 'upload % is over', old.id using errcode = 'restrict_violation', constraint = 'upload_over';
  end if;
  return new;
end $$;
create trigger upload_check before update on upload for each row execute function check_upload();
create trigger upload_stays before delete on upload for each row execute function refuse_change();
create trigger upload_no_truncate before truncate on upload for each statement execute function refuse_change();

-- What a name of a file stands for, as somebody of the unit said.
create table name_match (
  id serial primary key,
  unit_id integer not null references org_unit (id) on delete restrict on update cascade,
  text text not null,
  target "NameTarget" not null,
  code text,
  by_user_id uuid not null references app_user (id) on delete restrict on update cascade,
  at timestamptz(3) not null default clock_timestamp(),
  ended_at timestamptz(3)
);
create index name_match_unit_id_idx on name_match (unit_id);
create index name_match_by_user_id_idx on name_match (by_user_id);
alter table name_match
  add constraint name_match_text check (not is_blank(text) and length(text) <= 300),
  add constraint name_match_code check ((target in ('VALUE', 'IGNORE')) = (code is null)),
  add constraint name_match_once exclude using btree (unit_id with =, text with =) where (ended_at is null);
create trigger name_match_stays before delete on name_match for each row execute function refuse_change();
create trigger name_match_no_truncate before truncate on name_match for each statement execute function refuse_change();
