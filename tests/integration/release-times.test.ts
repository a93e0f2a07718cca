// When a version is read: timed publication, withdrawal, and the product as published on a day. Times are moved in the database, never in the code.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishedHistory, publishedSeries, readRelease, releases } from '@/lib/data/published'
import { lastWithdrawn, releaseLabel } from '@/lib/data/release-labels'
import type { Viewer } from '@/lib/domain/viewer'
import { exportRelease } from '@/lib/operations/export-release'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { confirmationFor, publish, shown } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

/** A minute of Chinese time so many hours from now, as a form sends it. */
const inHours = (hours: number): string => new Date(Date.now() + (hours + 8) * 60 * 60 * 1000).toISOString().slice(0, 16)

/** Moves what happened to a version of a line into the past, or its publication to another time. */
async function move(slug: string, version: number, publishedAt: string): Promise<void> {
  await given.owner.query('alter table release disable trigger all')
  await given.owner.query(
    `update release r set published_at = $3::timestamptz, prepared_at = least(prepared_at, $3::timestamptz) from release_line l where l.id = r.line_id and l.slug = $1 and r.version = $2`,
    [slug, version, publishedAt],
  )
  await given.owner.query('alter table release enable trigger all')
}

const figures = async (asOf: string | null = null) => (await readRelease('annual-2024', null, asOf))?.figures.map(({ metric, value }) => [metric.code, value]) ?? null
const withdraw = (version: number, facts: { reason?: string; confirmation?: string } = {}) =>
  withdrawRelease(publisher, { period: '2024', version, reason: '数据有误', confirmation: confirmationFor(2024), ...facts }, ORIGIN)

/** Versions 1 and 2 of 2024: 620 cases, then 630. */
async function twoVersions(): Promise<void> {
  await save(reporter, 2024, [cell('LIT_HEARD', '620')])
  await publish(publisher, 2024)
  await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '漏计' })])
  await publish(publisher, 2024)
}

describe('a version with a time to come', () => {
  beforeEach(async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    expect(await publish(publisher, 2024, { publishAt: inHours(48) })).toMatchObject({ ok: true, value: { slug: 'annual-2024', version: 1 } })
  })

  it('is read by nobody before, however it is asked for', async () => {
    const ids = (await rowsOf<{ id: number }>(given.owner, `select o.id from observation o join metric m on m.id = o.metric_id join period p on p.id = o.period_id where m.code = 'LIT_HEARD' and p.key = '2024'`)).map(({ id }) => id)
    expect(await readRelease('annual-2024', null)).toBeNull()
    expect(await readRelease('annual-2024', 1)).toBeNull()
    expect(await releaseLabel('annual-2024', 1)).toBeNull()
    expect((await releases()).map(({ slug }) => slug)).toEqual(['annual-2023'])
    expect(await publishedHistory(ids)).toEqual([])
    const newest = await readRelease(null, null)
    expect(newest).toMatchObject({ slug: 'annual-2023' })
    expect(newest === null ? [] : await publishedSeries('LIT_HEARD', '410700', newest)).toEqual([])
    expect(refusals(await exportRelease(null, ORIGIN, { slug: 'annual-2024', version: 1, format: 'csv', locale: 'zh-CN' }))).toEqual([['release.unknown', '']])
  })

  it('is read by everyone from its time on, without anybody doing anything', async () => {
    await move('annual-2024', 1, new Date(Date.now() - 1000).toISOString())
    expect(await figures()).toEqual([['LIT_HEARD', '620']])
    expect((await releases()).map(({ slug, standing }) => [slug, standing])).toEqual([['annual-2024', 'published'], ['annual-2023', 'published']])
  })

  it('is known to those who prepare releases, who can publish no other before', async () => {
    expect((await shown(publisher, 2024)).waiting).toMatchObject({ version: 1, by: '发布人' })
    await given.owner.query('update lock set lifted_at = now(), lift_reason = $1 where lifted_at is null', ['更正'])
    await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '漏计' })])
    expect(refusals(await publish(publisher, 2024))).toEqual([['release.waiting', '']])
  })

  it('can be withdrawn before, is never public then, and the next one follows it', async () => {
    expect(await withdraw(1)).toMatchObject({ ok: true, value: { wasPublic: false } })
    await move('annual-2024', 1, new Date(Date.now() + 60_000).toISOString())
    expect((await shown(publisher, 2024)).waiting).toBeNull()
    expect(await publish(publisher, 2024, { reason: '改为立即发布' })).toMatchObject({ value: { version: 2 } })
    expect((await releases()).map(({ slug, version }) => `${slug}/${version}`)).toEqual(['annual-2024/2', 'annual-2023/1'])
    expect(await releaseLabel('annual-2024', 1)).toBeNull()
  })

  it('tells nobody but its preparers: no notice is written', async () => {
    expect(await valueOf(given.owner, `select count(*)::int from notice where kind = 'release.published'`)).toBe(0)
  })
})

