-- Bulk loading of history: what was sent, what each row of it says, and how far it has come.
create type "HistoryState" as enum ('CHECKING', 'CHECKED', 'LOADED', 'RETURNED', 'APPROVED', 'UNDONE');
create type "HistoryVerdict" as enum ('NEW', 'CHANGE', 'SAME', 'BLANK', 'RATE', 'BAD');

create table history_batch (
  id serial primary key,
  -- What the revisions of the load carry as their batch.
  batch_id uuid not null default gen_random_uuid(),
  key uuid not null,
  by_user_id uuid not null references app_user (id) on delete restrict on update cascade,
  at timestamptz(3) not null default clock_timestamp(),
  file_name text not null,
  origin "Origin" not null,
  size integer not null,
  sha256 bytea not null,
  bytes bytea not null,
  sheet text,
  state "HistoryState" not null default 'CHECKING',
  row_count integer not null default 0,
  beat_at timestamptz(3),
  fault jsonb,
  checked_at timestamptz(3),
  loaded_by_id uuid references app_user (id) on delete set null on update cascade,
  loaded_at timestamptz(3),
  good_only boolean,
  reviewed_by_id uuid references app_user (id) on delete set null on update cascade,
  reviewed_at timestamptz(3),
  review_note text,
  set_hash bytea,
  undone_by_id uuid references app_user (id) on delete set null on update cascade,
  undone_at timestamptz(3),
  undo_reason text,
  undo_batch_id uuid
);
create unique index history_batch_batch_id_key on history_batch (batch_id);
-- Sent twice under one key, it is one batch.
create unique index history_batch_by_user_id_key_key on history_batch (by_user_id, key);
create unique index history_batch_undo_batch_id_key on history_batch (undo_batch_id);
create index history_batch_loaded_by_id_idx on history_batch (loaded_by_id);
create index history_batch_reviewed_by_id_idx on history_batch (reviewed_by_id);
create index history_batch_undone_by_id_idx on history_batch (undone_by_id);

-- The words of the file beside what they were read as. The ids are copies of what never goes away: without references a hundred thousand
-- rows come in at the speed of COPY.
create table history_row (
  batch integer not null,
  "row" integer not null,
  metric text not null,
  unit text not null,
  period text not null,
  value text not null,
  qualifier text not null,
  reason text,
  note text,
  metric_id integer,
  version_id integer,
  unit_id integer,
  period_id integer,
  number decimal(30, 12),
  missing "MissingReason",
  exactness "Qualifier" not null default 'EXACT',
  computed boolean not null default false,
  -- What the row itself has wrong, and what stands against it in the database.
  reading jsonb,
  standing jsonb,
  verdict "HistoryVerdict",
  base_revision_id integer,
  primary key (batch, "row")
);

-- The figures of a load are found by it.
create index revision_batch_id_idx on revision (batch_id);

alter table history_batch
  add constraint history_batch_size check (size between 1 and 10485760 and size = octet_length(bytes)),
  add constraint history_batch_hash check (sha256 = sha256(bytes)),
  add constraint history_batch_name check (not is_blank(file_name) and length(file_name) <= 120),
  add constraint history_batch_origin check (origin in ('XLSX', 'CSV')),
  add constraint history_batch_loaded check ((loaded_at is null) = (good_only is null)),
  add constraint history_batch_note check (review_note is null or not is_blank(review_note)),
  add constraint history_batch_returned check (state <> 'RETURNED' or review_note is not null),
  add constraint history_batch_undone check ((undone_at is null) = (undo_reason is null) and (undone_at is null) = (undo_batch_id is null)),
  add constraint history_batch_undo_reason check (undo_reason is null or not is_blank(undo_reason));

-- A batch goes one way, and nobody approves what they sent or loaded.
create function check_history_batch() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.batch_id, new.key, new.by_user_id, new.at, new.file_name, new.origin, new.size, new.sha256)
     is distinct from (old.id, old.batch_id, old.key, old.by_user_id, old.at, old.file_name, old.origin, old.size, old.sha256) then
    raise exception 'what was sent as batch % cannot change', old.id using errcode = 'restrict_violation', constraint = 'history_batch_kept';
  end if;
  if new.state <> old.state and (old.state::text, new.state::text) not in (
    ('CHECKING', 'CHECKED'), ('CHECKED', 'LOADED'), ('LOADED', 'APPROVED'), ('LOADED', 'RETURNED'),
    ('LOADED', 'UNDONE'), ('RETURNED', 'UNDONE'), ('APPROVED', 'UNDONE')
  ) then
    raise exception 'batch % cannot go from % to %', old.id, old.state, new.state using errcode = 'check_violation', constraint = 'history_batch_way';
  end if;
  if new.state in ('APPROVED', 'RETURNED') and new.state <> old.state then
    if new.reviewed_at is null or (new.state = 'APPROVED' and length(new.set_hash) is distinct from 32) then
      raise exception 'batch % is reviewed by somebody', old.id using errcode = 'check_violation', constraint = 'history_batch_reviewed';
    end if;
    if new.reviewed_by_id in (new.by_user_id, new.loaded_by_id)
       or exists (select 1 from revision where batch_id = new.batch_id and by_user_id = new.reviewed_by_id) then
      raise exception 'batch % cannot be reviewed by who sent or loaded it', old.id using errcode = 'check_violation', constraint = 'history_batch_two_people';
    end if;
  end if;
  return new;
end $$;
create trigger history_batch_check before update on history_batch for each row execute function check_history_batch();
create trigger history_batch_kept before delete on history_batch for each row execute function refuse_change();
create trigger history_batch_no_truncate before truncate on history_batch for each statement execute function refuse_change();

-- Rows come in while their batch is being checked; afterwards only what is found about them changes.
create function check_history_row() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from (select distinct batch from fresh) f join history_batch b on b.id = f.batch where b.state <> 'CHECKING') then
    raise exception 'the rows of a checked batch are kept' using errcode = 'restrict_violation', constraint = 'history_row_kept';
  end if;
  return null;
end $$;
create trigger history_row_check after insert on history_row referencing new table as fresh for each statement execute function check_history_row();
create trigger history_row_kept before delete on history_row for each row execute function refuse_change();
create trigger history_row_no_truncate before truncate on history_row for each statement execute function refuse_change();
