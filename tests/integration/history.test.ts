// History loaded in bulk: judged as a whole, loaded as drafts, approved by other hands, undone.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deedOn, duringDeed } from '@/lib/data/history-progress'
import { questionsAbout } from '@/lib/data/history-questions'
import { badRows, rowCounts } from '@/lib/data/history-rows'
import { candidates } from '@/lib/data/releases'
import { yearPeriod } from '@/lib/domain/period'
import type { Viewer } from '@/lib/domain/viewer'
import { checkHistory } from '@/lib/operations/check-history'
import { exportHistoryReport } from '@/lib/operations/export-history-report'
import { receiveHistory } from '@/lib/operations/receive-history'
import { returnHistory } from '@/lib/operations/return-history'
import { undoHistory } from '@/lib/operations/undo-history'
import { writeHistoryTemplate } from '@/lib/operations/write-history-template'
import { approveHistory } from '@/lib/operations/approve-history'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { approveAs, batch, csvOf, figureOf, load, sent, type Line, type Said } from './history-loading'
import { differing, fold, standing, type Standing, type Told } from './log-fold'

let given: Clone
let stopServing: () => Promise<void>
let loader: Viewer
let reviewer: Viewer
let start: Standing
let before: number

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  loader = await appoint(given, { loginName: 'loader', displayName: '系统管理员', role: 'SYSTEM_ADMIN' })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '审核人', role: 'REVIEWER' })
  start = await standing(given.owner)
  before = Number(await valueOf(given.owner, 'select count(*) from audit.event'))
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const figure = (metric: string, unit: string, period: string): Promise<Said | undefined> => figureOf(given, metric, unit, period)

/** What is wrong in a batch: row, column and code of each. */
const wrong = async (number: number): Promise<readonly string[]> => (await badRows(number, 0, 1000)).flatMap(({ row, problems }) => problems.map(({ code, path }) => `${row} ${String(path[0])} ${code}`))

