-- Personal access tokens: a program reads in somebody's name, no more than they may, until a day.
CREATE TABLE "access_token" (
    "id" SERIAL NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_on" DATE,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_token_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_token_token_hash_key" ON "access_token"("token_hash");

-- CreateIndex
CREATE INDEX "access_token_user_id_idx" ON "access_token"("user_id");

-- AddForeignKey
ALTER TABLE "access_token" ADD CONSTRAINT "access_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table access_token
  add constraint access_token_hash check (length(token_hash) = 32),
  add constraint access_token_name check (length(name) between 1 and 60),
  add constraint access_token_scopes check (cardinality(scopes) > 0 and scopes <@ array['published:read', 'drafts:read']),
  -- A year and the day on which it was made.
  add constraint access_token_span check (expires_at > made_at and expires_at <= made_at + interval '367 days');

-- A token that was ended stays so, and opens what it was made for.
create function refuse_token_revival() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'an access token ends once' using errcode = 'check_violation', constraint = 'access_token_ends_once';
  end if;
  if new.token_hash <> old.token_hash or new.user_id <> old.user_id or new.scopes <> old.scopes or new.made_at <> old.made_at or new.expires_at <> old.expires_at then
    raise exception 'an access token is not changed' using errcode = 'check_violation', constraint = 'access_token_stays';
  end if;
  return new;
end $$;
create trigger access_token_check before update on access_token for each row execute function refuse_token_revival();

-- Whoever closes an account ends its tokens, and opening it again brings none back.
create function end_tokens_of_closed() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  update access_token set ended_at = clock_timestamp() where user_id = new.id and ended_at is null;
  return new;
end $$;
create trigger app_user_ends_tokens after update of disabled_at on app_user for each row
  when (old.disabled_at is null and new.disabled_at is not null) execute function end_tokens_of_closed();

-- Erasing a person takes the names of their tokens too, which are free text.
create or replace function erase_person(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update app_user set login_name = 'erased-' || left(replace(id::text, '-', ''), 12), display_name = '已删除', unit_id = null, sso_name = null,
    password_hash = null, totp_secret = null, totp_since = null where id = p_user and disabled_at is not null;
  if not found then
    raise exception 'only a disabled account can be erased' using errcode = 'check_violation', constraint = 'erase_disabled';
  end if;
  delete from identity where user_id = p_user;
  delete from former_password where user_id = p_user;
  delete from mail_choice where user_id = p_user;
  update calendar_feed set ended_at = clock_timestamp() where user_id = p_user and ended_at is null;
  update access_token set name = '已删除' where user_id = p_user;
  update session set ip = '', user_agent = '' where user_id = p_user;
end $$;
