// What a new installation begins with: the reference data and the 2023 report as its first release, loaded once.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRelease } from '@/lib/data/published'
import { allUnits } from '@/lib/data/units'
import { metricsOfYear } from '@/lib/data/metrics'
import { canonical } from '@/lib/domain/rounding'
import { frozenText, type FrozenItem } from '@/lib/domain/release'
import { connect } from '@/lib/platform/database/connection'
import { seed } from '@/prisma/seed'
import { chainFaults } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const count = (sql: string): Promise<unknown> => valueOf(given.owner, `select count(*)::int from ${sql}`)

it.each([
  ['115 metrics', 'metric', 115],
  ['a first version of each metric', 'metric_version where version = 1 and valid_from is null and valid_to is null', 115],
  ['9 groups of them', 'metric_group', 9],
  ['63 org units', 'org_unit', 63],
  ['one present version of each unit', 'org_unit_version where dates_known and valid_to is null', 63],
  ['12 counties', `org_unit where kind = 'COUNTY'`, 12],
  ['52 statements of the report', 'statement', 52],
  ['45 of them about a metric', 'statement where metric_id is not null', 45],
  ['39 that print a figure', `statement_link where relation = 'PRINTS'`, 39],
  ['7 that support one', `statement_link where relation = 'SUPPORTS'`, 7],
  ['1 that contradicts one', `statement_link where relation = 'CONTRADICTS'`, 1],
  ['47 figures', 'observation', 47],
  ['one revision of each figure', 'revision', 47],
  ['6 of them computed', `revision where origin = 'DERIVED'`, 6],
  ['two inputs of each computed one', 'revision_input', 12],
  ['12 metrics of the overview', 'metric where key_order is not null', 12],
  ['14 targets', 'target', 14],
  ['4 periods', 'period', 4],
  ['one release', 'release', 1],
  ['47 figures in it', 'release_item', 47],
  ['one collection', 'collection where code = \'2023\' and closed_at is null', 1],
  ['nothing asked of another unit than the city', `duty d join org_unit u on u.id = d.responder_id and u.id = d.subject_id where u.kind <> 'CITY'`, 0],
  ['one submission, approved', `submission where state = 'APPROVED' and version = 2`, 1],
  ['nobody', 'app_user', 0],
  ['one event', 'audit.event', 1],
])('loads %s', async (_name, what, expected) => {
  expect(await count(what)).toBe(expected)
})

it('joins every figure but the unprinted rate to what the report says of it', async () => {
  const without = `select m.code from observation o join metric m on m.id = o.metric_id where not exists (select 1
    from statement_link l where l.observation_id = o.id)`
  expect(await rowsOf(given.owner, without)).toEqual([{ code: 'REC_CLOSE_RATE' }])
})

it('loads nothing for another year, and nothing for a county or a department', async () => {
  expect(await count('period where reference_year <> 2023')).toBe(0)
  expect(await rowsOf(given.owner, `select distinct u.kind::text, v.code from observation o join org_unit u on u.id = o.unit_id
    join org_unit_version v on v.unit_id = u.id`)).toEqual([{ kind: 'CITY', code: '410700' }])
})

it('publishes version 1 as the system, sealed, and says that it was loaded', async () => {
  expect(await rowsOf(given.owner, `select l.slug, r.version, r.sealed, r.published_by_id, r.reason, r.supersedes_id from release r
    join release_line l on l.id = r.line_id`)).toEqual([
    {
      slug: 'annual-2023', version: 1, sealed: true, published_by_id: null, reason: '由2023年报告载入 (loaded from the 2023 report)',
      supersedes_id: null,
    },
  ])
  expect(await count('observation where approved_revision_id is distinct from draft_revision_id')).toBe(0)
})

it('submits and approves, as the system, exactly the typed figures of the report', async () => {
  expect(await rowsOf(given.owner, `select act::text, by_user_id, receipt, cardinality(revision_ids) as figures, length(set_hash) as hash from submission_event order by seq`)).toEqual([
    { act: 'SUBMIT', by_user_id: null, receipt: '2023-410700-1', figures: 39, hash: 32 },
    { act: 'APPROVE', by_user_id: null, receipt: null, figures: 39, hash: 32 },
  ])
  const odd = `select m.code from observation o join metric m on m.id = o.metric_id join metric_version v on v.metric_id = m.id
    where (v.kind in ('RATIO', 'COVERAGE', 'CHANGE')) = (o.approved_revision_id = any(select unnest(revision_ids) from submission_event where act = 'APPROVE'))`
  expect(await rowsOf(given.owner, odd)).toEqual([])
})