describe('a file of history', () => {
  it('is judged row by row, and nothing is written', async () => {
    const figures = await valueOf(given.owner, 'select count(*)::int from revision')
    const lines: readonly Line[] = [
      ['LIT_HEARD', '410700', '2019', '2500余', '', '', ''],
      ['LIT_ATTEND', '410700', '2019年度', '2000', '不少于', '', '按旧口径'],
      ['LIT_ATTEND_RATE', '410700', '2019', '80%', '', '', ''],
      ['LIT_HEARD', '410700', '2018', '不适用', '', '', ''],
      ['LIT_HEARD', '410700', '2017', '', '', '', ''],
      ['NOTHING', '410700', '2019', '1', '', '', ''],
      ['LIT_HEARD', '999999', '2019', '1', '', '', ''],
      ['LIT_HEARD', '410700', '20l9', '1', '', '', ''],
      ['LIT_HEARD', '410700', '2016', '12.5', '', '', ''],
      ['LIT_HEARD', '410700', '2015', '5', '', '', ''],
      ['LIT_HEARD', '410700', '2015', '6', '', '', ''],
      ['LIT_HEARD', '410700', '2014', '7', '', '', ''],
      ['LIT_HEARD', '410700', '2014', '7', '', '', ''],
      ['LIT_ATTEND_RATE', '410700', '2013', '80', '', '', ''],
      ['LIT_HEARD', '410700', '2099', '7', '', '', ''],
      ['LIT_HEARD', '410700', '2012', '约7', '不超过', '', ''],
    ]
    const one = await sent(loader, csvOf(lines))
    expect(one).toMatchObject({ state: 'CHECKED', rowCount: 16, fault: [], sheet: 'history' })
    expect(await rowCounts(one.number)).toEqual({ NEW: 4, CHANGE: 0, SAME: 0, BLANK: 1, RATE: 1, BAD: 10 })
    expect(await wrong(one.number)).toEqual([
      '7 metric history.unknown-metric', '8 unit history.unknown-unit', '9 period history.unknown-period', '10 value value.not-whole', '11 value history.twice-differs', '12 value history.twice-differs',
      '14 value history.twice', '15 value history.rate-alone', '16 period history.period-ahead', '17 qualifier history.qualifier-twice',
    ])
    expect(await valueOf(given.owner, 'select count(*)::int from revision')).toBe(figures)
    const refusedLoad = await load(one, loader)
    expect(refusedLoad.ok ? [] : refusedLoad.problems).toMatchObject([{ code: 'history.bad-rows', params: { count: '10' } }])
    expect(await valueOf(given.owner, 'select count(*)::int from revision')).toBe(figures)
  })

  it('is refused as a whole where its header is none, and says which columns it lacks', async () => {
    const one = await sent(loader, csvOf([['1', '2']], ['指标', '单位']))
    expect(one).toMatchObject({ state: 'CHECKING', beatAt: null, fault: [{ code: 'history.header-missing', params: { columns: 'period value' } }] })
  })

  it('is taken in once under one key, however often it is sent at the same time', async () => {
    const [key, bytes] = [randomUUID(), csvOf([['LIT_HEARD', '410700', '2001', '1', '', '', '']])]
    const all = await Promise.all(Array.from({ length: 10 }, () => receiveHistory(loader, { key, name: 'history.csv', bytes }, ORIGIN)))
    expect(new Set(all.map((one) => (one.ok ? one.value.number : one.problems)))).toHaveProperty('size', 1)
    expect(all.filter((one) => one.ok && one.value.fresh)).toHaveLength(1)
    expect(await valueOf(given.owner, 'select count(*)::int from history_batch where key = $1', [key])).toBe(1)
    const [first] = all
    const number = first?.ok === true ? first.value.number : 0
    const checks = await Promise.all(Array.from({ length: 4 }, () => checkHistory(loader, number)))
    expect(checks.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await rowCounts(number)).toMatchObject({ NEW: 1, BAD: 0 })
  })

  it('has a template in both languages whose header is read, and which says nothing yet', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const format of ['csv', 'xlsx']) {
        const template = await writeHistoryTemplate(loader, format, locale)
        if (!template.ok) throw new Error(`no ${format}`)
        expect(await sent(loader, new Uint8Array(template.value.bytes), { name: template.value.name })).toMatchObject({ state: 'CHECKING', fault: [{ code: 'history.no-rows' }] })
      }
    }
  })

  it('of somebody who may not load is not taken in', async () => {
    const taken = await receiveHistory(reviewer, { key: randomUUID(), name: 'history.csv', bytes: csvOf([]) }, ORIGIN)
    expect(taken.ok ? [] : taken.problems.map(({ code }) => code)).toEqual(['permission.missing'])
  })
})

const noticesOf = async (viewer: Viewer): Promise<readonly string[]> =>
  (await rowsOf<{ told: string }>(given.owner, `select kind || ' ' || (params->>'batch') || ' ' || href as told from notice where user_id = '${viewer.userId}' and kind like 'history.%' order by id`)).map((row) => row.told)

