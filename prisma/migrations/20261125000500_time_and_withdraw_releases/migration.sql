-- Releases of half-years; releases that are sealed now and published later; and versions taken back, which say why for good.
alter type "ReleaseKind" add value 'HALF_YEARLY' before 'QUARTERLY';

-- When a release was sealed. When it is published was chosen then: the moment itself, or one to come.
alter table release add column prepared_at timestamptz(3) default current_timestamp;
alter table release disable trigger release_check_change;
update release set prepared_at = published_at;
alter table release enable trigger release_check_change;
alter table release
  alter column prepared_at set not null,
  add constraint release_published_once_prepared check (published_at >= prepared_at);

CREATE TABLE "release_withdrawal" (
    "release_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by_user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "release_withdrawal_pkey" PRIMARY KEY ("release_id")
);
CREATE INDEX "release_withdrawal_by_user_id_idx" ON "release_withdrawal"("by_user_id");
ALTER TABLE "release_withdrawal" ADD CONSTRAINT "release_withdrawal_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "release_withdrawal" ADD CONSTRAINT "release_withdrawal_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
alter table release_withdrawal add constraint release_withdrawal_reason check (not is_blank(reason) and length(reason) <= 500);

-- Times are the database's own: nobody seals or withdraws in the past.
create function check_new_release() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.prepared_at := now();
  if exists (
    -- Times are kept to the millisecond, and may be rounded up.
    select 1 from release r where r.line_id = new.line_id and r.published_at > clock_timestamp() + interval '1 millisecond'
      and not exists (select 1 from release_withdrawal w where w.release_id = r.id)
  ) then
    raise exception 'release line % has a version that waits for its time already', new.line_id
      using errcode = 'check_violation', constraint = 'release_one_waiting';
  end if;
  return new;
end $$;
create trigger release_check_new before insert on release for each row execute function check_new_release();

create function check_release_withdrawal() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'the withdrawal of release % stays as it was written', old.release_id
      using errcode = 'restrict_violation', constraint = 'release_withdrawal_kept';
  end if;
  new.at := clock_timestamp();
  if not exists (select 1 from release where id = new.release_id and sealed) then
    raise exception 'release % is not sealed and cannot be withdrawn', new.release_id
      using errcode = 'check_violation', constraint = 'release_withdrawal_of_sealed';
  end if;
  return new;
end $$;
create trigger release_withdrawal_check before insert or update or delete on release_withdrawal for each row execute function check_release_withdrawal();
create trigger release_withdrawal_no_truncate before truncate on release_withdrawal for each statement execute function refuse_change();

-- A lock is lifted once; what it says otherwise, and its exceptions, stay.
create function check_lock() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.lifted_at is not null
     or to_jsonb(new) - array['lifted_by_id', 'lifted_at', 'lift_reason'] <> to_jsonb(old) - array['lifted_by_id', 'lifted_at', 'lift_reason'] then
    raise exception 'lock % is kept as it was set', old.id using errcode = 'restrict_violation', constraint = 'lock_kept';
  end if;
  return new;
end $$;
create trigger lock_check before update or delete on lock for each row execute function check_lock();
