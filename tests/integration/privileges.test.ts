// What each role may do, read from the catalogue as a whole: a grant more than these is a defect.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clone, rowsOf, valueOf, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

// One row for each thing that a role may do to a table or a column beyond reading it.
const WRITING = `
  select p.privilege_type || ' ' || p.table_schema || '.' || p.table_name as may
  from information_schema.table_privileges p where p.grantee = $1 and p.privilege_type <> 'SELECT' and p.table_schema in ('public', 'audit')
  union
  select p.privilege_type || ' ' || p.table_schema || '.' || p.table_name || '.' || p.column_name
  from information_schema.column_privileges p where p.grantee = $1 and p.privilege_type <> 'SELECT' and p.table_schema in ('public', 'audit')
    and not exists (select 1 from information_schema.table_privileges t where t.grantee = $1 and t.table_schema = p.table_schema and t.table_name = p.table_name and t.privilege_type = p.privilege_type)
  order by 1`
const READING = `select table_schema || '.' || table_name as may from information_schema.table_privileges
  where grantee = $1 and privilege_type = 'SELECT' and table_schema = $2 order by 1`

const list = async (sql: string, ...values: string[]): Promise<readonly string[]> => (await rowsOf<{ may: string }>(given.owner, sql, values)).map(({ may }) => may)

it('lets the application add to the tables of its work, change what is listed, and delete nothing but its counters of tries', async () => {
  const adds = [
    'access_token', 'app_user', 'calendar_feed', 'cell_edit', 'collection', 'collection_item', 'comment', 'duty', 'evidence', 'evidence_content', 'explanation', 'export_chunk', 'export_job', 'footnote', 'former_password', 'history_batch', 'history_row', 'history_work', 'identity', 'lock', 'lock_exception', 'mail_choice', 'mail_job', 'metric', 'metric_owner', 'metric_version', 'name_match', 'notice', 'observation', 'org_unit', 'org_unit_change', 'org_unit_version', 'period', 'rate_limit', 'recovery_code', 'release', 'release_item', 'release_line', 'release_text', 'release_withdrawal', 'revision', 'revision_input', 'role_grant', 'screen', 'session', 'submission', 'submission_event', 'target', 'upload',
  ]
  const changes = [
    'access_token.ended_at', 'access_token.used_on', 'app_user.disabled_at', 'app_user.display_name', 'app_user.initial_password_until', 'app_user.initial_password_used_at', 'app_user.last_signed_in_at', 'app_user.password_changed_at', 'app_user.password_hash', 'app_user.sso_name', 'app_user.totp_last_step', 'app_user.totp_secret', 'app_user.totp_since', 'app_user.unit_id', 'calendar_feed.ended_at', 'collection.approval_number', 'collection.closed_at', 'collection.due_at', 'collection.form_number', 'collection.issuer', 'collection.note', 'collection.opens_on', 'collection.title_en', 'collection.title_zh', 'collection.valid_until', 'collection.version', 'collection_item.ended_at', 'collection_item.required', 'collection_item.sort', 'comment.resolved_at', 'comment.resolved_by_id', 'duty.ended_at', 'evidence.removed_at', 'evidence.removed_by_id', 'explanation.accepted_at', 'explanation.accepted_by_id', 'explanation.ended_at', 'export_job.attempts', 'export_job.beat_at', 'export_job.byte_count', 'export_job.ended_at', 'export_job.fault', 'export_job.file_name', 'export_job.release_ids', 'export_job.row_count', 'export_job.sha256', 'export_job.state', 'history_batch.beat_at', 'history_batch.checked_at', 'history_batch.fault', 'history_batch.good_only', 'history_batch.loaded_at', 'history_batch.loaded_by_id', 'history_batch.questions', 'history_batch.review_note', 'history_batch.reviewed_at', 'history_batch.reviewed_by_id', 'history_batch.row_count', 'history_batch.set_hash', 'history_batch.sheet', 'history_batch.state', 'history_batch.undo_batch_id', 'history_batch.undo_reason', 'history_batch.undone_at', 'history_batch.undone_by_id', 'history_row.base_revision_id', 'history_row.standing', 'history_row.verdict', 'history_work', 'installation.set_up_at', 'installation.set_up_code_hash', 'lock.lift_reason', 'lock.lifted_at', 'lock.lifted_by_id', 'mail_choice.address', 'mail_choice.changed_at', 'mail_choice.locale', 'mail_choice.pace', 'mail_job.attempts', 'mail_job.end', 'mail_job.ended_at', 'mail_job.fault', 'mail_job.run_at', 'mail_job.taken_until', 'metric.family', 'metric.frequency', 'metric.key_order', 'metric.levels', 'metric_owner.ended_at', 'metric_owner.sort', 'metric_version.valid_to', 'name_match.ended_at', 'notice.read_at', 'observation.approved_revision_id', 'observation.draft_revision_id', 'observation.submitted_revision_id', 'org_unit_version.valid_to', 'rate_limit', 'recovery_code.ended_at', 'release.sealed', 'role_grant.valid_to', 'screen.ended_at', 'screen.ended_by_id', 'screen.seen_on', 'session.end_reason', 'session.ended_at', 'session.last_seen_at', 'session.second_factor_at', 'submission.due_at', 'submission.state', 'submission.version', 'target.ended_at',
    'upload.beat_at', 'upload.bytes', 'upload.cells', 'upload.confirmed', 'upload.ended_at', 'upload.ended_by_id', 'upload.fault', 'upload.fixes', 'upload.format', 'upload.outcome', 'upload.row_count', 'upload.state', 'upload.version',
  ]
  expect(await list(WRITING, 'app_rw')).toEqual([
    'DELETE public.export_chunk', 'DELETE public.rate_limit', ...adds.map((name) => `INSERT public.${name}`), ...changes.map((name) => `UPDATE public.${name}`),
  ])
})

