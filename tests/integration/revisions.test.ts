// Figures: identities that stay, revisions that are only ever appended, one value or one reason each.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, refusal, type Clone } from './database'

let given: Clone

// An unpublished figure beside the published ones of the seed, written by the application.
const DRAFT = `(select o.id from observation o join metric m on m.id = o.metric_id join period p on p.id = o.period_id where m.code = 'LIT_HEARD' and p.key = '2023')`
const PUBLISHED = `(select o.id from observation o join metric m on m.id = o.metric_id where m.code = 'MED_FOUND')`
const metric = (code: string): string => `(select id from metric where code = '${code}')`
const version = (code: string): string => `(select id from metric_version where metric_id = ${metric(code)})`
const WHO = `'00000000-0000-4000-8000-000000000001'`

function revision(facts: Readonly<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string>> = {
    observation_id: DRAFT, seq: '2', metric_version_id: version('LIT_HEARD'), value: '30', origin: `'KEYED'`, by_user_id: WHO, batch_id: 'gen_random_uuid()', ...facts,
  }
  return `insert into revision (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`
}
const CORRECTION = { observation_id: PUBLISHED, metric_version_id: version('MED_FOUND'), seq: '2' }

beforeAll(async () => {
  given = await clone()
  await given.app.query(`insert into app_user (id, login_name, display_name, password_hash)
    values (${WHO}, 'someone', '某人', '$argon2id$test')`)
  await given.app.query(`insert into observation (metric_id, unit_id, period_id) select ${metric('LIT_HEARD')}, city_unit_id, (select id
    from period where key = '2023') from installation`)
  await given.app.query(revision({ seq: '1' }))
})
afterAll(() => given.end())

describe.each(['owner', 'app'] as const)('asked by the %s', (who) => {
  it.each([
    ['a value and a reason for its absence', 'revision_value_or_missing', [revision({ missing: `'NOT_REPORTED'` })]],
    ['neither a value nor a reason for its absence', 'revision_value_or_missing', [revision({ value: 'null' })]],
    ['what is not a number', 'revision_value_range', [revision({ value: `'NaN'` })]],
    ['10^15', 'revision_value_range', [revision({ value: '1e15' })]],
    ['-10^15', 'revision_value_range', [revision({ value: '-1e15' })]],
    ['infinity', undefined, [revision({ value: `'Infinity'` })]],
    ['an absence that is “at least”', 'revision_missing_is_exact', [revision({
      value: 'null', missing: `'NO_CASES'`, qualifier: `'AT_LEAST'`,
    })]],
    ['a gap in the numbers', 'revision_seq_follows', [revision({ seq: '3' })]],
    ['a number that was used', 'revision_seq_follows', [revision({ seq: '1' })]],
    ['a first revision that is not number 1', 'revision_seq_follows', [
      `insert into observation (metric_id, unit_id, period_id)
        select ${metric('LIT_CLOSED')}, city_unit_id, (select id from period where key = '2023') from installation`,
      revision({ observation_id: `(select max(id) from observation)`, metric_version_id: version('LIT_CLOSED'), seq: '0' }),
    ]],
    ['the version of another metric', 'revision_metric_version', [revision({ metric_version_id: version('LIT_ATTEND') })]],
    ['a correction of a published figure without a reason', 'revision_correction_has_reason', [revision(CORRECTION)]],
    ['a reason of spaces', 'revision_reason_not_blank', [revision({ ...CORRECTION, reason: `'  '` })]],
    ['a reason of wide spaces', 'revision_reason_not_blank', [revision({ ...CORRECTION, reason: `E'\\u3000\\t\\n'` })]],
    ['a revision of the system that does not say why', 'revision_system_says_why', [revision({ by_user_id: 'null' })]],
    ['a revision by nobody who exists', 'revision_by_user_id_fkey', [revision({ by_user_id: 'gen_random_uuid()' })]],
    [
      'two inputs for one part', 'revision_input_pkey',
      [1, 2].map(() => `insert into revision_input (revision_id, input_id, part) select max(id), max(id) - 1, 'NUMERATOR' from revision`),
    ],
    ['an input more for a published figure', 'revision_input_published', [
      `insert into revision_input (revision_id, input_id, part)
        select approved_revision_id, approved_revision_id, 'CURRENT' from observation where id = ${PUBLISHED}`,
    ]],
    ['a second figure of one metric, unit and period', 'observation_metric_id_unit_id_period_id_key', [`insert into observation (metric_id, unit_id, period_id) select metric_id, unit_id, period_id
      from observation limit 1`]],
    ['a draft that is another figure’s revision', 'observation_own_revision', [`update observation set draft_revision_id = (select approved_revision_id from observation
      where id = ${PUBLISHED}) where id = ${DRAFT}`]],
    ['a publication that is another figure’s revision', 'observation_own_revision', [`update observation set approved_revision_id = (select id from revision where observation_id = ${DRAFT})
      where id = ${PUBLISHED}`]],
  ] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
    expect(await refusal(given[who], ...statements)).toMatchObject({ constraint })
  })

  it.each([
    ['the next revision', revision()],
    ['999,999,999,999,999', revision({ value: '999999999999999.999999999999' })],
    ['zero', revision({ value: '0' })],
    ['an absence', revision({ value: 'null', missing: `'NOT_APPLICABLE'` })],
    ['a correction of a published figure with a reason', revision({ ...CORRECTION, reason: `'核对更正'` })],
  ] as const)('allows %s', async (_name, statement) => {
    expect(await refusal(given[who], statement)).toBeNull()
  })
})

