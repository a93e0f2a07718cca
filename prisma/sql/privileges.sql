-- Who may do what in the database. Run after the migrations; safe to run again, and run at every start.
grant usage, create on schema public to plumb_owner;
grant usage, create on schema audit to audit_owner;
do $$
declare
  item record;
begin
  for item in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and c.relname <> '_prisma_migrations' loop
    execute format('alter table public.%I owner to plumb_owner', item.relname);
  end loop;
  for item in select c.relname from pg_class c where c.relnamespace = 'audit'::regnamespace and c.relkind in ('r', 'p', 'v') loop
    execute format('alter table audit.%I owner to audit_owner', item.relname);
  end loop;
  for item in select p.oid::regprocedure as signature from pg_proc p where p.pronamespace = 'audit'::regnamespace loop
    execute format('alter function %s owner to audit_owner', item.signature);
  end loop;
  -- These run with their owner's rights, which must be no superuser's.
  execute 'alter function public.erase_person(uuid) owner to plumb_owner';
  execute 'alter function public.note_data_change() owner to plumb_owner';
  execute 'alter function public.count_data_change() owner to plumb_owner';
end $$;

revoke all on schema public, audit from public;
revoke create on schema public from public;
grant usage on schema public to audit_owner, app_rw, audit_signer, auditor_ro, plumb_backup;
grant usage on schema audit to app_rw, audit_signer, auditor_ro, plumb_backup;
grant select on public.installation to audit_owner;
grant select (id, disabled_at) on public.app_user to audit_owner;

revoke all on all tables in schema public, audit from app_rw, audit_signer, auditor_ro;
revoke all on all functions in schema audit from public, app_rw;
grant select on all tables in schema public to app_rw, auditor_ro, plumb_backup;
grant select on all tables in schema audit to plumb_backup;
revoke all on public._prisma_migrations from auditor_ro;

-- The application adds; it changes only what is listed, and deletes nothing.
grant insert on public.period, public.observation, public.revision, public.revision_input, public.release_line, public.release,
  public.release_item, public.app_user, public.role_grant, public.session, public.former_password, public.recovery_code, public.identity,
  public.rate_limit to app_rw;
grant update (draft_revision_id, submitted_revision_id, approved_revision_id) on public.observation to app_rw;
grant update (sealed) on public.release to app_rw;
-- A withdrawal is written once.
grant insert on public.release_withdrawal to app_rw;
-- So is what a version says in words.
grant insert on public.release_text to app_rw;
-- Units are continued, never rewritten: a version ends, another begins.
grant insert on public.org_unit, public.org_unit_version, public.org_unit_change to app_rw;
grant update (valid_to) on public.org_unit_version to app_rw;
-- Collections: what was asked and given stays; a line of either ends, it is not taken out.
grant insert on public.collection, public.collection_item, public.duty, public.submission, public.submission_event, public.cell_edit, public.explanation,
  public.footnote, public.comment, public.evidence, public.evidence_content, public.lock, public.lock_exception to app_rw;
grant update (title_zh, title_en, opens_on, due_at, form_number, issuer, approval_number, valid_until, note, closed_at, version) on public.collection to app_rw;
grant update (sort, required, ended_at) on public.collection_item to app_rw;
grant update (ended_at) on public.duty to app_rw;
grant update (state, version, due_at) on public.submission to app_rw;
grant update (accepted_by_id, accepted_at, ended_at) on public.explanation to app_rw;
grant update (resolved_by_id, resolved_at) on public.comment to app_rw;
grant update (removed_by_id, removed_at) on public.evidence to app_rw;
grant update (lifted_by_id, lifted_at, lift_reason) on public.lock to app_rw;
-- Notices and mail: what was told stays; that it was read, sent or given up is added.
grant insert on public.notice, public.mail_choice, public.mail_job, public.calendar_feed to app_rw;
grant update (read_at) on public.notice to app_rw;
grant update (address, pace, locale, changed_at) on public.mail_choice to app_rw;
grant update (run_at, attempts, taken_until, fault, "end", ended_at) on public.mail_job to app_rw;
grant update (ended_at) on public.calendar_feed to app_rw;
-- Walls: an address is ended, never changed; on which day it was last read is written over.
grant insert on public.screen to app_rw;
grant update (seen_on, ended_by_id, ended_at) on public.screen to app_rw;
-- Access tokens: one is ended, never changed; on which day it was last used is written over.
grant insert on public.access_token to app_rw;
grant update (used_on, ended_at) on public.access_token to app_rw;
-- Metrics: versions are continued, targets are ended, and who answered for a metric is kept.
grant insert on public.metric, public.metric_version, public.metric_owner, public.target to app_rw;
grant update (key_order, levels, frequency, family) on public.metric to app_rw;
grant update (valid_to) on public.metric_version to app_rw;
grant update (sort, ended_at) on public.metric_owner to app_rw;
grant update (ended_at) on public.target to app_rw;
-- Bulk loading: what was sent stays; how far it has come, and what was found about its rows, is added.
grant insert on public.history_batch, public.history_row to app_rw;
grant update (sheet, state, row_count, beat_at, fault, checked_at, loaded_by_id, loaded_at, good_only, reviewed_by_id, reviewed_at, review_note, set_hash,
  undone_by_id, undone_at, undo_reason, undo_batch_id, questions) on public.history_batch to app_rw;
-- How far a batch is: no record of anything, written over by the next one who is at it.
grant insert, update on public.history_work to app_rw;
grant update (standing, verdict, base_revision_id) on public.history_row to app_rw;
-- Uploads: what was sent stays on record; its bytes go with it or after their time, and what was corrected counts until it is over.
grant insert on public.upload, public.name_match to app_rw;
grant update (state, format, row_count, beat_at, bytes, cells, fixes, confirmed, version, fault, outcome, ended_by_id, ended_at) on public.upload to app_rw;
grant update (ended_at) on public.name_match to app_rw;
grant update (set_up_code_hash, set_up_at) on public.installation to app_rw;
grant update (display_name, unit_id, password_hash, password_changed_at, initial_password_until, initial_password_used_at, sso_name, totp_secret,
  totp_since, totp_last_step, last_signed_in_at, disabled_at) on public.app_user to app_rw;
grant update (ended_at) on public.recovery_code to app_rw;
-- Exports in the background: what was asked for stays, and how far it has come is written over.
grant insert on public.export_job, public.export_chunk to app_rw;
grant update (state, attempts, beat_at, row_count, byte_count, file_name, sha256, release_ids, fault, ended_at) on public.export_job to app_rw;
-- Counters and copies of what can be read elsewhere are no history: the only rows that the application may delete.
grant update, delete on public.rate_limit to app_rw;
grant delete on public.export_chunk to app_rw;
grant update (valid_to) on public.role_grant to app_rw;
grant update (last_seen_at, ended_at, end_reason, second_factor_at) on public.session to app_rw;
grant usage on all sequences in schema public to app_rw;
revoke all on function public.erase_person(uuid), public.note_data_change(), public.count_data_change() from public;
grant execute on function public.erase_person(uuid) to app_rw;

grant select on audit.event, audit.head, audit.checkpoint, audit.finding to app_rw, audit_signer, auditor_ro;
grant insert on audit.checkpoint, audit.finding to audit_signer;
grant select (installation) on public.installation to audit_signer;
grant execute on function audit.append(text, text), audit.append_many(text, text[]) to app_rw;
grant execute on function audit.keep(bytea, bytea, text, uuid), audit.kept(bytea[]), audit.kept_after(bytea, integer), audit.erase_values(uuid) to app_rw;