describe('a time', () => {
  it.each([
    ['in the past', inHours(-1), 'release.time-past'],
    ['more than a year ahead', inHours(24 * 400), 'release.time-far'],
    ['that is none', '2026-02-30T09:00', 'release.time-unreadable'],
  ])('%s is refused', async (_name, publishAt, code) => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    expect(refusals(await publish(publisher, 2024, { publishAt }))).toEqual([[code, 'publishAt']])
  })
})

describe('a withdrawn version', () => {
  it('shows its figures nowhere; the one before it is in force again', async () => {
    await twoVersions()
    expect(await figures()).toEqual([['LIT_HEARD', '630']])
    expect(await withdraw(2)).toEqual({ ok: true, value: { period: '2024', slug: 'annual-2024', version: 2, wasPublic: true } })
    expect(await figures()).toEqual([['LIT_HEARD', '620']])
    expect(await readRelease('annual-2024', 2)).toBeNull()
    expect(await readRelease('annual-2024', 1)).toMatchObject({ standing: 'published', newest: 1 })
    const ids = (await readRelease('annual-2024', 1))?.figures.map(({ observationId }) => observationId) ?? []
    expect((await publishedHistory(ids)).map(({ version, figure }) => [version, figure.value])).toEqual([[1, '620']])
  })

  it('says why and when, and its file is gone with a sentence', async () => {
    await twoVersions()
    await withdraw(2)
    expect(await releaseLabel('annual-2024', 2)).toMatchObject({ standing: 'withdrawn', withdrawal: { reason: '数据有误' } })
    const file = await exportRelease(null, ORIGIN, { slug: 'annual-2024', version: 2, format: 'csv', locale: 'zh-CN' })
    expect(file).toMatchObject({ ok: false, problems: [{ code: 'release.withdrawn', params: { version: '2', reason: '数据有误' } }] })
    expect((await exportRelease(null, ORIGIN, { slug: 'annual-2024', version: null, format: 'csv', locale: 'zh-CN' })).ok).toBe(true)
  })

  it('leaves a period without any where it was the only one', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '620')])
    await publish(publisher, 2024)
    await withdraw(1)
    expect(await readRelease('annual-2024', null)).toBeNull()
    expect(await lastWithdrawn('annual-2024')).toMatchObject({ version: 1 })
    expect(await readRelease(null, null)).toMatchObject({ slug: 'annual-2023' })
  })

  it('is written down once, with who and why, and whoever gave the figures is told', async () => {
    await twoVersions()
    await withdraw(2)
    const [told] = (await eventsOf(given.owner)).flatMap(({ body }) => (body.includes('release.withdraw') ? [JSON.parse(body)] : []))
    expect(told).toMatchObject({ act: 'release.withdraw', actor: { id: publisher.userId }, obj: { id: 'annual-2024/2' }, why: '数据有误', after: { public: true } })
    expect(await rowsOf(given.owner, `select u.login_name from notice n join app_user u on u.id = n.user_id where n.kind = 'release.withdrawn'`)).toEqual([{ login_name: 'reporter' }])
    expect(refusals(await withdraw(2))).toEqual([['release.withdrawn-already', '']])
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('is refused to others, without a reason, without the confirmation, and where there is none', async () => {
    await twoVersions()
    for (const role of ['REPORTER', 'REVIEWER', 'LEADER', 'AUDITOR'] as const) {
      const viewer = await appoint(given, { loginName: role.toLowerCase(), displayName: role, role })
      expect(refusals(await withdrawRelease(viewer, { period: '2024', version: 2, reason: 'x', confirmation: confirmationFor(2024) }, ORIGIN))).toEqual([['permission.missing', '']])
    }
    expect(refusals(await withdraw(2, { reason: '' }))).toEqual([['release.withdraw-reason-missing', 'reason']])
    expect(refusals(await withdraw(2, { confirmation: '2023年度' }))).toEqual([['release.not-confirmed', 'confirmation']])
    expect(refusals(await withdraw(3))).toEqual([['release.unknown', '']])
    expect(await valueOf(given.owner, 'select count(*)::int from release_withdrawal')).toBe(0)
  })
})

