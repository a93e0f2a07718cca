// The number that kept pages are bound to moves with every change of what readers see, when it is committed and not before, and with nothing else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { dataVersion, endVersion } from '@/lib/platform/database/data-version'
import { appoint, ORIGIN } from './appoint'
import { clone, rowsOf, serveFrom, type Clone } from './database'
import { carryOut, idOf, settings, target, version } from './metric-changes'
import { confirmationFor, publish } from './publishing'
import { cell, save } from './recording'
import { change, named, numberOf } from './unit-changes'

let given: Clone
let stop: () => Promise<void>
let reporter: Viewer
let reviewer: Viewer
let publisher: Viewer
let admin: Viewer

beforeAll(async () => {
  given = await clone()
  stop = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'demo-reporter', displayName: '演示填报员', role: 'REPORTER' })
  reviewer = await appoint(given, { loginName: 'demo-reviewer', displayName: '演示审核员', role: 'REVIEWER' })
  publisher = await appoint(given, { loginName: 'demo-publisher', displayName: '演示发布员', role: 'PUBLISHER' })
  admin = await appoint(given, { loginName: 'demo-admin', displayName: '演示管理员', role: 'SYSTEM_ADMIN' })
})
afterAll(async () => {
  await endVersion()
  await stop()
  await given.end()
})

/** Whether the number is another one afterwards. */
async function moves(work: () => Promise<unknown>): Promise<boolean> {
  const before = await dataVersion()
  await work()
  return (await dataVersion()) !== before
}

describe('the version of what readers see', () => {
  it('stays with figures that are typed, and moves when they are published and when that is taken back', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    expect(await moves(() => save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1 })]))).toBe(false)
    expect(await moves(async () => expect(await publish(publisher, 2024)).toMatchObject({ ok: true }))).toBe(true)
    expect(await moves(async () => expect(await withdrawRelease(publisher, { period: '2024', version: 1, reason: '数据有误', confirmation: confirmationFor(2024) }, ORIGIN)).toMatchObject({ ok: true }))).toBe(true)
  })

  it.each([
    ['a unit is renamed', async () => change(admin, { kind: 'rename', on: '2025-03-01', unitId: await numberOf(given, '410724'), names: named('410724', '新名县') })],
    ['a metric is defined otherwise', async () => carryOut(reviewer, await version('LIT_HEARD', { definitionZh: '统计期内审结的行政诉讼案件数。' }))],
    ['another unit answers for a metric', async () => carryOut(reviewer, await settings('MED_RATE', { ownerIds: [await idOf('SFJ')] }))],
    ['a target is set', async () => carryOut(reviewer, target('MED_RATE', '99'))],
  ] as const)('moves when %s', async (_what, work) => {
    expect(await moves(async () => expect(await work()).toMatchObject({ ok: true }))).toBe(true)
  })

  it('moves when a version whose time was set comes to be read, though nothing is written then', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '640', { baseSeq: 2, reason: '漏计' })])
    const inTwoDays = new Date(Date.now() + 56 * 60 * 60 * 1000).toISOString().slice(0, 16)
    expect(await publish(publisher, 2024, { publishAt: inTwoDays })).toMatchObject({ ok: true })
    // With its triggers aside, as if time had passed.
    await given.owner.query('alter table release disable trigger all')
    const pass = `update release set published_at = clock_timestamp(), prepared_at = least(prepared_at, clock_timestamp()) where published_at > clock_timestamp()`
    expect(await moves(() => given.owner.query(pass))).toBe(true)
    expect(await moves(() => given.owner.query(pass))).toBe(false)
    await given.owner.query('alter table release enable trigger all')
  })
})

it('moves when a checkpoint is signed, which the page of a release tells', async () => {
  const sign = (size: number): Promise<unknown> => given.owner.query(`insert into audit.checkpoint (stream, size, note) values ('system', $1, 'a note')`, [size])
  expect(await moves(() => sign(1_000_001))).toBe(true)
})

const WRITTEN = [
  'installation', 'org_unit', 'org_unit_version', 'org_unit_change', 'tile_place', 'unit_of_measure', 'metric_group', 'metric', 'metric_version', 'metric_owner', 'period', 'target', 'document', 'statement',
  'statement_link', 'release_line', 'release', 'release_item', 'release_text', 'release_withdrawal', 'calendar_rule', 'footnote',
]
/** Rows that only others point at: a new one shows nothing. */
const POINTED_AT = ['revision', 'revision_input', 'observation', 'explanation']
const COLUMN: Readonly<Record<string, string>> = { observation: 'unit_id', explanation: 'rule' }

/** A column of a table that may be written. */
async function columnOf(table: string): Promise<string> {
  const [row] = await rowsOf<{ name: string }>(given.owner, `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '' order by attnum limit 1`, [table])
  return COLUMN[table] ?? row?.name ?? ''
}

describe('a table that readers see', () => {
  it('moves the number, whatever is done to it, and is one of those that the database watches', async () => {
    const watched = await rowsOf<{ name: string }>(given.owner, `select tgrelid::regclass::text as name from pg_trigger where tgname = 'data_version_note' and tgenabled = 'O' order by 1`)
    expect(watched.map(({ name }) => name)).toEqual([...WRITTEN, ...POINTED_AT].sort())
  })

  it.each([...WRITTEN, ...POINTED_AT])('%s', async (table) => {
    const column = await columnOf(table)
    // Of statements, not of rows: one that met no row counts too, and needs none that the tables' own guards would accept.
    const deeds = [`insert into ${table} select * from ${table} where false`, `update ${table} set ${column} = ${column} where false`, `delete from ${table} where false`]
    const moved: boolean[] = []
    for (const deed of deeds) moved.push(await moves(() => given.owner.query(deed)))
    expect(moved).toEqual([WRITTEN.includes(table), true, true])
  })

  it.each(['session', 'role_grant', 'notice', 'cell_edit', 'submission', 'observation'])('is not %s', async (table) => {
    const column = table === 'observation' ? 'draft_revision_id' : await columnOf(table)
    expect(await moves(() => given.owner.query(`update ${table} set ${column} = ${column} where false`))).toBe(false)
  })
})

describe('a transaction', () => {
  const touch = 'update metric set sort = sort where false'

  it('moves the number when it commits: not before, once however much it wrote, and never where it is undone', async () => {
    const number = async (): Promise<number> => Number((await dataVersion()).split('.')[0])
    const before = await number()
    await given.owner.query('begin')
    for (const deed of [touch, touch, 'delete from target where false']) await given.owner.query(deed)
    expect(await number()).toBe(before)
    await given.owner.query('commit')
    expect(await number()).toBe(before + 1)
    await given.owner.query(`begin; ${touch}; rollback`)
    expect(await number()).toBe(before + 1)
    expect(await rowsOf(given.owner, 'select * from data_change')).toEqual([])
  })

  it('waits for no other that changes what readers see as well', async () => {
    const before = await dataVersion()
    await given.owner.query(`begin; ${touch}`)
    await given.app.query(`set statement_timeout = '5s'; update metric set key_order = key_order where false`)
    expect(await dataVersion()).not.toBe(before)
    await given.owner.query('commit')
  })
})

it('is never what was asked before: who asks while another waits gets an answer that began later', async () => {
  const before = await dataVersion()
  const first = dataVersion()
  await given.owner.query('update metric set sort = sort where false')
  const [, ...later] = await Promise.all([first, dataVersion(), dataVersion()])
  expect(later.includes(before)).toBe(false)
})
