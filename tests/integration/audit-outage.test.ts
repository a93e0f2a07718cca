// No record, no change: where the log cannot be written, every operation is undone as a whole and its reader is told (LG-7).
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orOutage } from '@/app/_http/outage'
import { AuditUnavailable, inAuditedTransaction } from '@/lib/data/transaction'
import { problem } from '@/lib/domain/problem'
import { ok, type Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { problemSentence } from '@/lib/i18n/problem-sentence'
import { messages } from '@/lib/i18n/messages'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { planned, publish } from './publishing'
import { approveAll, collecting } from './collecting'
import { cell, latestOf, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '发布', role: 'PUBLISHER' })
  await save(reporter, 2024, [cell('LIT_CLOSED', '12')])
  await approveAll(2024)
  await collecting(2023)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const TABLES = ['period', 'observation', 'revision', 'revision_input', 'release', 'release_item', 'app_user', 'role_grant', 'session']

/** A fingerprint of everything that an operation may change, and of the log. */
async function contents(): Promise<string> {
  const parts = TABLES.map((name) => `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as h from ${name} t`)
  return JSON.stringify(await rowsOf(given.owner, [...parts, `select 'event', md5(coalesce(string_agg(stream || seq || body, '|' order by stream, seq), '')) from audit.event`].join(' union all ')))
}

async function attempts(count: number): Promise<readonly Result<unknown>[]> {
  const known = await latestOf(given.app)
  const seen = (await planned(publisher, 2024)).seen
  const one = (turn: number): Promise<Result<unknown>> => {
    if (turn % 4 === 0) return publish(publisher, 2024, { seen })
    return save(reporter, 2023 + (turn % 2), [cell('LIT_CLOSED', String(100 + turn), { periodKey: String(2023 + (turn % 2)), baseSeq: known.get(`LIT_CLOSED|${2023 + (turn % 2)}`)?.seq ?? 0, reason: '核对' })])
  }
  const results: Result<unknown>[] = []
  for (let turn = 0; turn < count; turn += 10) results.push(...(await Promise.all(Array.from({ length: 10 }, (_, at) => orOutage(() => one(turn + at))))))
  return results
}

// All hundred in the full run; a few of them otherwise.
const TRIES = process.env['PLUMBLINE_FULL'] === 'yes' ? 100 : 20

const OUTAGE = { ok: false, problems: [problem('audit.unavailable', {})] } as const

it(`undoes ${TRIES} of ${TRIES} changes where appending is not allowed, and tells each time`, { timeout: 300_000 }, async () => {
  const before = await contents()
  await given.owner.query('revoke execute on function audit.append_many(text, text[]) from app_rw')
  const results = await attempts(TRIES).finally(() => given.owner.query('grant execute on function audit.append_many(text, text[]) to app_rw'))
  expect(results).toEqual(Array.from({ length: TRIES }, () => OUTAGE))
  expect(await contents()).toBe(before)
})

it('undoes a change where the chain stays locked for three seconds', async () => {
  const before = await contents()
  const blocker = new pg.Client({ connectionString: given.ownerUrl })
  await blocker.connect()
  await blocker.query('begin')
  await blocker.query('select 1 from audit.head for update')
  const results = await attempts(10).finally(async () => {
    await blocker.query('rollback')
    await blocker.end()
  })
  const codes = results.map((result) => (result.ok ? 'done' : result.problems[0]?.code))
  // Saves of one unit queue behind each other: whoever waits longest is told that others are in the way.
  expect(codes.filter((code) => code !== 'audit.unavailable' && code !== 'database.busy')).toEqual([])
  expect(codes).toContain('audit.unavailable')
  expect(await contents()).toBe(before)
})

it('goes on as soon as the log can be written', async () => {
  const results = await attempts(10)
  // Whoever saves second upon the same number is told of the first; nobody is told of an outage.
  expect(results.filter((result) => result.ok).length).toBeGreaterThan(0)
  expect(JSON.stringify(results)).not.toMatch(/unavailable|busy/)
  expect(await chainFaults(given.owner)).toEqual([])
})

it('takes nothing else for it: another failure is passed on', async () => {
  await expect(orOutage(() => Promise.reject(new Error('the power went out')))).rejects.toThrow('the power went out')
  await expect(orOutage(() => inAuditedTransaction('system', ORIGIN, async () => ok(null)))).rejects.toThrow(/without an audit event/)
  expect(new AuditUnavailable('why').cause).toBe('why')
})

it.each(['zh-CN', 'en'] as const)('in %s is told as something that can be tried again, with nothing lost', (locale) => {
  expect(problemSentence(messages(locale).problem, OUTAGE.problems[0])).toMatch(/什么都没有改动.*再试|nothing was changed.*try again/s)
})

it('would see a change that was left behind', async () => {
  const before = await contents()
  await given.owner.query(`insert into period (key, kind, basis, start, "end", reference_year) values ('2077', 'YEAR', 'SINGLE', '2077-01-01', '2077-12-31', 2077)`)
  expect(await contents()).not.toBe(before)
  expect(await valueOf(given.owner, `select count(*)::int from period where key = '2077'`)).toBe(1)
})
