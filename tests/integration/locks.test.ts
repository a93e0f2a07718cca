// Locks: what publishing sets, what a person sets and lifts, and who is let in until when.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everyLock, lockAgainst } from '@/lib/data/locks'
import type { Role, Viewer } from '@/lib/domain/viewer'
import { exceptFromLock } from '@/lib/operations/except-from-lock'
import { liftLock } from '@/lib/operations/lift-lock'
import { setLock } from '@/lib/operations/set-lock'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { collecting } from './collecting'
import { eventsOf } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { publishLocked } from './publishing'
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

const inHours = (hours: number): string => new Date(Date.now() + (hours + 8) * 60 * 60 * 1000).toISOString().slice(0, 16)
const type = (text: string, unit = '410721') => save(reporter, 2024, [cell('LIT_HEARD', text, { reason: '更正' })], unit)
const lockId = async (): Promise<number> => (await everyLock())[0]?.id ?? 0
const except = async (facts: { unit?: string; until?: string; reason?: string; lock?: number } = {}) =>
  exceptFromLock(publisher, { lock: facts.lock ?? (await lockId()), unit: facts.unit ?? '410721', until: facts.until ?? inHours(24), reason: facts.reason ?? '漏报更正' }, ORIGIN)

describe('publishing', () => {
  it('locks the period, for whoever would change a figure of it, and says by whom', async () => {
    await type('12')
    expect((await publishLocked(publisher, 2024)).ok).toBe(true)
    expect(await everyLock()).toMatchObject([{ periodKey: '2024', unitId: null, reason: '已发布', by: '发布人', lifted: null }])
    expect(refusals(await type('13'))).toEqual([['entry.locked', '']])
  })

  it('locks the other spans of a year’s report with it', async () => {
    await collecting(2023)
    expect((await setLock(publisher, { period: '2023', reason: '核对' }, ORIGIN)).ok).toBe(true)
    const spans = await rowsOf<{ id: number }>(given.owner, `select id from period where reference_year = 2023 and kind = 'CUSTOM' limit 1`)
    const quarter = await rowsOf<{ id: number }>(given.owner, `insert into period (key, kind, basis, start, "end", reference_year) values ('2023-Q3', 'QUARTER', 'SINGLE', '2023-07-01', '2023-09-30', 2023) returning id`)
    const held = async (ids: readonly { id: number }[]) => (await lockAgainst(database(), ids.map(({ id }) => id), 1, new Date())) !== null
    expect([await held(spans), await held(quarter)]).toEqual([true, false])
  })

  it('leaves a lock that is there already as it is', async () => {
    await type('12')
    await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    await publishLocked(publisher, 2024)
    expect((await everyLock()).map(({ reason }) => reason)).toEqual(['核对'])
  })
})

