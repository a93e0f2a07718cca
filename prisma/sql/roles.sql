-- The roles of a Plumbline database. Run before the migrations, by a role that may create roles; safe to run again.
-- plumb_owner owns the tables, audit_owner the audit log; nobody signs in as either.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['plumb_owner', 'audit_owner'] loop
    if not exists (select 1 from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
    -- Since PostgreSQL 16 the maker of a role may administer it, but neither uses its rights nor becomes it without this.
    execute format('grant %I to current_user', wanted);
  end loop;
  foreach wanted in array array['app_rw', 'audit_signer', 'auditor_ro', 'plumb_backup'] loop
    if not exists (select 1 from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
exception when duplicate_object or unique_violation then
  null; -- another start created them at the same moment
end $$;
