// The log as auditors read it: every event on exactly one page, filters that mean what they say, and nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_SIZE, streams, trailEvent, trailPage, trailRows, type TrailEvent } from '@/lib/data/audit-trail'
import { appendEvents } from '@/lib/data/transaction'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { NO_FILTER, type TrailFilter } from '@/lib/domain/audit-reading/trail-filter'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { exportAuditList } from '@/lib/operations/export-audit-list'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let auditor: Viewer
let reporter: Viewer

const event = (facts: Partial<AuditEvent>): AuditEvent => ({ act: 'observation.record', stream: 'unit-410700', object: { type: 'observations', id: '410700/2023', unit: '410700', year: 2023 }, result: 'ok', ...facts })

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  auditor = await appoint(given, { loginName: 'auditor', displayName: '审计甲', role: 'AUDITOR' })
  reporter = await appoint(given, { loginName: 'reporter', displayName: '=HYPERLINK("http://example.org")', role: 'REPORTER' })
  await database().$transaction(async (tx) => {
    for (let turn = 0; turn < 40; turn += 1) {
      await appendEvents(tx, reporter, ORIGIN, [event({}), event({ stream: 'unit-sfj', object: { type: 'observations', id: 'SFJ/2024', unit: 'SFJ', year: 2024 } })])
      await appendEvents(tx, reporter, { ip: '198.51.100.9', requestId: '' }, [event({ act: 'access.refuse', stream: 'auth', object: { type: 'entry', id: 'page /desk/releases' }, result: 'denied' })])
    }
    await appendEvents(tx, auditor, ORIGIN, [event({ act: 'release.publish', stream: 'system', object: { type: 'release', id: 'annual-2023/1', year: 2023 }, why: '=cmd|1' })])
  })
}, 120_000)
afterAll(async () => {
  await stopServing()
  await given.end()
})

function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(', '))
  return result.value
}
const names = (events: readonly TrailEvent[]): readonly string[] => events.map(({ stream, seq }) => `${stream}/${seq}`)
const matching = async (facts: Partial<TrailFilter>): Promise<readonly TrailEvent[]> => valueIn(await trailRows(auditor, { ...NO_FILTER, ...facts }, 10_000))

it('shows every event on exactly one page, newest first, forwards and backwards', async () => {
  const seen: TrailEvent[] = []
  let page = valueIn(await trailPage(auditor, NO_FILTER, null))
  let pages = 1
  expect(page.hasNewer).toBe(false)
  for (seen.push(...page.events); page.hasOlder; pages += 1) {
    const last = page.events.at(-1)
    if (last === undefined) throw new Error('an empty page')
    page = valueIn(await trailPage(auditor, NO_FILTER, { towards: 'older', at: last.atMicroseconds, stream: last.stream, seq: last.seq }))
    seen.push(...page.events)
  }
  expect(pages).toBeGreaterThan(2)
  expect(names(seen).toSorted()).toEqual((await eventsOf(given.owner)).map(({ stream, seq }) => `${stream}/${seq}`).toSorted())
  expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted().toReversed())
  const [first] = page.events
  if (first === undefined) throw new Error('an empty page')
  const back = valueIn(await trailPage(auditor, NO_FILTER, { towards: 'newer', at: first.atMicroseconds, stream: first.stream, seq: first.seq }))
  const at = seen.indexOf(seen.find(({ stream, seq }) => stream === first.stream && seq === first.seq) ?? first)
  expect(names(back.events)).toEqual(names(seen.slice(at - PAGE_SIZE, at)))
})

