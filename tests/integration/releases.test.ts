// Releases: sealed where they are made, never changed, version after version, and never by the one who wrote what is new.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, refusal, valueOf, type Clone } from './database'

let given: Clone

const AUTHOR = `'00000000-0000-4000-8000-000000000001'`
const PUBLISHER = `'00000000-0000-4000-8000-000000000002'`
const V1 = `(select id from release where version = 1 and line_id = (select id from release_line where slug = 'annual-2023'))`
const NEW = `(select max(id) from release)`
const HASH = `sha256('root')`
const DRAFT = `(select o.id from observation o join metric m on m.id = o.metric_id where m.code = 'LIT_HEARD')`
const DRAFT_REVISION = `(select draft_revision_id from observation where id = ${DRAFT})`

function release(facts: Readonly<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string>> = {
    line_id: `(select id from release_line where slug = 'annual-2023')`, version: '2', supersedes_id: V1,
    published_by_id: PUBLISHER, reason: `'补报'`, root_hash: HASH, ...facts,
  }
  return `insert into release (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`
}
const REPEATED = `insert into release_item (release_id, observation_id, revision_id) select ${NEW}, observation_id, revision_id
  from release_item where release_id = ${V1}`
const ADDED = `insert into release_item (release_id, observation_id, revision_id) select ${NEW}, ${DRAFT}, ${DRAFT_REVISION}`
const SEAL = `update release set sealed = true where id = ${NEW}`
const NEXT = [release(), REPEATED, ADDED, SEAL]

beforeAll(async () => {
  given = await clone()
  const { app } = given
  await app.query(`insert into app_user (id, login_name, display_name, password_hash)
    values (${AUTHOR}, 'author', '填报人', '$argon2id$test'), (${PUBLISHER}, 'publisher', '发布人', '$argon2id$test')`)
  await app.query(`insert into observation (metric_id, unit_id, period_id) select (select id from metric
    where code = 'LIT_HEARD'), city_unit_id, (select id from period where key = '2023') from installation`)
  await app.query(`insert into revision (observation_id, seq, metric_version_id, value, origin, by_user_id, batch_id)
    select ${DRAFT}, 1, v.id, 30, 'KEYED', ${AUTHOR}, gen_random_uuid() from metric m join metric_version v on v.metric_id = m.id where m.code = 'LIT_HEARD'`)
  await app.query(`update observation set draft_revision_id = (select max(id) from revision) where id = ${DRAFT}`)
  await given.owner.query(`insert into period (key, kind, basis, "start", "end", reference_year)
    values ('2024', 'YEAR', 'SINGLE', '2024-01-01', '2024-12-31', 2024)`)
})
afterAll(() => given.end())

const OTHER_LINE = [
  `insert into release_line (slug, kind, period_id) select 'annual-2024', 'ANNUAL', id from period where key = '2024'`,
] as const
const other = (facts: Readonly<Record<string, string>> = {}): string => release({
  line_id: `(select id from release_line where slug = 'annual-2024')`, version: '1', supersedes_id: 'null', reason: 'null',
  ...facts,
})

