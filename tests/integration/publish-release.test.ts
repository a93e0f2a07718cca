// Publishing: what was seen is what is frozen, by another person than its author, and what was published stays.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishedHistory, publishedSeries, readRelease, releases } from '@/lib/data/published'
import { planRelease } from '@/lib/operations/publish-release'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { acknowledging, planned, publish, shown } from './publishing'
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

const SINCE = '2023-01-01..2023-12-31'
const correct = (value = '72800') => save(reporter, 2023, [cell('MED_SOLVED', value, { periodKey: SINCE, baseSeq: 1, reason: '漏计两件' })])
const versions = (): Promise<readonly unknown[]> => rowsOf(
  given.owner, 'select l.slug, r.version from release r join release_line l on l.id = r.line_id order by 1, 2',
)
const V1 = { slug: 'annual-2023', version: 1 }
const valueIn = async (slug: string, version: number, code: string) => (await readRelease(slug, version))?.figures.find((figure) => figure.metric.code === code)?.value

describe('what publishing would change', () => {
  it('is nothing right after the start, and publishing it is refused', async () => {
    expect(await planned(publisher, 2023)).toMatchObject({ line: { slug: 'annual-2023' }, nextVersion: 2, changes: [], own: [] })
    expect(refusals(await publish(publisher, 2023))).toEqual([['release.nothing-changed', '']])
  })

  it('is each corrected and each new figure, with what it was and what it is', async () => {
    await correct()
    await save(reporter, 2023, [cell('LIT_HEARD', '620', { periodKey: '2023' })])
    const { changes, items, seen } = await planned(publisher, 2023)
    expect(changes.map(({ key, kind, before, after }) => [key, kind, before?.value, after?.value])).toEqual([
      ['LIT_HEARD|410700|2023', 'added', undefined, '620'],
      [`MED_RATE|410700|${SINCE}`, 'changed', '99.571883847848', '99.574619414315'],
      [`MED_SOLVED|410700|${SINCE}`, 'changed', '72798', '72800'],
    ])
    expect(items).toHaveLength(48)
    expect(seen).toMatch(/^[0-9a-f]{64}$/)
  })

  it('counts the viewer’s own changes, for the reporter all of them and for the publisher none', async () => {
    await correct()
    const both = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'PUBLISHER' })
    expect((await planned(both, 2023)).own).toHaveLength(2)
    expect((await planned(publisher, 2023)).own).toEqual([])
  })

  it('is not told to someone who may prepare for one county only, nor to a leader', async () => {
    const county = await appoint(given, { loginName: 'county', displayName: '县', role: 'PUBLISHER', unitCode: '410721' })
    const leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
    expect(refusals(await planRelease(county, '2023'))).toEqual([['permission.missing', '']])
    expect(refusals(await planRelease(leader, '2023'))).toEqual([['permission.missing', '']])
  })

  it('leaves the figures of another year out', async () => {
    await save(reporter, 2024, [cell('LIT_HEARD', '640')])
    expect((await planned(publisher, 2023)).changes).toEqual([])
    expect((await planned(publisher, 2024)).items).toHaveLength(1)
  })
})

describe('publishing is refused', () => {
  it('to everyone who may not, and to who may for one county only', async () => {
    await correct()
    const { seen } = await planned(publisher, 2023)
    const county = await appoint(given, { loginName: 'county', displayName: '县', role: 'PUBLISHER', unitCode: '410721' })
    const leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
    for (const viewer of [reporter, county, leader]) expect(refusals(await publish(viewer, 2023, { seen }))).toEqual([['permission.missing', '']])
  })

  it('with anything else typed as confirmation', async () => {
    await correct()
    for (const confirmation of ['', '2023', '2024年度', '2023年']) expect(refusals(await publish(publisher, 2023, { confirmation }))).toEqual([
      ['release.not-confirmed', 'confirmation'],
    ])
  })

  it('where figures changed since they were shown', async () => {
    await correct()
    const { seen } = await planned(publisher, 2023)
    await save(reporter, 2023, [cell('LIT_HEARD', '620', { periodKey: '2023' })])
    expect(refusals(await publish(publisher, 2023, { seen }))).toEqual([['release.changed-meanwhile', '']])
  })

  it('where figures changed and changed back since they were shown: the set is another', async () => {
    await correct()
    const { seen } = await planned(publisher, 2023)
    await save(reporter, 2023, [cell('MED_SOLVED', '72799', { periodKey: SINCE, baseSeq: 2, reason: '再改' })])
    await save(reporter, 2023, [cell('MED_SOLVED', '72800', { periodKey: SINCE, baseSeq: 3, reason: '改回' })])
    expect(refusals(await publish(publisher, 2023, { seen }))).toEqual([['release.changed-meanwhile', '']])
  })

  it('to the author of a change, who is told which', async () => {
    await correct()
    const both = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'PUBLISHER' })
    const result = await publish(both, 2023)
    expect(refusals(result)).toEqual([['release.own-changes', '']])
    expect(result).toMatchObject({ problems: [{ params: { count: '2', names: expect.stringContaining('化解') } }] })
  })

  it('from version 2 on without a reason', async () => {
    await correct()
    expect(refusals(await publish(publisher, 2023, { reason: '' }))).toEqual([['release.reason-missing', 'reason']])
  })

  afterEach(async () => {
    expect(await versions()).toEqual([V1])
    expect((await eventsOf(given.owner)).filter(({ body }) => body.includes('release.publish'))).toEqual([])
  })
})

