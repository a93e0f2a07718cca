-- The audit log: chained in the database, appended in the transaction of the change, readable as it was hashed.
create schema audit;

create table audit.head (
  stream text primary key,
  seq bigint not null,
  h bytea not null check (length(h) = 32)
);

create table audit.event (
  stream text not null,
  seq bigint not null check (seq >= 1),
  at timestamptz not null,
  body text not null,
  prev bytea not null check (length(prev) = 32),
  h bytea not null check (length(h) = 32),
  primary key (stream, seq)
);

create table audit.checkpoint (
  stream text not null,
  size bigint not null check (size >= 0),
  at timestamptz not null default clock_timestamp(),
  note text not null,
  primary key (stream, size)
);

-- Values that may have to be erased stand here, salted; the log holds only their commitment.
create table audit.blob (
  commitment bytea primary key check (length(commitment) = 32),
  salt bytea not null check (length(salt) >= 16),
  value text not null
);

create function audit.refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'audit.% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete on audit.event for each row execute function audit.refuse_change();
create trigger event_no_truncate before truncate on audit.event for each statement execute function audit.refuse_change();
create trigger checkpoint_append_only before update or delete on audit.checkpoint for each row execute function audit.refuse_change();
create trigger checkpoint_no_truncate before truncate on audit.checkpoint for each statement execute function audit.refuse_change();

-- leaf_n = SHA-256(0x00 || int64be(at in µs) || body);  h_n = SHA-256(0x01 || h_(n-1) || int64be(n) || leaf_n)
-- h_0 = SHA-256("genesis:" || stream || ":" || installation id)
create function audit.append_many(p_stream text, p_bodies text[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
  v_seq bigint;
  v_h bytea;
  v_prev bytea;
  v_at timestamptz;
  v_body text;
begin
  if p_stream !~ '^[a-z0-9][a-z0-9-]{0,63}$' then
    raise exception 'audit stream name is malformed' using errcode = 'check_violation';
  end if;
  insert into audit.head (stream, seq, h)
    select p_stream, 0, sha256(convert_to('genesis:' || p_stream || ':' || i.installation, 'UTF8')) from public.installation i
    on conflict (stream) do nothing;
  select head.seq, head.h into strict v_seq, v_h from audit.head where head.stream = p_stream for update;
  foreach v_body in array p_bodies loop
    if jsonb_typeof(v_body::jsonb) <> 'object' or not v_body::jsonb ?& array['v', 'id', 'act', 'actor', 'result'] then
      raise exception 'audit body lacks a field' using errcode = 'check_violation';
    end if;
    v_seq := v_seq + 1;
    v_prev := v_h;
    v_at := clock_timestamp();
    v_h := sha256('\x01'::bytea || v_prev || int8send(v_seq) || sha256(
      '\x00'::bytea || int8send((extract(epoch from v_at) * 1000000)::bigint) || convert_to(v_body, 'UTF8')));
    insert into audit.event (stream, seq, at, body, prev, h) values (p_stream, v_seq, v_at, v_body, v_prev, v_h);
  end loop;
  update audit.head set seq = v_seq, h = v_h where head.stream = p_stream;
  return v_seq;
end $$;

create function audit.append(p_stream text, p_body text) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp as $$ select audit.append_many(p_stream, array[p_body]) $$;