const LOG = ['audit.checkpoint', 'audit.event', 'audit.finding', 'audit.head']

it('lets the application read the log, its checkpoints and what was found wrong, but not the table of salted values', async () => {
  expect(await list(READING, 'app_rw', 'audit')).toEqual(LOG)
})

it.each([
  ['auditor_ro', []],
  ['audit_signer', ['INSERT audit.checkpoint', 'INSERT audit.finding']],
  ['plumb_backup', []],
] as const)('lets %s write nothing but %j', async (role, expected) => {
  expect(await list(WRITING, role)).toEqual(expected)
  expect(await list(READING, role, 'audit')).toEqual(
    role === 'plumb_backup' ? ['audit.blob', ...LOG] : LOG,
  )
})

it('grants nobody else anything: no privilege of PUBLIC on a table or a function of the log', async () => {
  expect(await list(WRITING, 'PUBLIC')).toEqual([])
  const open = `select p.proname::text as may from pg_proc p where p.pronamespace = 'audit'::regnamespace and exists (select 1
    from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`
  expect(await list(open)).toEqual([])
})

it('lets the application call what appends, and what keeps, shows and erases salted values, and no other function of the log', async () => {
  const callable = `select p.oid::regprocedure::text as may from pg_proc p
    where p.pronamespace = 'audit'::regnamespace and has_function_privilege('app_rw', p.oid, 'execute') order by 1`
  expect(await list(callable)).toEqual([
    'audit.append(text,text)', 'audit.append_many(text,text[])', 'audit.erase_values(uuid)', 'audit.keep(bytea,bytea,text,uuid)',
    'audit.kept(bytea[])', 'audit.kept_after(bytea,integer)',
  ])
})

it('lets nobody who may sign in own a table of either schema', async () => {
  const owned = `select distinct c.relowner::regrole::text as may from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'audit'::regnamespace) and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    order by 1`
  expect(await list(owned)).toEqual(['audit_owner', 'plumb_owner'])
  expect(await list(`select rolname::text as may from pg_roles where rolname in ('audit_owner', 'plumb_owner') and rolcanlogin`)).toEqual([])
})

it('leaves the application an ordinary role: no superuser, member of nothing', async () => {
  expect(await rowsOf(given.owner, `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles where rolname = 'app_rw'`)).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, rolreplication: false },
  ])
  expect(await valueOf(given.owner, `select count(*)::int from pg_auth_members where member = 'app_rw'::regrole`)).toBe(0)
})

it('gives every function of the database a search path that a session’s own tables cannot come before', async () => {
  const loose = `select p.oid::regprocedure::text as may from pg_proc p
    where p.pronamespace in ('public'::regnamespace, 'audit'::regnamespace) and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      and not exists (select 1 from unnest(p.proconfig) setting where setting ~ '^search_path=.*pg_temp$')`
  expect(await list(loose)).toEqual([])
})

it('is as before when the privileges are granted once more, as at every start', async () => {
  const all = `select string_agg(c.relname || ' ' || coalesce(c.relacl::text, '-'), E'\\n' order by c.relname) from pg_class c
    where c.relnamespace in ('public'::regnamespace, 'audit'::regnamespace)`
  const before = await valueOf(given.owner, all)
  await given.owner.query(await readFile(path.resolve(import.meta.dirname, '..', '..', 'prisma', 'sql', 'privileges.sql'), 'utf8'))
  expect(await valueOf(given.owner, all)).toBe(before)
})
