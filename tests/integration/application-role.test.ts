// The application’s own credentials in the wrong hands: what they still cannot do.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, refusal, rowsOf, valueOf, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const DENIED = { code: '42501' }

describe('the log', () => {
  it.each([
    ['changes an event', `update audit.event set body = '{}'`],
    ['deletes an event', 'delete from audit.event'],
    ['empties the events', 'truncate audit.event'],
    ['writes an event past the chain', `insert into audit.event (stream, seq, at, body, prev, h)
      values ('system', 2, now(), '{}', sha256(''), sha256(''))`],
    ['merges into the events', `merge into audit.event e using (select 1) s on e.seq = 1 when matched then delete`],
    ['rewrites a head', `update audit.head set seq = 0`],
    ['deletes a head', 'delete from audit.head'],
    ['makes a head', `insert into audit.head (stream, seq, h) values ('forged', 0, sha256(''))`],
    ['makes a checkpoint', `insert into audit.checkpoint (stream, size, note) values ('system', 1, 'forged')`],
    ['reads the salted values', 'select * from audit.blob'],
    ['switches the triggers off', 'alter table audit.event disable trigger all'],
    ['drops a trigger', 'drop trigger event_append_only on audit.event'],
    ['drops the events', 'drop table audit.event'],
    ['drops the log', 'drop schema audit cascade'],
    ['adds a column', 'alter table audit.event add column more text'],
    ['renames the events', 'alter table audit.event rename to old'],
    ['makes a table beside them', 'create table audit.mine (id integer)'],
    [
      'replaces the function that appends',
      `create or replace function audit.append(p_stream text, p_body text) returns bigint language sql as 'select 0::bigint'`,
    ],
    ['drops the function that appends', 'drop function audit.append(text, text)'],
    ['changes the function that appends', 'alter function audit.append_many(text, text[]) security invoker'],
    ['locks others out of the log', 'lock table audit.event in access exclusive mode'],
  ])('is denied where it %s', async (_name, statement) => {
    expect(await refusal(given.app, statement)).toMatchObject(DENIED)
  })
})

describe('the figures', () => {
  it.each(['revision', 'revision_input', 'observation', 'release', 'release_item', 'release_line', 'period', 'app_user', 'role_grant', 'session', 'installation', 'metric', 'statement', 'org_unit'])(
    'nothing is deleted from %s, nor is it emptied',
    async (table) => {
      expect(await refusal(given.app, `delete from ${table}`)).toMatchObject(DENIED)
      expect(await refusal(given.app, `truncate ${table} cascade`)).toMatchObject(DENIED)
    },
  )

  it.each([
    ['changes a revision', 'update revision set value = 1'],
    ['changes what a revision was computed of', 'update revision_input set part = part'],
    ['changes a release', `update release set reason = 'x'`],
    ['changes the figures of a release', 'update release_item set revision_id = 1'],
    ['makes one figure another', 'update observation set metric_id = 1'],
    ['changes the catalogue', `update metric_version set name_zh = 'x'`],
    ['adds a group to the catalogue', `insert into metric_group (code, name_zh, name_en, sort) values ('G10', 'x', 'x', 10)`],
    ['changes a collection’s period', 'update collection set period_id = 1'],
    ['changes what was submitted', `update submission_event set note = 'x'`],
    ['changes an explanation', `update explanation set text = 'x'`],
    ['changes a comment', `update comment set text = 'x'`],
    ['changes a file', `update evidence_content set bytes = ''`],
    ['deletes a lock', 'delete from lock'],
    ['changes a target', 'update target set value = 0'],
    ['changes what the report prints', `update statement set printed = 'x'`],
    ['renames a unit', `update org_unit_version set name = 'x'`],
    ['moves the beginning of a unit’s version', `update org_unit_version set valid_from = '2000-01-01'`],
    ['makes a unit another', 'update org_unit_version set unit_id = 1'],
    ['changes the record of changes of units', `update org_unit_change set note_zh = 'x'`],
    ['deletes a version of a unit', 'delete from org_unit_version'],
    ['deletes from the record of changes of units', 'delete from org_unit_change'],
    ['changes who someone is', `update app_user set login_name = 'x'`],
    ['raises a grant', `update role_grant set role = 'SYSTEM_ADMIN'`],
    ['gives a session to someone else', 'update session set user_id = gen_random_uuid()'],
    ['prolongs a session', `update session set expires_at = 'infinity'`],
    ['sets the installation up for another city', 'update installation set city_unit_id = 1'],
    ['changes the history of migrations', 'update _prisma_migrations set rolled_back_at = now()'],
    ['winds a sequence back', `select setval('revision_id_seq', 1)`],
    ['switches the triggers off', 'alter table revision disable trigger all'],
    ['drops a trigger', 'drop trigger release_check_change on release'],
    ['drops a table', 'drop table revision cascade'],
    ['replaces a check', `create or replace function check_revision() returns trigger language plpgsql as 'begin return new; end'`],
    ['makes a table', 'create table mine (id integer)'],
    ['makes a function', `create function mine() returns integer language sql as 'select 1'`],
    ['makes a schema', 'create schema mine'],
    ['makes a view', 'create view mine as select 1'],
  ])('is denied where it %s', async (_name, statement) => {
    expect(await refusal(given.app, statement)).toMatchObject(DENIED)
  })
})