describe('a batch', () => {
  const LINES: readonly Line[] = [
    ['LIT_HEARD', '410700', '2020', '30', '', '', '旧口径'],
    ['LIT_ATTEND', '410700', '2020', '24', '', '', ''],
    ['LIT_ATTEND_RATE', '410700', '2020', '81%', '', '', ''],
  ]
  let number = 0

  it('loads its good rows only where that was chosen, as drafts that nobody approved, with the rate computed', async () => {
    const one = await sent(loader, csvOf(LINES))
    number = one.number
    expect(await wrong(number)).toEqual(['4 value history.rate-differs'])
    expect(await load(one, loader, true)).toEqual({ ok: true, value: { figures: 2, computed: 1 } })
    expect(await figure('LIT_HEARD', '410700', '2020')).toEqual({ seq: 1, said: '30 EXACT', origin: 'CSV', submitted: false, approved: false })
    expect(await figure('LIT_ATTEND_RATE', '410700', '2020')).toEqual({ seq: 1, said: '80 EXACT', origin: 'DERIVED', submitted: false, approved: false })
    expect(await valueOf(given.owner, 'select f.text from footnote f join revision r on r.id = f.revision_id where r.batch_id = $1', [one.batchId])).toBe('旧口径')
    expect([await noticesOf(reviewer), await noticesOf(loader)]).toEqual([[`history.waiting ${number} /desk/history/${number}`], []])
    const again = await load(one, loader, true)
    expect(again.ok ? [] : again.problems.map(({ code }) => code)).toEqual(['history.not-so-far'])
  })

  it('is part of no release before it is approved, and of the next one after that', async () => {
    const items = async (): Promise<readonly string[]> => (await candidates(database(), yearPeriod(2020), null)).map(({ metricCode }) => metricCode).toSorted()
    expect(await items()).toEqual([])
    expect((await approveAs(loader, await batch(number))).ok).toBe(false)
    const stale = await approveHistory(reviewer, { number, seen: '00'.repeat(32) }, ORIGIN)
    expect(stale.ok ? [] : stale.problems.map(({ code }) => code)).toEqual(['history.set-moved'])
    expect(await approveAs(reviewer, await batch(number))).toEqual({ ok: true, value: { figures: 3 } })
    expect(await noticesOf(loader)).toEqual([`history.approved ${number} /desk/history/${number}`])
    expect(await items()).toEqual(['LIT_ATTEND', 'LIT_ATTEND_RATE', 'LIT_HEARD'])
    expect(await figure('LIT_HEARD', '410700', '2020')).toMatchObject({ submitted: true, approved: true })
  })

  it('loaded twice changes nothing the second time', async () => {
    const one = await sent(loader, csvOf(LINES.slice(0, 2)))
    expect(await rowCounts(one.number)).toMatchObject({ NEW: 0, CHANGE: 0, SAME: 2, BAD: 0 })
    const loaded = await load(one, loader)
    expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toEqual(['history.nothing-to-load'])
  })

  it('is loaded as its report said, or not at all', async () => {
    const one = await sent(loader, csvOf([['LIT_HEARD', '410700', '2010', '10', '', '', '']]))
    await given.owner.query("insert into lock (period_id, reason) select id, '已归档' from period where key = '2010'")
    const stale = await load(one, loader)
    expect(stale.ok ? [] : stale.problems.map(({ code }) => code)).toEqual(['history.changed-meanwhile'])
    await checkHistory(loader, one.number)
    expect(await wrong(one.number)).toEqual(['2 period entry.locked'])
    await given.owner.query("update lock set lifted_at = now(), lift_reason = '更正' where reason = '已归档'")
  })

  it('wants a reason where it changes what was published', async () => {
    const [published] = await rowsOf<{ code: string; unit: string }>(given.owner, `select m.code, v.code as unit from release_item i join observation o on o.id = i.observation_id join metric m on m.id = o.metric_id join metric_version mv on mv.metric_id = m.id
      join period p on p.id = o.period_id and p.key = '2023' join org_unit_version v on v.unit_id = o.unit_id and v.dates_known and v.valid_to is null join revision r on r.id = i.revision_id where mv.kind = 'COUNT' and r.value is not null order by m.code limit 1`)
    const [code, unit] = [published?.code ?? '', published?.unit ?? '']
    await given.owner.query("update lock set lifted_at = now(), lift_reason = '更正' where lifted_at is null")
    const asked = await sent(loader, csvOf([[code, unit, '2023', '123456', '', '录入有误', '']]))
    expect(await wrong(asked.number)).toEqual(['2 metric history.asked'])
    await given.owner.query('update collection set closed_at = now()')
    const one = await sent(loader, csvOf([[code, unit, '2023', '123456', '', '', '']]))
    expect(await wrong(one.number)).toEqual(['2 reason entry.reason-missing'])
    const other = await sent(loader, csvOf([[code, unit, '2023', '123456', '', '录入有误', '']]))
    expect(await wrong(other.number)).toEqual([])
    expect(await rowCounts(other.number)).toMatchObject({ CHANGE: 1 })
  })

  it('is undone with a reason: what was there before stands again, what was nothing is not reported, what was changed since is kept', async () => {
    const first = await sent(loader, csvOf([['LIT_HEARD', '410700', '2009', '10', '', '', ''], ['LIT_ATTEND', '410700', '2009', '5', '', '', '']]))
    expect((await load(first, loader)).ok).toBe(true)
    const second = await sent(loader, csvOf([['LIT_HEARD', '410700', '2009', '20', '', '', ''], ['LIT_HEARD', '410700', '2008', '8', '', '', '']]))
    expect((await load(second, loader)).ok).toBe(true)
    const blank = await undoHistory(loader, { number: first.number, reason: '' }, ORIGIN)
    expect(blank.ok ? [] : blank.problems.map(({ code }) => code)).toEqual(['history.reason-missing'])
    expect(await undoHistory(loader, { number: second.number, reason: '单位填错' }, ORIGIN)).toEqual({ ok: true, value: { figures: 2, kept: 0 } })
    expect(await figure('LIT_HEARD', '410700', '2009')).toMatchObject({ seq: 3, said: '10 EXACT', approved: false })
    expect(await figure('LIT_HEARD', '410700', '2008')).toMatchObject({ seq: 2, said: 'NOT_REPORTED EXACT' })
    expect(await figure('LIT_ATTEND_RATE', '410700', '2009')).toMatchObject({ said: '50 EXACT' })
    // The figure of 2009 moved on by the second load and its undo: only the other one is still the first load's.
    expect(await undoHistory(loader, { number: first.number, reason: '整批重做' }, ORIGIN)).toEqual({ ok: true, value: { figures: 1, kept: 1 } })
    expect(await figure('LIT_HEARD', '410700', '2009')).toMatchObject({ seq: 3, said: '10 EXACT' })
    expect(await batch(first.number)).toMatchObject({ state: 'UNDONE', undone: { reason: '整批重做' } })
  })

  it('sent back says why, and is undone by whoever loads', async () => {
    const one = await sent(loader, csvOf([['LIT_HEARD', '410700', '2007', '10', '', '', '']]))
    expect((await load(one, loader)).ok).toBe(true)
    expect((await returnHistory(reviewer, { number: one.number, note: '' }, ORIGIN)).ok).toBe(false)
    expect((await returnHistory(reviewer, { number: one.number, note: '与年鉴不符' }, ORIGIN)).ok).toBe(true)
    expect((await noticesOf(loader)).at(-1)).toBe(`history.returned ${one.number} /desk/history/${one.number}`)
    expect((await approveAs(reviewer, await batch(one.number))).ok).toBe(false)
    expect((await undoHistory(loader, { number: one.number, reason: '退回' }, ORIGIN)).ok).toBe(true)
  })
})