describe('version 2', () => {
  it('holds the corrected figures, its publisher and reason, and moves what is published', async () => {
    await correct()
    const { seen } = await planned(publisher, 2023)
    expect(await publish(publisher, 2023, { reason: '漏计两件,更正' })).toEqual({ ok: true, value: { period: '2023', slug: 'annual-2023', version: 2, publishAt: null } })
    expect(await readRelease('annual-2023', null)).toMatchObject({ version: 2, newest: 2, reason: '漏计两件,更正', rootHash: seen })
    expect(await valueIn('annual-2023', 2, 'MED_RATE')).toBe('99.574619414315')
    expect(await rowsOf(given.owner, `select r.sealed, u.login_name, r.supersedes_id = (select id from release where version = 1) as follows
      from release r join app_user u on u.id = r.published_by_id where version = 2`)).toEqual([
      { sealed: true, login_name: 'publisher', follows: true },
    ])
    expect(await valueOf(given.owner, 'select count(*)::int from observation where approved_revision_id is distinct from draft_revision_id')).toBe(0)
    expect((await planned(publisher, 2023)).changes).toEqual([])
  })

  it('leaves version 1 as it was, readable, and said to be superseded', async () => {
    const before = await readRelease('annual-2023', 1)
    await correct()
    await publish(publisher, 2023)
    expect(await readRelease('annual-2023', 1)).toEqual({ ...before, newest: 2, standing: 'superseded' })
    expect(await valueIn('annual-2023', 1, 'MED_RATE')).toBe('99.571883847848')
  })

  it('is one event, naming root, number of figures and changes, before and after', async () => {
    await correct()
    const { seen } = await planned(publisher, 2023)
    await publish(publisher, 2023, { reason: '更正' })
    const told = JSON.parse((await eventsOf(given.owner)).filter(({ body }) => body.includes('release.publish')).at(-1)?.body ?? '')
    expect(told).toMatchObject({
      act: 'release.publish', actor: { id: publisher.userId, role: 'PUBLISHER' }, obj: { t: 'release', id: 'annual-2023/2', year: 2023 }, before: { version: 1 },
      after: { version: 2, root: seen, figures: 47, changed: [`changed MED_RATE|410700|${SINCE}`, `changed MED_SOLVED|410700|${SINCE}`] }, result: 'ok', why: '更正',
    })
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('may be confirmed with spaces and full-width digits', async () => {
    for (const [index, confirmation] of ['2023年度', '2023 年度', '２０２３年度', ' 2023年度'].entries()) {
      await save(reporter, 2023, [cell('MED_SOLVED', String(72700 + index), { periodKey: SINCE, baseSeq: index + 1, reason: '更正' })])
      expect((await publish(publisher, 2023, { confirmation })).ok).toBe(true)
    }
  })

  it('is followed by a version 3, and a figure that it added wants a reason from then on', async () => {
    await save(reporter, 2023, [cell('LIT_HEARD', '620', { periodKey: '2023' })])
    await publish(publisher, 2023)
    const change = cell('LIT_HEARD', '621', { periodKey: '2023', baseSeq: 1 })
    expect(refusals(await save(reporter, 2023, [change]))).toEqual([['entry.reason-missing', 'entries.0.reason']])
    expect((await save(reporter, 2023, [{ ...change, reason: '更正' }])).ok).toBe(true)
    expect(await publish(publisher, 2023)).toMatchObject({ value: { version: 3 } })
    expect(await Promise.all([1, 2, 3].map((version) => valueIn('annual-2023', version, 'LIT_HEARD')))).toEqual([undefined, '620', '621'])
  })

  it('is told in the history of a figure, newest first, and only where it changed it', async () => {
    await correct()
    await publish(publisher, 2023)
    const figures = (await readRelease('annual-2023', 2))?.figures ?? []
    const historyOf = async (code: string) => (await publishedHistory(figures.filter((figure) => figure.metric.code === code).map((figure) => figure.observationId))).map(({ version, figure }) => [version, figure.value])
    expect(await historyOf('MED_RATE')).toEqual([[2, '99.574619414315'], [1, '99.571883847848']])
    expect(await historyOf('MED_FOUND')).toEqual([[1, '73111']])
  })

  it('is not mixed into the series of a reader of version 1', async () => {
    await correct()
    await publish(publisher, 2023)
    for (const [version, value] of [[1, '72798'], [2, '72800']] as const) {
      const release = await readRelease('annual-2023', version)
      if (release === null) throw new Error(`there is no version ${version}`)
      expect((await publishedSeries('MED_SOLVED', '410700', release)).map((figure) => figure.value)).toEqual([value])
    }
  })
})

it('of two publishers at once one publishes, and the other is told', async () => {
  await correct()
  const other = await appoint(given, { loginName: 'other', displayName: '另一发布人', role: 'PUBLISHER' })
  const plan = await planned(publisher, 2023)
  const shared = { seen: plan.seen, acknowledged: [...acknowledging(plan)] }
  const results = await Promise.all(Array.from({ length: 10 }, (_, index) => publish(index % 2 === 0 ? publisher : other, 2023, shared)))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.flatMap(refusals)).toEqual(Array.from({ length: 9 }, () => ['release.nothing-changed', '']))
  expect(await versions()).toEqual([V1, { slug: 'annual-2023', version: 2 }])
})

it('people who record and people who publish at once never stop each other for good', async () => {
  await correct()
  await planned(publisher, 2023)
  const recorded = Array.from(
    { length: 12 },
    async (_, index) => (await save(reporter, 2023, [cell('ENF_FINE', String(index + 1), { periodKey: '2023' })], ['SFJ', 'GAJ', 'SCJG', 'JTJ'][index % 4])).ok,
  )
  // Drafts that come in meanwhile change what is to be acknowledged: whoever is refused for that looks again.
  const published = Array.from({ length: 6 }, async () => {
    const plan = await shown(publisher, 2023)
    return await publish(publisher, 2023, { seen: plan.seen, acknowledged: [...acknowledging(plan)] })
  })
  await expect(Promise.all([...recorded, ...published])).resolves.toHaveLength(18)
  await publish(publisher, 2023)
  expect((await planned(publisher, 2023)).changes).toEqual([])
  expect(await chainFaults(given.owner)).toEqual([])
})

it('locks the figures of a release in the order of their numbers, as saving does, so that neither waits for the other in a circle', async () => {
  // The corrected figure has the newest revision but one of the lowest numbers: taken by revision it would come last.
  await save(reporter, 2023, [cell('ORG_EVAL_STREAK', '3', { periodKey: '2023', baseSeq: 1, reason: '更正' })])
  const id = await valueOf(
    given.owner, `select o.id from observation o join metric m on m.id = o.metric_id where m.code = 'ORG_EVAL_STREAK'`,
  )
  const plan = await planned(publisher, 2023)
  await given.owner.query('begin')
  await given.owner.query('select 1 from observation where id = $1 for update', [id])
  const publishing = publish(publisher, 2023, { seen: plan.seen, acknowledged: [...acknowledging(plan)] })
  const waiting = `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  for (let waitedMs = 0; waitedMs < 10_000 && (await valueOf(given.app, waiting)) === 0; waitedMs += 20) await new Promise(
    (resolve) => setTimeout(resolve, 20),
  )
  expect(await valueOf(given.app, waiting)).toBe(1)
  // It waits for the one that is held here, and holds none of the later ones.
  const later = await given.owner.query('select 1 from observation where id > $1 for update nowait', [id]).then(() => 'free', () => 'held')
  await given.owner.query('rollback')
  expect(await publishing).toMatchObject({ ok: true })
  expect(later).toBe('free')
})

describe('a new year', () => {
  it('begins with version 1, which needs no reason', async () => {
    await save(reporter, 2024, [cell('LIT_LOST', '3'), cell('LIT_CLOSED', '60')])
    expect(await publish(publisher, 2024, { reason: '' })).toEqual({ ok: true, value: { period: '2024', slug: 'annual-2024', version: 1, publishAt: null } })
    expect(await readRelease(null, null)).toMatchObject({ slug: 'annual-2024', version: 1, reason: null, figures: [
      { value: '60' }, { value: '3' }, { value: '5', numerator: { value: '3' } },
    ] })
    expect(await readRelease('annual-2023', null)).toMatchObject({ version: 1 })
    expect(await versions()).toEqual([V1, { slug: 'annual-2024', version: 1 }])
  })

  it('cannot be published where nothing was recorded', async () => {
    expect(refusals(await publish(publisher, 2024))).toEqual([['release.nothing-changed', '']])
    expect(await valueOf(given.owner, `select count(*)::int from period where key = '2024'`)).toBe(0)
  })

  it('is not read before it is published', async () => {
    await save(reporter, 2024, [cell('LIT_LOST', '3')])
    expect(await readRelease('annual-2024', null)).toBeNull()
    expect((await releases()).map(({ slug }) => slug)).toEqual(['annual-2023'])
  })
})
