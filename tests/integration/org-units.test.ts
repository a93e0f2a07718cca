// Org units over time: what the database refuses, and what it must go on allowing.
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clone, refusal, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const CITY = '410700'
const COUNTY = '410721'
const PROVINCE = '410000'
const id = (code: string): string => `(select distinct unit_id from org_unit_version where code = '${code}' and dates_known)`
const version = (unit: string, facts: { code?: string; from?: string; to?: string; parent?: string; known?: boolean } = {}): string => {
  const day = (text: string | undefined): string => (text === undefined ? 'null' : `'${text}'`)
  const { code = 'NEW-CODE', from, to, parent = 'null', known = true } = facts
  return `insert into org_unit_version (unit_id, code, valid_from, valid_to, dates_known, name, short_name, name_en, parent_id, sort)
    values (${unit}, '${code}', ${day(from)}, ${day(to)}, ${known}, '某地', '某地', 'Somewhere', ${parent}, 999)`
}
const NEW_UNIT = `(select max(id) from org_unit)`
const newUnit = `insert into org_unit (kind) values ('COUNTY')`
const split = (code: string, day: string): string => `update org_unit_version set valid_to = '${day}' where code = '${code}' and dates_known`
const under = (code: string, parent: string): string => `update org_unit_version set parent_id = ${id(parent)} where code = '${code}' and dates_known and valid_to is null`

it.each([
  ['two versions of a unit at a time', 'org_unit_version_one_at_a_time', [version(id(COUNTY), { from: '2020-01-01', to: '2021-01-01' })]],
  ['two versions that share one day', 'org_unit_version_one_at_a_time', [split(COUNTY, '2024-01-02'), version(id(COUNTY), {
    code: COUNTY, from: '2024-01-01', parent: id(CITY),
  })]],
  ['one code for two units at a time', 'org_unit_version_code_once', [newUnit, version(NEW_UNIT, { code: COUNTY, parent: id(CITY) })]],
  ['a version that ends before it begins', 'org_unit_version_order', [newUnit, version(NEW_UNIT, {
    from: '2024-01-01', to: '2023-01-01',
  })]],
  ['a version of no day', 'org_unit_version_order', [newUnit, version(NEW_UNIT, { from: '2024-01-01', to: '2024-01-01' })]],
  ['a unit above itself', 'org_unit_version_no_cycle', [under(CITY, CITY)]],
  ['two units above each other', 'org_unit_version_no_cycle', [under(CITY, COUNTY)]],
  ['a circle of three', 'org_unit_version_no_cycle', [under(PROVINCE, COUNTY)]],
  [
    'a circle that lasts one past year only', 'org_unit_version_no_cycle',
    [
      split(PROVINCE, '2001-01-01'),
      version(id(PROVINCE), { code: PROVINCE, from: '2001-01-01', to: '2002-01-01', parent: id(COUNTY) }),
      version(id(PROVINCE), { code: PROVINCE, from: '2002-01-01' }),
    ],
  ],
  ['a circle made in two steps of one transaction', 'org_unit_version_no_cycle', [
    newUnit, version(NEW_UNIT, { parent: id(CITY) }), under(PROVINCE, 'NEW-CODE'),
  ]],
] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
  expect(await refusal(given.owner, ...statements)).toMatchObject({ constraint })
})

it.each([
  ['a version that begins the day another ends', [split(COUNTY, '2024-01-01'), version(id(COUNTY), {
    code: '410799', from: '2024-01-01', parent: id(CITY),
  })]],
  ['a code handed on to another unit afterwards', [split(COUNTY, '2024-01-01'), newUnit, version(NEW_UNIT, {
    code: COUNTY, from: '2024-01-01', parent: id(CITY),
  })]],
  ['a former code of unknown dates beside the present one', [version(id(COUNTY), { code: '410728', known: false })]],
  [
    'two units that were above each other in different years',
    [
      newUnit, version(NEW_UNIT, { code: 'B', to: '2010-01-01', parent: id(COUNTY) }), version(NEW_UNIT, { code: 'B', from: '2010-01-01' }),
      split(COUNTY, '2010-01-01'), version(id(COUNTY), { code: COUNTY, from: '2010-01-01', parent: NEW_UNIT }),
    ],
  ],
] as const)('allows %s', async (_name, statements) => {
  expect(await refusal(given.owner, ...statements)).toBeNull()
})

it('refuses one of two transactions at once that would make a circle together', async () => {
  await given.owner.query(newUnit)
  await given.owner.query(newUnit)
  await given.owner.query(version('(select max(id) from org_unit)', { code: 'A' }))
  await given.owner.query(version('(select max(id) - 1 from org_unit)', { code: 'B' }))
  const second = new pg.Client({ connectionString: given.ownerUrl })
  await second.connect()
  try {
    for (const client of [given.owner, second]) await client.query('begin')
    await given.owner.query(under('A', 'B'))
    await second.query(under('B', 'A'))
    await given.owner.query('set constraints all immediate')
    const checked = second.query('set constraints all immediate').then(
      () => 'accepted',
      (error: unknown) => (error instanceof pg.DatabaseError ? error.constraint : error),
    )
    // Time for a check that does not wait to be through before the first one commits.
    await new Promise((resolve) => setTimeout(resolve, 100))
    await given.owner.query('commit')
    expect(await checked).toBe('org_unit_version_no_cycle')
    await second.query('rollback')
  } finally {
    await second.end()
  }
})