describe('the rules between figures', () => {
  const questions = async (number: number) => (await questionsAbout(number)).list.map(({ severity, problem, periodKey, row, own }) => [severity, problem.code, periodKey, row, own])

  it('ask before the load, and what they refuse at a submission is not approved, though loaded', async () => {
    const one = await sent(loader, csvOf([
      ['LIT_HEARD', '410700', '2004', '30', '', '', ''],
      ['LIT_ATTEND', '410700', '2004', '42', '', '', ''],
      ['LIT_HEARD', '410700', '2003', '1500', '', '', ''],
    ]))
    expect(await questions(one.number)).toEqual([
      ['error', 'rule.numerator-above-denominator', '2004', 3, true],
      ['warning', 'rule.jump', '2004', 2, true],
    ])
    const report = await exportHistoryReport(loader, one.number, 'zh-CN')
    expect(report.ok ? new TextDecoder().decode(report.value.bytes) : '').toMatch(/,3,数据之间（错误）,\S+ 2004年.*大于/)
    expect((await load(one, loader)).ok).toBe(true)
    const stopped = await approveAs(reviewer, await batch(one.number))
    expect(stopped.ok ? [] : stopped.problems).toMatchObject([{ code: 'history.rules-broken', params: { count: '1' } }])
    expect(await figure('LIT_HEARD', '410700', '2004')).toMatchObject({ approved: false })
    expect((await undoHistory(loader, { number: one.number, reason: '分子分母颠倒' }, ORIGIN)).ok).toBe(true)
  })

  it('tell whoever sees only the file nothing of what is recorded beside it', async () => {
    const first = await sent(loader, csvOf([['LIT_HEARD', '410700', '1998', '20', '', '', '']]))
    expect((await load(first, loader)).ok).toBe(true)
    const one = await sent(loader, csvOf([['LIT_ATTEND', '410700', '1998', '25', '', '', ''], ['LIT_HEARD', '410700', '1999', '90', '', '', '']]))
    expect(await questions(one.number)).toEqual([
      ['error', 'rule.numerator-above-denominator', '1998', 2, false],
      ['warning', 'rule.jump', '1999', 3, false],
    ])
    const [own, all] = [await exportHistoryReport(loader, one.number, 'en'), await exportHistoryReport(reviewer, one.number, 'en')]
    expect(own.ok ? new TextDecoder().decode(own.value.bytes).trimEnd().split('\n') : []).toHaveLength(1)
    expect(all.ok ? new TextDecoder().decode(all.value.bytes).trimEnd().split('\n') : []).toHaveLength(3)
  })
})