describe('the server', () => {
  it.each([
    ['switches triggers off for the session', 'set session_replication_role = replica'],
    ['becomes the owner of the tables', 'set role plumb_owner'],
    ['becomes the owner of the log', 'set role audit_owner'],
    ['becomes the superuser', 'set role postgres'],
    ['signs in as the superuser', 'set session authorization postgres'],
    ['raises itself', 'alter role app_rw superuser'],
    ['grants itself the owner', 'grant plumb_owner to app_rw'],
    ['makes a role', 'create role mine login'],
    ['runs a program to read', `copy (select 1) to program 'id'`],
    ['runs a program to write', `create temp table t (x text); copy t from program 'id'`],
    ['reads a file into a table', `create temp table t (x text); copy t from '/etc/passwd'`],
    ['writes a file', `copy (select 1) to '/tmp/plumbline-forged'`],
    ['reads a file', `select pg_read_file('/etc/passwd')`],
    ['lists a folder', `select pg_ls_dir('.')`],
    ['imports a file', `select lo_import('/etc/passwd')`],
    ['reads the hashes of passwords', 'select * from pg_authid'],
    ['loads a library', `load '/tmp/mine.so'`],
    ['ends the owner’s connection', `select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'postgres' and datname = current_database()`],
    ['installs an extension', 'create extension dblink'],
  ])('is denied where it %s', async (_name, statement) => {
    expect(await refusal(given.app, statement)).toMatchObject(DENIED)
  })
})

// These refuse to run inside a transaction, so they are tried outside of one.
it.each([`alter system set log_statement = 'all'`, 'create database mine', `create tablespace mine location '/tmp'`])('the server does not let it %s', async (statement) => {
  await expect(given.app.query(statement)).rejects.toMatchObject(DENIED)
})