describe('a filter', () => {
  const stored = (where: string): Promise<readonly { name: string }[]> => rowsOf<{ name: string }>(given.owner, `select stream || '/' || seq as name from audit.event where ${where}`)

  it.each<readonly [string, Partial<TrailFilter>, string]>([
    ['of a person', { actor: 'anonymous' }, `body like '%"id":"anonymous"%'`],
    ['of a unit', { unit: 'SFJ' }, `body like '%"dept":"SFJ"%'`],
    ['of a result', { result: 'denied' }, `body like '%"result":"denied"%'`],
    ['of an object', { object: '410700/2023' }, `body like '%"id":"410700/2023"%'`],
    ['of a stream', { stream: 'auth' }, `stream = 'auth'`],
    ['of a group', { group: 'publishing' }, `body like '{"act":"release.publish"%'`],
    ['of an act within it', { act: 'access.refuse' }, `body like '{"act":"access.refuse"%'`],
    ['of a day that is over', { to: '2001-01-01' }, 'false'],
    ['of a day that is to come', { from: '2999-01-01' }, 'false'],
    ['of several things at once', { result: 'denied', stream: 'unit-sfj' }, 'false'],
  ])('%s finds what the bodies say', async (_name, facts, where) => {
    const found = names(await matching(facts))
    expect(found.toSorted()).toEqual((await stored(where)).map(({ name }) => name).toSorted())
    expect(found.length).toBe(valueIn(await trailPage(auditor, { ...NO_FILTER, ...facts }, null)).count)
  })

  it('takes days in Chinese time, first and last included', async () => {
    const [newest] = await matching({})
    const day = new Date(Number(newest?.atMicroseconds) / 1000 + 8 * 3_600_000).toISOString().slice(0, 10)
    expect(names(await matching({ from: day, to: day }))).toContain(names(newest === undefined ? [] : [newest])[0])
  })
})

it('lists the streams there are', async () => {
  expect(await streams()).toEqual((await rowsOf<{ stream: string }>(given.owner, 'select distinct stream from audit.event order by stream')).map(({ stream }) => stream))
})

it('gives one event with its neighbours, exactly as hashed', async () => {
  const middle = valueIn(await trailEvent(auditor, 'auth', '2'))
  expect(middle).toMatchObject({ hasPrevious: true, hasNext: true, event: { body: await valueOf(given.owner, `select body from audit.event where stream = 'auth' and seq = 2`) } })
  expect(valueIn(await trailEvent(auditor, 'auth', '1'))?.hasPrevious).toBe(false)
  for (const seq of ['0', '9999', 'x', '1; drop']) expect(valueIn(await trailEvent(auditor, 'auth', seq))).toBeNull()
})

it.each(['REPORTER', 'REVIEWER', 'PUBLISHER', 'LEADER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN'] as const)('is closed to the role %s', async (role) => {
  const viewer = await appoint(given, { loginName: `who-${role.toLowerCase()}`.replaceAll('_', '-'), displayName: '某人', role })
  const answers = await Promise.all([trailPage(viewer, NO_FILTER, null), trailRows(viewer, NO_FILTER, 1), trailEvent(viewer, 'auth', '1'), exportAuditList(viewer, NO_FILTER, ORIGIN, 'zh-CN')])
  expect(answers.map((answer) => (answer.ok ? 'open' : answer.problems[0]?.code))).toEqual(Array.from({ length: 4 }, () => 'permission.missing'))
})

describe('the list as a file', () => {
  const text = async (viewer: Viewer): Promise<string> => new TextDecoder().decode(valueIn(await exportAuditList(viewer, { ...NO_FILTER, stream: 'system' }, ORIGIN, 'zh-CN')).bytes)

  it('holds no cell that a spreadsheet would compute', async () => {
    const all = new TextDecoder().decode(valueIn(await exportAuditList(auditor, NO_FILTER, ORIGIN, 'zh-CN')).bytes)
    expect(all).toContain(`'=HYPERLINK`)
    expect(all).toContain(`'=cmd|1`)
    expect(all).not.toMatch(/(^|,)"?=/m)
  })

  it('leaves out half of the addresses for auditors, not for the audit administrator', async () => {
    const administrator = await appoint(given, { loginName: 'audit-admin', displayName: '审计管理', role: 'AUDIT_ADMIN' })
    expect(await text(auditor)).not.toContain('192.0.2.7')
    expect(await text(administrator)).toContain('192.0.2.7')
  })

  it('is written to the log', async () => {
    const count = (): Promise<unknown> => valueOf(given.owner, `select count(*)::int from audit.event where facts ->> 'act' = 'audit.export'`)
    const before = Number(await count())
    await text(auditor)
    expect(await count()).toBe(before + 1)
  })
})

it('keeps on reading where somebody broke a body by force, and says so', async () => {
  await given.owner.query('alter table audit.event disable trigger user')
  await given.owner.query(`update audit.event set body = left(body, 100) where stream = 'unit-sfj' and seq = 3`)
  await given.owner.query('alter table audit.event enable trigger user')
  expect(valueIn(await trailEvent(auditor, 'unit-sfj', '3'))?.event.reading).toBeNull()
  expect((await matching({ stream: 'unit-sfj' })).filter(({ reading }) => reading === null)).toHaveLength(1)
  expect(await chainFaults(given.owner)).toContain('unit-sfj/3 holds another hash')
})
