-- What the log is searched by, taken out of each body as it is stored. For queries only, never evidence: what is hashed is the body.
-- A body that somebody has broken by force has none, instead of standing in the way of whoever looks for it.
alter table audit.event
  add column facts jsonb generated always as (case when body is json object then body::jsonb - 'before' - 'after' end) stored;

create index event_at_idx on audit.event (at, stream, seq);
create index event_act_idx on audit.event ((facts ->> 'act'), at);
create index event_actor_idx on audit.event ((facts #>> '{actor,id}'), at);
create index event_object_idx on audit.event ((facts #>> '{obj,id}'), at);
create index event_unit_idx on audit.event ((facts #>> '{obj,dept}'), at);
create index event_refused_idx on audit.event ((facts ->> 'result'), at) where facts ->> 'result' <> 'ok';