// What a load sets for itself: the order of two writers is not asked row by row then, everything else is.
describe('asked by sets, as a load does', () => {
  const BY_SETS = "set local plumbline.by_sets = 'on'"
  it.each([
    ['a gap in the numbers', 'revision_seq_follows', [revision({ seq: '3' })]],
    ['a gap in the numbers behind one that fits', 'revision_seq_follows', [`with placed as (${revision()} returning 1) ${revision({ seq: '4' })}`]],
    ['a number that was used', 'revision_observation_id_seq_key', [revision({ seq: '1' })]],
    ['a revision that is number 0', 'revision_seq', [revision({ seq: '0' })]],
    ['the version of another metric', 'revision_metric_version', [revision({ metric_version_id: version('LIT_ATTEND') })]],
    ['a correction of a published figure without a reason', 'revision_correction_has_reason', [revision(CORRECTION)]],
    ['a figure that comes in with the revision of another', 'observation_own_revision', [
      `with begun as (insert into observation (metric_id, unit_id, period_id, draft_revision_id)
        select ${metric('LIT_CLOSED')}, city_unit_id, (select id from period where key = '2023'), (select id from revision where observation_id = ${DRAFT}) from installation returning id) select id from begun`,
    ]],
    ['a figure that comes in with a revision that the same statement gives to another', 'observation_own_revision', [
      `with begun as (insert into observation (metric_id, unit_id, period_id, draft_revision_id)
        select ${metric('LIT_CLOSED')}, city_unit_id, (select id from period where key = '2023'), 2000000000 from installation) ${revision({ id: '2000000000' })}`,
    ]],
  ] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
    expect(await refusal(given.app, BY_SETS, ...statements)).toMatchObject({ constraint })
  })

  it('allows the next revision', async () => {
    expect(await refusal(given.app, BY_SETS, revision())).toBeNull()
  })
})

it.each([
  ['a revision to be changed', 'update revision set value = value + 1'],
  ['a revision to be changed into itself', 'update revision set value = value'],
  ['a revision to be deleted', 'delete from revision'],
  ['the revisions to be emptied', 'truncate revision cascade'],
  ['an input to be changed', 'update revision_input set part = part'],
  ['an input to be deleted', 'delete from revision_input'],
  ['the inputs to be emptied', 'truncate revision_input'],
  ['the figures to be emptied, and the revisions with them', 'truncate observation cascade'],
] as const)('refuses %s even by the owner', async (_name, statement) => {
  expect(await refusal(given.owner, statement)).toMatchObject({
    code: '23001', message: expect.stringMatching(/^revision(_input)? is append-only$/),
  })
})

it.each(['metric_id = 1', `unit_id = (select max(id) from org_unit)`, `period_id = (select id from period where key like '?%')`])('refuses to make one figure another (%s) even by the owner', async (change) => {
  expect(await refusal(given.owner, `update observation set ${change} where id = ${DRAFT}`)).toMatchObject({
    constraint: 'observation_identity',
  })
})

it('numbers the revisions of two writers at once one after the other, and refuses the one that waited', async () => {
  await given.owner.query('begin')
  await given.app.query('begin')
  await given.owner.query(revision({ value: '31' }))
  const waiting = refusalOf(given.app.query(revision({ value: '32' })))
  await given.owner.query('commit')
  expect(await waiting).toBe('revision_seq_follows')
  await given.app.query('rollback')
  expect((await given.app.query(`select seq, value::int from revision where observation_id = ${DRAFT} order by seq`)).rows).toEqual([
    { seq: 1, value: 30 }, { seq: 2, value: 31 },
  ])
})

async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return await asked.then(
    () => null,
    (error: unknown) => (error instanceof pg.DatabaseError ? error.constraint : error),
  )
}
