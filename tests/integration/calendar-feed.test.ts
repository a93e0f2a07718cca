// Due dates for a calendar program: whose address it is, what it shows, and that it ends.
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { feedOf } from '@/lib/data/feeds'
import { SUBMISSION_STATES } from '@/lib/domain/collecting/submission'
import type { Viewer } from '@/lib/domain/viewer'
import { endCalendarFeed } from '@/lib/operations/end-feed'
import { makeCalendarFeed } from '@/lib/operations/make-feed'
import { readFeed } from '@/lib/operations/read-feed'
import { appoint, ORIGIN } from './appoint'
import { collecting } from './collecting'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let county: Viewer
let reviewer: Viewer
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  county = await appoint(given, { loginName: 'county', displayName: '演示县级填报人', role: 'REPORTER', unitCode: '410721', withDescendants: false })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核人', role: 'REVIEWER' })
  await collecting('2024')
  await given.owner.query(`update collection set due_at = '2099-12-05T09:00:00Z', title_zh = '年度数据,第一批;A' where code = 'all-2024'`)
  // Beside it stand those of the demonstration: their units have given what they had to.
  await given.owner.query(`update collection set closed_at = now() where code <> 'all-2024'`)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const made = async (viewer: Viewer, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> => {
  const result = await makeCalendarFeed(viewer, locale, ORIGIN)
  if (!result.ok) throw new Error('no address was made')
  const { pathname } = new URL(result.value.address)
  return /^\/api\/v1\/calendar\/([\w-]{43})\/plumbline\.ics$/.exec(pathname)?.[1] ?? ''
}
const events = async (token: string): Promise<readonly ICAL.Event[]> => {
  const result = await readFeed(token)
  if (!result.ok) throw new Error('no calendar')
  return new ICAL.Component(ICAL.parse(result.value) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}
const codeOf = async (token: string): Promise<string> => {
  const result = await readFeed(token)
  return result.ok ? 'a calendar' : result.problems.map(({ code }) => code).join(' ')
}

it('shows a reporter what their unit has to give, and the yearly calendar', async () => {
  const all = await events(await made(county))
  const own = all.filter(({ uid }) => uid.startsWith('collection-'))
  expect(own.map(({ summary, startDate }) => [summary, startDate.toJSDate().toISOString(), startDate.zone.tzid])).toEqual([['截止：年度数据,第一批;A（新乡县）', '2099-12-05T09:00:00.000Z', 'Asia/Shanghai']])
  expect(own[0]?.component.getFirstPropertyValue('url')).toBe('http://localhost:3000/desk/entry/all-2024/410721')
  const yearly = all.filter(({ uid }) => uid.startsWith('duty-'))
  expect(yearly.length).toBe(await valueOf(given.owner, `select count(*)::int from calendar_rule where schedule ->> 'type' <> 'within-days'`))
  expect(yearly.every(({ startDate }) => startDate.isDate)).toBe(true)
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length)
})

it('shows a reviewer each collection once, in the language of its maker', async () => {
  const own = (await events(await made(reviewer, 'en'))).filter(({ uid }) => uid.startsWith('collection-'))
  expect(own.map(({ summary }) => summary)).toEqual(['Due: All figures 2024'])
})

it('keeps the names of its entries, and counts their changes, when a date moves', async () => {
  const token = await made(county)
  const [before] = await events(token)
  await given.owner.query(`update collection set due_at = '2099-12-20T09:00:00Z', version = version + 1`)
  const [after] = await events(token)
  expect(after?.uid).toBe(before?.uid)
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
  expect(after?.startDate.toJSDate().toISOString()).toBe('2099-12-20T09:00:00.000Z')
})

it('drops what was waived, submitted or closed', async () => {
  const token = await made(county)
  const count = async (): Promise<number> => (await events(token)).filter(({ uid }) => uid.startsWith('collection-')).length
  expect(await count()).toBe(1)
  await given.owner.query('alter table submission disable trigger submission_check')
  const inState = async (state: string): Promise<number> => {
    await given.owner.query(
      `insert into submission (collection_id, unit_id, state) select c.id, v.unit_id, $1 from collection c, org_unit_version v where c.code = 'all-2024' and v.code = '410721' and v.dates_known
       on conflict (collection_id, unit_id) do update set state = excluded.state`,
      [state],
    )
    return await count()
  }
  const counts: Record<string, number> = {}
  for (const state of SUBMISSION_STATES) counts[state] = await inState(state)
  expect(counts).toEqual({ DRAFT: 1, SUBMITTED: 0, RETURNED: 1, APPROVED: 0, REOPENED: 1, WAIVED: 0 })
  await inState('DRAFT')
  await given.owner.query(`update collection set closed_at = now() where code = 'all-2024'`)
  expect(await count()).toBe(0)
  await given.owner.query(`update collection set closed_at = null where code = 'all-2024'`)
})

it('is known by its hash alone, and each step stands in the log without it', async () => {
  const token = await made(county)
  const tables = await rowsOf<{ name: string }>(given.owner, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit')`)
  for (const { name } of tables) expect(await valueOf(given.owner, `select count(*)::int from ${name} t where t::text like $1`, [`%${token}%`]), name).toBe(0)
  expect(await valueOf(given.owner, `select count(*)::int from calendar_feed where token_hash = sha256($1)`, [Buffer.from(token)])).toBe(1)
  expect(await valueOf(given.owner, `select facts #>> '{obj,id}' from audit.event where facts ->> 'act' = 'calendar.make' order by at desc limit 1`)).toBe(county.userId)
})

it('ends where another one is made, where its person ends it, and while the person is disabled', async () => {
  const [first, second] = [await made(county), await made(county)]
  expect(await codeOf(first)).toBe('feed.unknown')
  expect((await events(second)).length).toBeGreaterThan(0)
  expect(await endCalendarFeed(county, ORIGIN)).toMatchObject({ ok: true })
  expect(await codeOf(second)).toBe('feed.unknown')
  expect([await feedOf(county.userId), await endCalendarFeed(county, ORIGIN)]).toMatchObject([null, { ok: false, problems: [{ code: 'feed.unknown' }] }])
  const third = await made(county)
  await given.owner.query('update app_user set disabled_at = now() where id = $1', [county.userId])
  expect(await codeOf(third)).toBe('feed.unknown')
  await given.owner.query('select erase_person($1)', [county.userId])
  expect(await valueOf(given.owner, 'select count(*)::int from calendar_feed where user_id = $1 and ended_at is null', [county.userId])).toBe(0)
})

it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`, '../x', '%00'])('%j is no address', async (token) => {
  expect(await codeOf(token)).toBe('feed.unknown')
})

it('cannot be in force twice for one person, whoever tries', async () => {
  await made(reviewer)
  await expect(given.owner.query(`insert into calendar_feed (user_id, token_hash, locale, created_at) values ($1, sha256('x'), 'en', now())`, [reviewer.userId])).rejects.toThrow('calendar_feed_one')
})