it('asks for each figure of the report that is typed, in its very period, and demands no other', async () => {
  const demanded = `select count(*)::int from collection_item i where required`
  const held = `${demanded} and exists (select 1 from observation o join duty d on d.item_id = i.id and d.subject_id = o.unit_id where o.metric_id = i.metric_id and o.period_id = i.period_id)`
  expect(await valueOf(given.owner, held)).toBe(await valueOf(given.owner, demanded))
  expect(await valueOf(given.owner, held.replace('where required', 'where true'))).toBe(await valueOf(given.owner, held))
  const typed = `select count(*)::int from metric m join metric_version v on v.metric_id = m.id and v.valid_from is null where 'CITY' = any(m.levels::text[]) and v.kind not in ('RATIO', 'COVERAGE', 'CHANGE')`
  expect(await count(`collection_item i join period p on p.id = i.period_id where p.key = '2023'`)).toBe(await valueOf(given.owner, typed))
})

it('computes the mediation rate of its two counts and keeps them as its inputs', async () => {
  const inputs = `select i.part::text, m.code, r.value::text from revision_input i join revision out on out.id = i.revision_id join observation oo on oo.id = out.observation_id
    join metric om on om.id = oo.metric_id join revision r on r.id = i.input_id join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id where om.code = 'MED_RATE' order by 1`
  expect(await rowsOf(given.owner, inputs)).toEqual([
    { part: 'DENOMINATOR', code: 'MED_FOUND', value: '73111.000000000000' },
    { part: 'NUMERATOR', code: 'MED_SOLVED', value: '72798.000000000000' },
  ])
  const rate = `select r.value::text, r.origin::text from revision r join observation o on o.id = r.observation_id
    join metric m on m.id = o.metric_id where m.code = 'MED_RATE'`
  expect(await rowsOf(given.owner, rate)).toEqual([{ value: '99.571883847848', origin: 'DERIVED' }])
})

it('lets every computed figure equal what PostgreSQL divides of its inputs', async () => {
  const off = `select m.code from revision r join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id
    join revision_input n on n.revision_id = r.id and n.part = 'NUMERATOR' join revision nr on nr.id = n.input_id
    join revision_input d on d.revision_id = r.id and d.part = 'DENOMINATOR' join revision dr on dr.id = d.input_id
    where r.value <> round(nr.value * 100 / dr.value, 12)`
  expect(await rowsOf(given.owner, off)).toEqual([])
})

describe('the root of the release', () => {
  it('is the SHA-256 of its figures as they stand in the tables', async () => {
    const rows = await rowsOf<{ metric: string; unit: string; period: string; seq: number; version: number; value: string | null; missing: null; qualifier: FrozenItem['qualifier'] }>(
      given.owner,
      `select m.code as metric, uv.code as unit, p.key as period, r.seq, v.version, r.value::text, r.missing, r.qualifier from release_item i join revision r on r.id = i.revision_id
       join observation o on o.id = i.observation_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id join metric_version v on v.id = r.metric_version_id
       join org_unit_version uv on uv.unit_id = o.unit_id and uv.dates_known`,
    )
    const items = rows.map((row): FrozenItem => ({
      metricCode: row.metric, unitCode: row.unit, periodKey: row.period, seq: row.seq, metricVersion: row.version, value: row.value === null ? null : canonical(row.value), missing: row.missing, qualifier: row.qualifier,
    }))
    const root = createHash('sha256').update(frozenText(items)).digest('hex')
    expect(await valueOf(given.owner, `select encode(root_hash, 'hex') from release`)).toBe(root)
    expect(await valueOf(given.owner, `select body::jsonb -> 'after' ->> 'root' from audit.event`)).toBe(root)
    expect((await readRelease('annual-2023', 1))?.rootHash).toBe(root)
  })

  it('commits to one line for each figure, in the order of their keys', async () => {
    const release = await readRelease(null, null)
    expect(release?.figures).toHaveLength(47)
    expect(release?.version).toBe(1)
    expect(release?.newest).toBe(1)
  })
})

it('is read by the application as what it is', async () => {
  expect(await allUnits()).toHaveLength(63)
  expect(await metricsOfYear(2023)).toHaveLength(115)
  const release = await readRelease('annual-2023', null)
  const rate = release?.figures.find((figure) => figure.metric.code === 'MED_RATE')
  expect(rate).toMatchObject({
    value: '99.571883847848', numerator: { value: '72798' }, denominator: { value: '73111' }, origin: 'DERIVED',
    unit: { code: '410700' },
  })
  expect(release?.figures.find((figure) => figure.metric.code === 'LIT_ATTEND_RATE')).toMatchObject({
    value: '91.9', numerator: null, denominator: null, origin: 'REPORT',
  })
  expect(new Set(release?.figures.map((figure) => figure.metric.code)).size).toBe(47)
})

