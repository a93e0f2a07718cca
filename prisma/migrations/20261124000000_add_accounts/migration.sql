-- Accounts: initial passwords, second factor, single sign-on, sessions by stage, counted tries; and which roles exclude each other.
create type "SessionStage" as enum ('NEW_PASSWORD', 'SECOND_FACTOR', 'ENROLMENT', 'FULL');
create type "SignInMethod" as enum ('PASSWORD', 'OIDC');

alter table app_user
  add column unit_id integer references org_unit (id) on delete set null on update cascade,
  alter column password_hash drop not null,
  add column initial_password_until timestamptz(3),
  add column initial_password_used_at timestamptz(3),
  add column sso_name text,
  add column totp_secret bytea,
  add column totp_since timestamptz(3),
  add column totp_last_step bigint,
  add column last_signed_in_at timestamptz(3),
  add constraint app_user_initial_password check (initial_password_used_at is null or initial_password_until is not null),
  add constraint app_user_second_factor check (totp_since is null or totp_secret is not null),
  add constraint app_user_sso_name check (sso_name is null or (not is_blank(sso_name) and length(sso_name) <= 255));
create unique index app_user_sso_name_key on app_user (sso_name);
create index app_user_unit_id_idx on app_user (unit_id);

create table former_password (
  id serial primary key,
  user_id uuid not null references app_user (id) on delete restrict on update cascade,
  password_hash text not null check (password_hash like '$argon2id$%'),
  replaced_at timestamptz(3) not null
);
create index former_password_user_id_idx on former_password (user_id);

create table recovery_code (
  code_hash bytea primary key check (length(code_hash) = 32),
  user_id uuid not null references app_user (id) on delete restrict on update cascade,
  created_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create index recovery_code_user_id_idx on recovery_code (user_id);

create table identity (
  issuer text not null,
  subject text not null,
  user_id uuid not null references app_user (id) on delete restrict on update cascade,
  created_at timestamptz(3) not null,
  primary key (issuer, subject)
);
create unique index identity_user_id_issuer_key on identity (user_id, issuer);

create table rate_limit (
  key text primary key check (length(key) <= 200),
  points integer not null,
  expire bigint
);

alter table session
  add column stage "SessionStage" not null default 'FULL',
  add column method "SignInMethod" not null default 'PASSWORD',
  add column second_factor_at timestamptz(3),
  add column ip text not null default '' check (length(ip) <= 64),
  add column user_agent text not null default '' check (length(user_agent) <= 200);

alter table role_grant
  add column granted_by_id uuid references app_user (id) on delete set null on update cascade,
  add constraint role_grant_not_oneself check (granted_by_id is distinct from user_id);
create index role_grant_granted_by_id_idx on role_grant (granted_by_id);

-- Three administrators, three accounts: an administrator's role excludes every other role at the same time.
create function is_administrator(role "Role") returns boolean language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
  as $$ select role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') $$;

create function refuse_mixed_roles() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Locks the account, so that two grants at once see each other.
  perform 1 from app_user where id = new.user_id for update;
  if exists (
    select 1 from role_grant other where other.user_id = new.user_id and other.id <> new.id and other.role <> new.role
      and (is_administrator(other.role) or is_administrator(new.role))
      and tstzrange(other.valid_from, other.valid_to) && tstzrange(new.valid_from, new.valid_to)
  ) then
    raise exception 'account % would hold an administrator''s role beside another role', new.user_id
      using errcode = 'check_violation', constraint = 'role_grant_separation';
  end if;
  return null;
end $$;
create constraint trigger role_grant_separation after insert or update on role_grant
  for each row execute function refuse_mixed_roles();

-- What was granted stays as it was granted; only its end may be set, once, and not back in time beyond its beginning.
create function check_grant_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or to_jsonb(new) - 'valid_to' <> to_jsonb(old) - 'valid_to' or (old.valid_to is not null and old.valid_to <= clock_timestamp()) then
    raise exception 'grant % cannot change', old.id using errcode = 'restrict_violation', constraint = 'role_grant_fixed';
  end if;
  return new;
end $$;
create trigger role_grant_check_change before update or delete on role_grant for each row execute function check_grant_change();

-- A session that ended stays ended, and belongs to whom it was begun for.
create function check_session_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a session that ended cannot go on' using errcode = 'restrict_violation', constraint = 'session_ended';
  end if;
  return new;
end $$;
create trigger session_check_change before update on session for each row execute function check_session_change();

-- A person's name leaves the accounts; what the account did stays. The only way a login name ever changes, and only on a disabled account.
create function erase_person(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update app_user set login_name = 'erased-' || left(replace(id::text, '-', ''), 12), display_name = '已删除', unit_id = null, sso_name = null,
    password_hash = null, totp_secret = null, totp_since = null where id = p_user and disabled_at is not null;
  if not found then
    raise exception 'only a disabled account can be erased' using errcode = 'check_violation', constraint = 'erase_disabled';
  end if;
  delete from identity where user_id = p_user;
end $$;