describe('a lock that somebody sets', () => {
  it('refuses a save that was begun before it', async () => {
    await collecting(2024)
    expect((await type('12')).ok).toBe(true)
    expect((await setLock(publisher, { period: '2024', reason: '年度核对' }, ORIGIN)).ok).toBe(true)
    const result = await type('13')
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'entry.locked', params: { reason: '年度核对' } }] })
  })

  it('waits for a save that is under way, which is then in, and lets no later one through', async () => {
    await type('12')
    await given.owner.query('begin')
    await given.owner.query('select 1 from submission for update')
    const setting = setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    const waiting = `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    for (let waitedMs = 0; waitedMs < 10_000 && (await valueOf(given.app, waiting)) === 0; waitedMs += 20) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await valueOf(given.app, 'select count(*)::int from lock')).toBe(0)
    await given.owner.query('rollback')
    expect((await setting).ok).toBe(true)
    expect(refusals(await type('13'))).toEqual([['entry.locked', '']])
  })

  it('stands once for a period, wants a reason and a period, and is for reviewers and publishers of the city', async () => {
    expect(refusals(await setLock(publisher, { period: '2024', reason: '' }, ORIGIN))).toEqual([['lock.reason-missing', 'reason']])
    expect(refusals(await setLock(publisher, { period: '2024-Q5', reason: 'x' }, ORIGIN))).toEqual([['entry.unknown-period', 'period']])
    for (const [role, open] of [['REPORTER', false], ['LEADER', false], ['AUDITOR', false], ['SYSTEM_ADMIN', false], ['REVIEWER', true]] as readonly (readonly [Role, boolean])[]) {
      const viewer = await appoint(given, { loginName: role.toLowerCase().replace('_', '-'), displayName: role, role })
      expect((await setLock(viewer, { period: `20${20 + ['REPORTER', 'LEADER', 'AUDITOR', 'SYSTEM_ADMIN', 'REVIEWER'].indexOf(role)}`, reason: 'x' }, ORIGIN)).ok).toBe(open)
    }
    const county = await appoint(given, { loginName: 'county', displayName: '县', role: 'PUBLISHER', unitCode: '410721' })
    expect(refusals(await setLock(county, { period: '2030', reason: 'x' }, ORIGIN))).toEqual([['permission.missing', '']])
    expect(refusals(await setLock(publisher, { period: '2024', reason: 'x' }, ORIGIN))).toEqual([['lock.exists', 'period']])
  })
})

describe('lifting', () => {
  it('opens the period again, once, and says why', async () => {
    await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    const lock = await lockId()
    expect(refusals(await liftLock(publisher, { lock, reason: '' }, ORIGIN))).toEqual([['lock.reason-missing', 'reason']])
    expect((await liftLock(publisher, { lock, reason: '核对完毕' }, ORIGIN)).ok).toBe(true)
    expect((await type('12')).ok).toBe(true)
    expect(refusals(await liftLock(publisher, { lock, reason: '再次' }, ORIGIN))).toEqual([['lock.lifted-already', '']])
    expect(refusals(await liftLock(publisher, { lock: 999, reason: 'x' }, ORIGIN))).toEqual([['lock.unknown', '']])
    expect((await eventsOf(given.owner)).filter(({ body }) => body.includes('"lock.')).map(({ body }) => JSON.parse(body).act)).toEqual(['lock.set', 'lock.lift'])
  })
})

describe('an exception', () => {
  it('lets one unit in and no other, until its time is over', async () => {
    await collecting(2024)
    await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    expect((await except()).ok).toBe(true)
    expect((await type('12')).ok).toBe(true)
    expect(refusals(await type('12', '410782'))).toEqual([['entry.locked', '']])
    await given.owner.query(`update lock_exception set until = now() - interval '1 minute'`)
    expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '13', { baseSeq: 1, reason: '更正' })], '410721'))).toEqual([['entry.locked', '']])
  })

  it('wants a unit, a time to come and a reason', async () => {
    await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    expect(refusals(await except({ unit: 'NOBODY' }))).toEqual([['unit.unknown', 'unit']])
    expect(refusals(await except({ until: inHours(-1) }))).toEqual([['lock.until-past', 'until']])
    expect(refusals(await except({ until: 'tomorrow' }))).toEqual([['lock.until-unreadable', 'until']])
    expect(refusals(await except({ reason: '' }))).toEqual([['lock.reason-missing', 'reason']])
    expect(refusals(await except({ lock: 999 }))).toEqual([['lock.unknown', '']])
  })

  it('is told to those who report for the unit', async () => {
    const near = await appoint(given, { loginName: 'near', displayName: '县填报人', role: 'REPORTER', unitCode: '410721' })
    await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
    await except()
    expect((await rowsOf<{ user_id: string }>(given.owner, `select user_id from notice where kind = 'lock.excepted'`)).map(({ user_id }) => user_id)).toContain(near.userId)
  })
})

it('the database keeps a lock as it was set, lets it be lifted once, and never goes without it', async () => {
  await setLock(publisher, { period: '2024', reason: '核对' }, ORIGIN)
  await liftLock(publisher, { lock: await lockId(), reason: '完毕' }, ORIGIN)
  expect(await refusal(given.owner, `update lock set lifted_at = null, lift_reason = null`)).toMatchObject({ constraint: 'lock_kept' })
  expect(await refusal(given.owner, 'delete from lock')).toMatchObject({ constraint: 'lock_kept' })
  expect(await refusal(given.app, `update lock set reason = 'x'`)).toMatchObject({ code: '42501' })
})