describe.each(['owner', 'app'] as const)('asked by the %s', (who) => {
  it.each([
    ['a release that is not sealed where it is made', 'release_sealed', [release(), REPEATED]],
    ['a release that is born sealed, past the checks of sealing', 'release_sealed_last', [release({ sealed: 'true' })]],
    ['a change published by its own author', 'release_two_people', [release({ published_by_id: AUTHOR }), REPEATED, ADDED, SEAL]],
    ['a first release published by its own author', 'release_two_people', [...OTHER_LINE, other({ published_by_id: AUTHOR }), ADDED, SEAL]],
    ['a version left out', 'release_follows', [release({ version: '3' }), REPEATED, SEAL]],
    ['a version that follows none', 'release_first', [release({ supersedes_id: 'null' })]],
    ['a first version that follows one', 'release_first', [...OTHER_LINE, other({ supersedes_id: V1 })]],
    ['a version that follows one of another line', 'release_follows', [
      ...OTHER_LINE, other({ version: '2', supersedes_id: V1, reason: `'x'` }), SEAL,
    ]],
    ['a version 0', 'release_version', [release({ version: '0' })]],
    ['the same version twice', 'release_line_id_version_key', [release({ version: '1', supersedes_id: 'null' })]],
    ['two versions that follow the same one', 'release_supersedes_id_key', [...NEXT, release({ version: '3' })]],
    ['a second version without a reason', 'release_new_version_says_why', [release({ reason: 'null' })]],
    ['a second version with a reason of spaces', 'release_reason_not_blank', [release({ reason: `' '` })]],
    ['a second version with a reason of wide spaces', 'release_reason_not_blank', [release({ reason: `E'\\u3000'` })]],
    ['a release of the system that does not say why', 'release_system_says_why', [...OTHER_LINE, other({ published_by_id: 'null' })]],
    ['a hash of another length', 'release_root', [release({ root_hash: `'\\x00'` })]],
    ['the revision of another figure', 'release_item_own_revision', [release(), `insert into release_item (release_id, observation_id, revision_id)
      select ${NEW}, observation_id, ${DRAFT_REVISION} from release_item limit 1`]],
    ['a figure twice', 'release_item_pkey', [release(), REPEATED, REPEATED]],
    ['a figure more in what is published', 'release_immutable', [
      `insert into release_item (release_id, observation_id, revision_id) values (${V1}, ${DRAFT}, ${DRAFT_REVISION})`,
    ]],
    ['a figure more after sealing, in the same transaction', 'release_immutable', [release(), REPEATED, SEAL, ADDED]],
    ['the seal to be broken', 'release_immutable', [`update release set sealed = false where id = ${V1}`]],
    ['a release to be sealed twice', 'release_immutable', [`update release set sealed = true where id = ${V1}`]],
  ] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
    expect(await refusal(given[who], ...statements)).toMatchObject({ constraint })
  })

  it.each([
    ['a version that repeats the one before and adds the figure of another person', NEXT],
    ['a version by the author of what the one before holds already', [...NEXT, release({ version: '3', supersedes_id: NEW, published_by_id: AUTHOR }), `insert into release_item (release_id, observation_id, revision_id) select ${NEW}, observation_id, revision_id
      from release_item where release_id = ${NEW} - 1`, SEAL]],
    ['a first release without a reason', [...OTHER_LINE, other(), ADDED, SEAL]],
  ] as const)('allows %s', async (_name, statements) => {
    expect(await refusal(given[who], ...statements)).toBeNull()
  })
})

it.each([
  ['the reason of a release to be changed', 'release_immutable', `update release set reason = 'another' where id = ${V1}`],
  ['the day of a release to be changed', 'release_immutable', `update release set published_at = now() where id = ${V1}`],
  ['a release to be deleted', 'release_immutable', `delete from release where id = ${V1}`],
  [
    'a figure of a release to be changed', 'release_immutable',
    `update release_item set revision_id = revision_id where release_id = ${V1}`,
  ],
  ['a figure of a release to be deleted', 'release_immutable', `delete from release_item where release_id = ${V1}`],
] as const)('refuses %s (%s) even by the owner', async (_name, constraint, statement) => {
  expect(await refusal(given.owner, statement)).toMatchObject({ constraint })
})

it('refuses to change what a release says while it is sealed, even by the owner', async () => {
  const statements = [release(), REPEATED, `update release set sealed = true, reason = 'another' where id = ${NEW}`]
  expect(await refusal(given.owner, ...statements)).toMatchObject({ constraint: 'release_immutable' })
})

it.each(['truncate release cascade', 'truncate release_item', 'truncate release_line cascade'])('refuses to empty the releases (%s) even by the owner', async (statement) => {
  expect(await refusal(given.owner, statement)).toMatchObject({ code: '23001' })
})

it('has refused all of this without leaving a trace', async () => {
  expect(await valueOf(given.owner, 'select array_agg(version) from release')).toEqual([1])
})