describe('seeding', () => {
  it('a second time loads nothing and says so', async () => {
    const client = connect(given.ownerUrl)
    expect(await seed(client)).toBe(false)
    await client.$disconnect()
    expect(await count('release')).toBe(1)
  })

  it('adds metrics that the catalogue gained to a database of an earlier version, each at its place, once, with an event of its own', async () => {
    const older = await clone()
    const before = await rowsOf(older.owner, 'select code, sort from metric order by sort')
    const gained = `metric_id in (select id from metric where code in ('REC_CARRIED', 'LIT_HEARD_SECOND'))`
    for (const table of ['duty', 'collection_item', 'metric_owner', 'metric_version']) await older.owner.query(`alter table ${table} disable trigger user`)
    await older.owner.query(`delete from duty where item_id in (select id from collection_item where ${gained})`)
    for (const table of ['collection_item', 'metric_owner', 'metric_version']) await older.owner.query(`delete from ${table} where ${gained}`)
    await older.owner.query(`delete from metric where code in ('REC_CARRIED', 'LIT_HEARD_SECOND')`)
    for (const table of ['duty', 'collection_item', 'metric_owner', 'metric_version']) await older.owner.query(`alter table ${table} enable trigger user`)
    await older.owner.query(`update metric m set sort = n.place from (select id, row_number() over (order by sort) as place from metric) n where n.id = m.id`)
    const clients = [connect(older.ownerUrl), connect(older.ownerUrl)]
    expect(await Promise.all(clients.map((client) => seed(client)))).toEqual([false, false])
    expect(await seed(clients[0] ?? connect(older.ownerUrl))).toBe(false)
    await Promise.all(clients.map((client) => client.$disconnect()))
    expect(await rowsOf(older.owner, 'select code, sort from metric order by sort')).toEqual(before)
    expect(await valueOf(older.owner, `select count(*)::int from metric_version v join metric m on m.id = v.metric_id where m.code in ('REC_CARRIED', 'LIT_HEARD_SECOND') and v.version = 1 and v.valid_from = '2024-01-01'`)).toBe(2)
    expect(await valueOf(older.owner, `select string_agg(u.code, ',') from metric_owner o join metric m on m.id = o.metric_id join org_unit_version u on u.unit_id = o.unit_id where m.code = 'REC_CARRIED'`)).toBe('SFJ')
    expect(await valueOf(older.owner, `select body::jsonb -> 'after' ->> 'metrics' from audit.event where body::jsonb ->> 'act' = 'installation.load-reference' and body::jsonb ->> 'why' like 'metrics%'`)).toBe('["LIT_HEARD_SECOND", "REC_CARRIED"]')
    expect(await chainFaults(older.owner)).toEqual([])
    await older.end()
  })

  it('adds the collection to a database of an earlier version, once, with an event of its own', async () => {
    const older = await clone()
    for (const table of ['submission_event', 'submission', 'duty', 'collection_item', 'collection']) {
      await older.owner.query(`alter table ${table} disable trigger user; delete from ${table}; alter table ${table} enable trigger user`)
    }
    const clients = [connect(older.ownerUrl), connect(older.ownerUrl)]
    expect(await Promise.all(clients.map((client) => seed(client)))).toEqual([false, false])
    expect(await seed(connect(older.ownerUrl))).toBe(false)
    await Promise.all(clients.map((client) => client.$disconnect()))
    expect(await rowsOf(older.owner, `select c.code, s.state::text, s.version, (select count(*)::int from submission_event) as events from submission s join collection c on c.id = s.collection_id`)).toEqual([
      { code: '2023', state: 'APPROVED', version: 2, events: 2 },
    ])
    expect(await valueOf(older.owner, `select count(*)::int from audit.event where body::jsonb ->> 'act' = 'collection.create' and body::jsonb -> 'after' ->> 'items' is not null`)).toBe(1)
    expect(await chainFaults(older.owner)).toEqual([])
    await older.end()
  })

  it('by two starts at once loads everything once', async () => {
    const fresh = await clone('migrated')
    const clients = [connect(fresh.ownerUrl), connect(fresh.ownerUrl)]
    expect((await Promise.all(clients.map((client) => seed(client)))).sort()).toEqual([false, true])
    await Promise.all(clients.map((client) => client.$disconnect()))
    expect(await rowsOf(fresh.owner, `select (select count(*)::int from metric) as metrics, (select count(*)::int
      from revision) as revisions, (select count(*)::int from release) as releases`)).toEqual([
      { metrics: 115, revisions: 47, releases: 1 },
    ])
    expect(await chainFaults(fresh.owner)).toEqual([])
    await fresh.end()
  })

  it('that fails half-way leaves an empty database, and the next start loads it', async () => {
    const fresh = await clone('migrated')
    await fresh.owner.query(`alter table release add constraint never check (version <> 1)`)
    const client = connect(fresh.ownerUrl)
    await expect(seed(client)).rejects.toThrow()
    expect(await valueOf(fresh.owner, 'select (select count(*) from metric) + (select count(*) from installation) + (select count(*) from audit.event)')).toBe('0')
    await fresh.owner.query('alter table release drop constraint never')
    expect(await seed(client)).toBe(true)
    await client.$disconnect()
    await fresh.end()
  })
})
