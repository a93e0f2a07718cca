-- The same hashes, checks and order as before; the events of one call are stored by one statement, since each stored row now feeds the
-- indexes that auditors search by.
create or replace function audit.append_many(p_stream text, p_bodies text[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '3s' as $$
declare
  v_first bigint;
  v_seq bigint;
  v_h bytea;
  v_at timestamptz;
  v_body text;
  v_json jsonb;
  v_times timestamptz[] := '{}';
  v_hashes bytea[] := '{}';
begin
  if p_stream !~ '^[a-z0-9][a-z0-9-]{0,63}$' then
    raise exception 'audit stream name is malformed' using errcode = 'check_violation';
  end if;
  insert into audit.head (stream, seq, h)
    select p_stream, 0, sha256(convert_to('genesis:' || p_stream || ':' || i.installation, 'UTF8')) from public.installation i
    on conflict (stream) do nothing;
  select head.seq, head.h into strict v_seq, v_h from audit.head where head.stream = p_stream for update;
  v_first := v_seq;
  v_hashes := array_append(v_hashes, v_h);
  foreach v_body in array p_bodies loop
    v_json := v_body::jsonb;
    if jsonb_typeof(v_json) <> 'object' or not v_json ?& array['v', 'id', 'act', 'actor', 'result'] then
      raise exception 'audit body lacks a field' using errcode = 'check_violation';
    end if;
    v_seq := v_seq + 1;
    v_at := clock_timestamp();
    v_h := sha256('\x01'::bytea || v_h || int8send(v_seq) || sha256(
      '\x00'::bytea || int8send((extract(epoch from v_at) * 1000000)::bigint) || convert_to(v_body, 'UTF8')));
    v_times := array_append(v_times, v_at);
    v_hashes := array_append(v_hashes, v_h);
  end loop;
  -- The hash before each event is the one at its own place in the list, since the list begins with the head.
  insert into audit.event (stream, seq, at, body, prev, h)
    select p_stream, v_first + given.place, given.at, given.body, given.prev, given.h
    from unnest(p_bodies, v_times, v_hashes[:cardinality(v_times)], v_hashes[2:]) with ordinality as given (body, at, prev, h, place);
  update audit.head set seq = v_seq, h = v_h where head.stream = p_stream;
  return v_seq;
end $$;
