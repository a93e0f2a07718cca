-- Values that can be erased by person, what the signer found wrong, and hashes that name what is kept.
alter table audit.blob add column subject uuid not null;
create index blob_subject_idx on audit.blob (subject);
create trigger blob_no_change before update on audit.blob for each row execute function audit.refuse_change();
create trigger blob_no_truncate before truncate on audit.blob for each statement execute function audit.refuse_change();

create table audit.finding (
  id bigint generated always as identity primary key,
  stream text not null,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('chain-broken', 'cut-at-end', 'rewritten', 'own-record-damaged', 'forged-checkpoint')),
  detail text not null check (length(detail) <= 2000)
);
create trigger finding_append_only before update or delete on audit.finding for each row execute function audit.refuse_change();
create trigger finding_no_truncate before truncate on audit.finding for each statement execute function audit.refuse_change();

-- Keeps a value whose commitment the log holds: SHA-256(salt || value).
create function audit.keep(p_commitment bytea, p_salt bytea, p_value text, p_subject uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_commitment <> sha256(p_salt || convert_to(p_value, 'UTF8')) then
    raise exception 'the commitment is not that of the value' using errcode = 'check_violation';
  end if;
  insert into audit.blob (commitment, salt, value, subject) values (p_commitment, p_salt, p_value, p_subject);
end $$;

-- What is still kept of these commitments.
create function audit.kept(p_commitments bytea[]) returns table (commitment bytea, salt bytea, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.commitment, b.salt, b.value from audit.blob b where b.commitment = any (p_commitments)
$$;

-- All that is kept, a page at a time, in the order of the commitments.
create function audit.kept_after(p_after bytea, p_limit integer) returns table (commitment bytea, salt bytea, value text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select b.commitment, b.salt, b.value from audit.blob b where b.commitment > p_after order by b.commitment limit least(p_limit, 10000)
$$;

-- Erases the values of one person. Like the account itself, only once it is disabled; the log and its hashes stay as they are.
create function audit.erase_values(p_subject uuid) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_erased bigint;
begin
  if not exists (select 1 from public.app_user u where u.id = p_subject and u.disabled_at is not null) then
    raise exception 'only the values of a disabled account can be erased' using errcode = 'check_violation', constraint = 'erase_disabled';
  end if;
  delete from audit.blob b where b.subject = p_subject;
  get diagnostics v_erased = row_count;
  return v_erased;
end $$;
