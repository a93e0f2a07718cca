-- A number that moves with every change of what readers see, in the same moment as the change itself: kept pages are good for one number.
create table data_version (
  single boolean not null default true,
  number bigint not null default 0,
  constraint data_version_pkey primary key (single),
  constraint data_version_one check (single)
);
insert into data_version default values;

-- A transaction says here that it changed something. The number moves only when it commits: so none waits for another before its end, and
-- all take the row of the number after everything else.
create table data_change (
  xact bigint not null,
  constraint data_change_pkey primary key (xact)
);

create function note_data_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into data_change (xact) values (pg_current_xact_id()::text::bigint) on conflict do nothing;
  return null;
end $$;

create function count_data_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update data_version set number = number + 1;
  delete from data_change where xact = new.xact;
  return null;
end $$;
create constraint trigger data_change_count after insert on data_change deferrable initially deferred for each row execute function count_data_change();

-- What readers' pages read. tests/security/kept-pages.test.ts shows them to a role that may read nothing else.
create trigger data_version_note after insert or update or delete or truncate on installation for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on org_unit for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on org_unit_version for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on org_unit_change for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on tile_place for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on unit_of_measure for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on metric_group for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on metric for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on metric_version for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on metric_owner for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on period for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on target for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on document for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on statement for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on statement_link for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on release_line for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on release for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on release_item for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on release_text for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on release_withdrawal for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on calendar_rule for each statement execute function note_data_change();
create trigger data_version_note after insert or update or delete or truncate on footnote for each statement execute function note_data_change();

-- Of these readers see only rows that something above points at. A new one is seen by nobody until then, and work on drafts moves nothing.
create trigger data_version_note after update or delete or truncate on revision for each statement execute function note_data_change();
create trigger data_version_note after update or delete or truncate on revision_input for each statement execute function note_data_change();
create trigger data_version_note after delete or truncate or update of unit_id, metric_id, period_id on observation for each statement execute function note_data_change();
create trigger data_version_note after delete or truncate or update of rule on explanation for each statement execute function note_data_change();
