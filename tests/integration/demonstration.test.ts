// A small demonstration in a real database: everything that the database holds is held, releases are what their hashes say, and real figures stay apart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { briefingOf } from '@/lib/data/briefing'
import { readRelease } from '@/lib/data/published'
import { releaseText } from '@/lib/data/release-text'
import { frozenItems } from '@/lib/data/releases'
import { frozenText } from '@/lib/domain/release'
import { headlineWords, narrativeWords } from '@/lib/i18n/briefing-words'
import { connect, database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { unseal } from '@/lib/platform/seal'
import { seed } from '@/prisma/seed'
import { demoPeople } from '@/prisma/seeds/demonstration/demo-people'
import { hasRealFigures, loadDemonstration, type DemoSpan } from '@/prisma/seeds/demonstration/load-demonstration'
import type { PrismaClient } from '@/prisma/generated/client'
import { chainFaults } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

const SEAL_KEY = 'dGhlIHNlYWwgb2YgYSB0ZXN0LCBuZXZlciBvZiBvbmU'
const SECRETS = { passwordHash: '$argon2id$v=19$m=65536,t=3,p=1$bm9ib2R5c3NhbHQ$bm9ib2R5c2hhc2hub2JvZHlzaGFzaA', seed: new Uint8Array(20).fill(7), sealKey: SEAL_KEY }
const SPAN: DemoSpan = { from: 2024, to: 2025, units: new Set(['990100', '990100-BJ', '990102', '990183', '990172', 'GAJ', 'SFJ', 'QXJ', 'TJJ']) }

let given: Clone
let client: PrismaClient
let stopServing: () => Promise<void>

const count = async (sql: string): Promise<number> => Number(await valueOf(given.owner, `select count(*)::int from ${sql}`))

beforeAll(async () => {
  given = await clone('migrated')
  stopServing = await serveFrom(given)
  client = connect(given.ownerUrl)
  // The first start was broken off after three periods; the second goes on from there.
  let periods = 0
  await expect(loadDemonstration(client, SECRETS, SPAN, () => {
    periods += 1
    if (periods === 3) throw new Error('broken off')
  })).rejects.toThrow('broken off')
  expect(await loadDemonstration(client, SECRETS, SPAN)).toMatchObject({ periods: 7 })
})
afterAll(async () => {
  await client.$disconnect()
  await stopServing()
  await given.end()
})

it('is a demonstration that needs no set-up, and says so', async () => {
  expect(await rowsOf(given.owner, 'select demonstration, set_up_at is not null as done from installation')).toEqual([{ demonstration: true, done: true }])
  expect(await hasRealFigures(client)).toBe(false)
})

it('loads nothing twice', async () => {
  const before = await count('revision')
  expect(await loadDemonstration(client, SECRETS, SPAN)).toEqual({ periods: 0, figures: 0 })
  expect([await count('revision'), await count('collection')]).toEqual([before, 1])
})

it('keeps each release as its hash says, read the way the product reads it', async () => {
  const releases = await rowsOf<{ id: number; root: string }>(given.owner, `select id, encode(root_hash, 'hex') as root from release order by id`)
  expect(releases).toHaveLength(14)
  for (const { id, root } of releases) {
    const items = await frozenItems(database(), id)
    expect(Buffer.from(sha256(frozenText(items))).toString('hex')).toBe(root)
    const [first, ...rest] = items
    expect(first && Buffer.from(sha256(frozenText([{ ...first, value: '0.1' }, ...rest]))).toString('hex')).not.toBe(root)
  }
})

it('names every release and its root in an unbroken log', async () => {
  const told = await rowsOf<{ root: string }>(given.owner, `select body::jsonb #>> '{after,root}' as root from audit.event where body::jsonb ->> 'act' = 'release.publish'`)
  const kept = await rowsOf<{ root: string }>(given.owner, `select encode(root_hash, 'hex') as root from release`)
  expect(told.map(({ root }) => root).toSorted()).toEqual(kept.map(({ root }) => root).toSorted())
  expect(await count(`audit.event where body::jsonb ->> 'act' = 'release.withdraw'`)).toBe(1)
  expect(await chainFaults(given.owner)).toEqual([])
})

it('puts the triggers back that it sets aside', async () => {
  expect(await count(`pg_trigger where tgenabled <> 'O' and not tgisinternal`)).toBe(0)
  await expect(given.owner.query(`insert into release (line_id, version, supersedes_id, root_hash, reason, prepared_at, published_at)
    select line_id, version + 1, id, root_hash, 'x', '2020-01-01', '2020-01-01' from release order by id desc limit 1`)).rejects.toThrow('release_published_once_prepared')
})

it('reads as a city does that has published for years', async () => {
  const [final, provisional] = [await readRelease('annual-2025', null), await readRelease('annual-2025', null, '2026-04-30')]
  expect([final?.version, final?.provisional, provisional?.version, provisional?.provisional]).toEqual([2, false, 1, true])
  expect([(await readRelease('quarter-2025-q2', null))?.version, await readRelease('quarter-2025-q2', 1)]).toEqual([2, null])
  const attendance = final?.figures.find(({ metric, unit }) => metric.code === 'LIT_ATTEND_RATE' && unit.code === '990100')
  expect(attendance).toMatchObject({ value: expect.any(String), numerator: { metricCode: 'LIT_ATTEND' }, target: { value: '95', kind: 'FLOOR' } })
  expect((await readRelease('annual-2024', null))?.figures.find(({ metric, unit }) => metric.code === 'LIT_ATTEND_RATE' && unit.code === '990100')?.target?.value).toBe('92')
  expect(final?.statements.length).toBeGreaterThan(20)
})

it.each(['annual-2025', 'annual-2024', 'quarter-2025-q3'])('says of %s what the product would say of it', async (slug) => {
  const release = await readRelease(slug, null)
  if (release === null) throw new Error(`${slug} is not there`)
  const [text, briefing] = [await releaseText(release.id), await briefingOf(release, ({ nameZh }) => nameZh)]
  expect(text).toMatchObject({ headlineZh: headlineWords('zh-CN', briefing.overview), narrativeZh: narrativeWords('zh-CN', briefing), headlineEn: headlineWords('en', briefing.overview), edited: false })
})

it('has a collection under way with units at every stage', async () => {
  const states = await rowsOf<{ state: string }>(given.owner, 'select distinct state::text from submission order by 1')
  expect(states.map(({ state }) => state)).toEqual(['APPROVED', 'DRAFT', 'RETURNED', 'SUBMITTED'])
  expect(await count('collection where due_at < now() and closed_at is null')).toBe(1)
  expect(await count(`duty d where not exists (select 1 from submission s where s.collection_id = d.collection_id and s.unit_id = d.responder_id)`)).toBeGreaterThan(0)
  expect(await count(`observation o join period p on p.id = o.period_id where p.key = '2025-Q3' and o.approved_revision_id is null`)).toBe(0)
  expect(await count(`notice where kind in ('submission.returned', 'submission.submitted')`)).toBeGreaterThan(1)
})

it('has an account for each role, with a second factor that only its own key opens', async () => {
  const rows = await rowsOf<{ id: string; login: string; roles: string[]; secret: Buffer }>(given.owner, `select u.id, login_name as login, array_agg(g.role::text) as roles, totp_secret as secret
    from app_user u join role_grant g on g.user_id = u.id group by u.id order by login_name`)
  expect(rows.map(({ login, roles }) => [login, ...roles])).toEqual(demoPeople.map(({ loginName, role }) => [loginName, role]).toSorted())
  for (const { id, secret } of rows) {
    expect(unseal(secret, id, SEAL_KEY)).toEqual(SECRETS.seed)
    expect(unseal(secret, id, Buffer.alloc(32, 3).toString('base64url'))).toBeNull()
  }
})

describe('beside real figures', () => {
  it('holds no word of a real place, in no table', async () => {
    const tables = await rowsOf<{ name: string }>(given.owner, `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`)
    const found: string[] = []
    for (const { name } of tables) if ((await count(`${name} t where t::text ~ '新乡|红旗区|卫滨|凤泉|牧野|获嘉|原阳|延津|封丘|卫辉|辉县|长垣|许昌|Xinxiang'`)) > 0) found.push(name)
    expect(found).toEqual([])
    expect([await count(`org_unit_version where code like '41%'`), await count(`metric_version t where t::text ~ '99[.]57'`)]).toEqual([0, 0])
    expect(await count(`metric_version t where t::text ~ '行政机关负责人出庭应诉率'`)).toBe(1)
  })

  it('takes nothing of the real seed', async () => {
    expect(await seed(client)).toBe(false)
    expect([await count(`collection where code = '2023'`), await count('tile_place'), await count(`document where slug = 'report-2023'`)]).toEqual([0, 12, 0])
  })

  it('is told from an empty database and from one of an earlier version', async () => {
    const [empty, earlier] = [await clone('template0'), await clone()]
    const clients = [connect(empty.ownerUrl), connect(earlier.ownerUrl)] as const
    try {
      await earlier.owner.query('alter table installation drop column demonstration')
      expect([await hasRealFigures(clients[0]), await hasRealFigures(clients[1])]).toEqual([false, true])
    } finally {
      for (const one of clients) await one.$disconnect()
      await empty.end()
      await earlier.end()
    }
  })

  it('is never written to', async () => {
    const real = await clone()
    const owner = connect(real.ownerUrl)
    try {
      expect(await hasRealFigures(owner)).toBe(true)
      await expect(loadDemonstration(owner, SECRETS, SPAN)).rejects.toThrow('a database with real figures takes no demonstration')
      expect(await valueOf(real.owner, 'select (select count(*) from observation) + (select count(*) from app_user)')).toBe('47')
      expect(await valueOf(real.owner, 'select demonstration from installation')).toBe(false)
    } finally {
      await owner.$disconnect()
      await real.end()
    }
  })
})