describe('as of a day', () => {
  beforeEach(async () => {
    await twoVersions()
    await move('annual-2023', 1, '2026-01-10T09:00:00+08:00')
    await move('annual-2024', 1, '2026-03-01T23:59:00+08:00')
    await move('annual-2024', 2, '2026-03-02T00:00:00+08:00')
  })

  it('each period is read in the version in force at the end of that day in China', async () => {
    expect(await figures('2026-02-28')).toBeNull()
    expect(await figures('2026-03-01')).toEqual([['LIT_HEARD', '620']])
    expect(await figures('2026-03-02')).toEqual([['LIT_HEARD', '630']])
    expect((await releases('2026-02-28')).map(({ slug, asOf }) => [slug, asOf])).toEqual([['annual-2023', '2026-02-28']])
    expect(await releases('2026-01-09')).toEqual([])
    expect(await readRelease('annual-2024', 1, '2026-03-01')).toMatchObject({ standing: 'published', newest: 1, asOf: '2026-03-01' })
    expect(await readRelease('annual-2024', 2, '2026-03-01')).toBeNull()
  })

  it('history and series end on that day too', async () => {
    const release = await readRelease('annual-2024', null, '2026-03-01')
    if (release === null) throw new Error('2024 is not read')
    const ids = release.figures.map(({ observationId }) => observationId)
    expect((await publishedHistory(ids, '2026-03-01')).map(({ version }) => version)).toEqual([1])
    expect((await publishedHistory(ids)).map(({ version }) => version)).toEqual([2, 1])
    const earlier = await readRelease('annual-2023', null, '2026-02-28')
    if (earlier === null) throw new Error('2023 is not read')
    expect(await publishedSeries('LIT_HEARD', '410700', earlier)).toEqual([])
  })

  it('a version withdrawn since is named, and its figures stay away', async () => {
    await withdraw(2)
    expect(await figures('2026-03-02')).toBeNull()
    expect(await releaseLabel('annual-2024', null, '2026-03-02')).toMatchObject({ version: 2, standing: 'withdrawn', newest: 2 })
    expect(await figures('2026-03-01')).toEqual([['LIT_HEARD', '620']])
    expect(await figures()).toEqual([['LIT_HEARD', '620']])
  })
})

describe('the database', () => {
  const insert = (version: string, publishedAt: string): string =>
    `insert into release (line_id, version, supersedes_id, reason, root_hash, published_at) select line_id, ${version}, id, 'x', root_hash, ${publishedAt} from release order by id limit 1`

  it('publishes nothing before it was prepared, whatever the application says', async () => {
    expect(await refusal(given.app, insert('2', `now() - interval '1 hour'`))).toMatchObject({ constraint: 'release_published_once_prepared' })
    expect(await refusal(given.app, insert('2', `now() + interval '1 hour'`), 'update release set sealed = true where version = 2')).toBeNull()
  })

  it('lets one version of a line wait at a time', async () => {
    expect(
      await refusal(given.app, insert('2', `now() + interval '1 hour'`), 'update release set sealed = true where version = 2', `insert into release (line_id, version, supersedes_id, reason, root_hash) select line_id, 3, id, 'x', root_hash from release where version = 2`),
    ).toMatchObject({ constraint: 'release_one_waiting' })
  })

  it('keeps a withdrawal as it was written, and stamps its time', async () => {
    await twoVersions()
    await withdraw(2)
    expect(await refusal(given.app, `update release_withdrawal set reason = 'y'`)).toMatchObject({ code: '42501' })
    expect(await refusal(given.owner, `update release_withdrawal set reason = 'y'`)).toMatchObject({ constraint: 'release_withdrawal_kept' })
    expect(await refusal(given.owner, 'delete from release_withdrawal')).toMatchObject({ constraint: 'release_withdrawal_kept' })
    expect(await refusal(given.owner, 'truncate release_withdrawal')).not.toBeNull()
    expect(await valueOf(given.owner, `select at > now() - interval '1 minute' from release_withdrawal`)).toBe(true)
  })
})
