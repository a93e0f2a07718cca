-- Erasing a person also takes the addresses and browsers of their sessions, and the hashes of their earlier passwords.
create or replace function erase_person(p_user uuid) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update app_user set login_name = 'erased-' || left(replace(id::text, '-', ''), 12), display_name = '已删除', unit_id = null, sso_name = null,
    password_hash = null, totp_secret = null, totp_since = null where id = p_user and disabled_at is not null;
  if not found then
    raise exception 'only a disabled account can be erased' using errcode = 'check_violation', constraint = 'erase_disabled';
  end if;
  delete from identity where user_id = p_user;
  delete from former_password where user_id = p_user;
  update session set ip = '', user_agent = '' where user_id = p_user;
end $$;