describe('work on a whole batch', () => {
  it('tells how far it is while it goes on, is not begun twice, and leaves nothing to tell once it is done', async () => {
    const one = await sent(loader, csvOf([['LIT_HEARD', '410700', '1995', '20', '', '', '']]))
    const beaten = await duringDeed(one.number, 'LOAD', async (progress) => {
      progress.stage('WRITE', 40)
      progress.done(30)
      await expect.poll(async () => await deedOn(one.number), { timeout: 10_000 }).toMatchObject({ deed: 'LOAD', stage: 'WRITE', done: 30, all: 40 })
      const second = await load(one, loader)
      expect(second.ok ? [] : second.problems.map(({ code }) => code)).toEqual(['history.running'])
      return { ok: true, value: null }
    })
    expect(beaten.ok).toBe(true)
    expect(await deedOn(one.number)).toMatchObject({ beatAt: null, fault: [] })
    expect((await load(one, loader)).ok).toBe(true)
  })

  it('that ended with its server can be done once more: nothing was written', async () => {
    const one = await sent(loader, csvOf([['LIT_HEARD', '410700', '1994', '20', '', '', '']]))
    await given.owner.query(`insert into history_work (batch, deed, stage, begun_at, beat_at) values (${one.number}, 'LOAD', 'WRITE', now() - interval '5 minutes', now() - interval '10 seconds')`)
    const early = await load(one, loader)
    expect(early.ok ? [] : early.problems.map(({ code }) => code)).toEqual(['history.running'])
    await given.owner.query(`update history_work set beat_at = now() - interval '31 seconds' where batch = ${one.number}`)
    expect((await load(one, loader)).ok).toBe(true)
  })
})

it('is held by the database itself: no other way, no approval by who loaded it, no other file', async () => {
  const one = await sent(loader, csvOf([['LIT_HEARD', '410700', '2006', '10', '', '', '']]))
  expect(await refusal(given.owner, `update history_batch set state = 'APPROVED' where id = ${one.number}`)).toMatchObject({ constraint: 'history_batch_way' })
  expect((await load(one, loader)).ok).toBe(true)
  expect(await refusal(given.app, `update history_batch set state = 'APPROVED', set_hash = sha256('x'), reviewed_at = now(), reviewed_by_id = '${loader.userId}' where id = ${one.number}`)).toMatchObject({ constraint: 'history_batch_two_people' })
  expect(await refusal(given.app, `update history_batch set bytes = 'x' where id = ${one.number}`)).toMatchObject({ code: '42501' })
  expect(await refusal(given.owner, `delete from history_row where batch = ${one.number}`)).toMatchObject({ code: '23001' })
  expect(await refusal(given.app, `insert into history_row (batch, "row", metric, unit, period, value, qualifier) values (${one.number}, 99, '', '', '', '', '')`)).toMatchObject({ constraint: 'history_row_kept' })
})

it('is told by the log figure by figure: what the events say adds up to what the tables hold', async () => {
  const told = await rowsOf<{ body: Told }>(given.owner, 'select body::jsonb as body from audit.event order by at offset $1', [before])
  const faults = told.flatMap(({ body }) => fold(start, body))
  expect(faults).toEqual([])
  expect(differing(start, await standing(given.owner)).filter((line) => line.startsWith('figure'))).toEqual([])
})