describe('tables of the session’s own under the names of ours', () => {
  const BODY = '{"act":"access.refuse","actor":{},"id":"1","result":"denied","v":1}'
  const shadow = (name: string, columns: string): string => `create temp table ${name} (${columns})`
  const REVISION = `insert into revision (observation_id, seq, metric_version_id, value, origin, reason, by_user_id, batch_id)`
  const PUBLISHED = `from public.observation o join public.metric_version v on v.metric_id = o.metric_id where o.approved_revision_id is not null limit 1`
  const PERSON = `insert into app_user (id, login_name, display_name, password_hash)
    values ('00000000-0000-4000-8000-000000000001', 'someone', '某人', '$argon2id$test')`
  const SOMEONE = `'00000000-0000-4000-8000-000000000001'`

  it('take no event away from the log', async () => {
    await given.app.query(shadow('event', 'like audit.event'))
    await given.app.query(shadow('head', 'stream text, seq bigint, h bytea'))
    await given.app.query(shadow('installation', 'installation uuid'))
    await given.app.query('set search_path = pg_temp, audit, public')
    const before = await valueOf(given.owner, `select count(*)::int from audit.event`)
    expect(await valueOf(given.app, `select audit.append('shadowed', '${BODY}')::int`)).toBe(1)
    await given.app.query('discard all')
    expect(await valueOf(given.owner, `select count(*)::int from audit.event`)).toBe(Number(before) + 1)
    expect(await rowsOf(given.owner, `select e.body, e.prev = sha256(convert_to('genesis:shadowed:' || i.installation, 'UTF8')) as begins
      from audit.event e, installation i where stream = 'shadowed'`)).toEqual([{ body: BODY, begins: true }])
  })

  const RELEASE = `insert into public.release (line_id, version, supersedes_id, published_by_id, reason, root_hash)
    select line_id, 2, id, ${SOMEONE}, 'x', root_hash from public.release`
  const OWN_CHANGE = [PERSON, `${REVISION} select o.id, 2, v.id, 1, 'KEYED', 'x', ${SOMEONE}, gen_random_uuid() ${PUBLISHED}`, RELEASE,
    `insert into release_item (release_id, observation_id, revision_id) select (select max(id)
      from release), observation_id, id from revision order by id desc limit 1`]

  it.each([
    ['a correction without a reason through an empty list of what is published', 'revision_correction_has_reason', [
      PERSON, shadow('release_item', 'like public.release_item'), `${REVISION} select o.id, 2, v.id, 1, 'KEYED', null, ${SOMEONE}, gen_random_uuid() ${PUBLISHED}`,
    ]],
    ['a gap in the numbers through a list of revisions that fills it', 'revision_seq_follows', [
      PERSON, shadow('revision', 'observation_id integer, seq integer'), 'insert into pg_temp.revision select id, 8 from observation',
      `${REVISION.replace('revision', 'public.revision')} select o.id, 9, v.id, 1, 'KEYED', 'x', ${SOMEONE}, gen_random_uuid() ${PUBLISHED}`,
    ]],
    ['the version of another metric through a catalogue that says so', 'revision_metric_version', [
      PERSON, shadow('metric_version', 'id integer, metric_id integer'), 'insert into pg_temp.metric_version select v.id, o.metric_id from public.metric_version v, public.observation o',
      `${REVISION} select o.id, 2, (select max(id) from public.metric_version), 1, 'KEYED', 'x', ${SOMEONE}, gen_random_uuid() ${PUBLISHED}`,
    ]],
    ['another figure’s revision through a list of revisions without it', 'observation_own_revision', [
      shadow('revision', 'like public.revision'), `update observation set submitted_revision_id = (select max(id) from public.revision)
        where id = (select min(id) from observation)`,
    ]],
    ['an input more for a published figure through an empty list of what is published', 'revision_input_published', [
      shadow('release_item', 'like public.release_item'), `insert into revision_input (revision_id, input_id, part) select id, id, 'CURRENT' from revision limit 1`,
    ]],
    ['a change published by its author through an empty list of its figures', 'release_two_people', [
      ...OWN_CHANGE, shadow('release_item', 'like public.release_item'), 'update public.release set sealed = true where version = 2',
    ]],
    ['a release without a seal through a list of releases that has one', 'release_sealed', [
      PERSON, shadow('release', 'id integer, sealed boolean'), 'insert into pg_temp.release select n, true from generate_series(1, 100) n', RELEASE,
    ]],
    ['a figure more in a sealed release through a list where it is open', 'release_immutable', [
      shadow('release', 'like public.release'), `insert into release_item (release_id, observation_id, revision_id) select (select max(id)
        from public.release), observation_id, revision_id from release_item limit 1`,
    ]],
  ] as const)('cannot be used for %s (%s)', async (_name, constraint, statements) => {
    // A connection of its own: a function keeps the tables that it found first.
    const client = new pg.Client({ connectionString: given.appUrl })
    await client.connect()
    try {
      expect(await refusal(client, ...statements)).toMatchObject({ constraint })
    } finally {
      await client.end()
    }
  })
})
