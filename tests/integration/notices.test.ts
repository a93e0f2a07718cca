// Notices in the product: whom they reach, that each is its reader's alone, and that they say their sentence in both languages.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { noticeNames } from '@/lib/data/notice-names'
import { noticesOf, unreadCount } from '@/lib/data/notices'
import { notify } from '@/lib/data/notify'
import { peopleByUnit, peopleWho } from '@/lib/data/people-who'
import type { Viewer } from '@/lib/domain/viewer'
import { noticeSentence } from '@/lib/i18n/notice-words'
import { markNoticesRead } from '@/lib/operations/mark-notices-read'
import { database } from '@/lib/platform/database/connection'
import { appoint } from './appoint'
import { collecting } from './collecting'
import { clone, refusal, serveFrom, type Clone } from './database'

let given: Clone
let county: Viewer
let city: Viewer
let reviewer: Viewer
let collection: string
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  county = await appoint(given, { loginName: 'county', displayName: '演示县级填报人', role: 'REPORTER', unitCode: '410721', withDescendants: false })
  city = await appoint(given, { loginName: 'city', displayName: '演示市级填报人', role: 'REPORTER' })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核人', role: 'REVIEWER' })
  collection = await collecting('2024')
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const returned = (to: readonly string[], once?: string): Promise<number> =>
  database().$transaction((tx) => notify(tx, { to, kind: 'submission.returned', params: { collection, unit: '410721' }, href: `/desk/entry/${collection}/410721`, ...(once === undefined ? {} : { once }) }))
const unreadOf = ({ userId }: Viewer) => noticesOf(userId, { unread: true, before: null, count: 100 })
const sorted = (list: readonly string[]): readonly string[] => [...list].sort()

it('finds the people whose roles reach a unit, and those whose work it is', async () => {
  expect(sorted(await peopleWho('submission.submit', '410721'))).toEqual(sorted([county.userId, city.userId]))
  expect(await peopleWho('submission.review', '410721')).toEqual([reviewer.userId])
  const { nearest } = await peopleByUnit('submission.submit')
  expect([nearest('410721'), nearest('410702'), nearest('410700'), nearest('nowhere')]).toEqual([[county.userId], [city.userId], [city.userId], []])
})

it('finds nobody by a role that is over, not yet begun, or on an account that is disabled', async () => {
  const former = await appoint(given, { loginName: 'former', displayName: '演示离任', role: 'REPORTER', unitCode: '410702' })
  const { nearest } = await peopleByUnit('submission.submit')
  expect(nearest('410702')).toEqual([former.userId])
  const early = await peopleByUnit('submission.submit', database(), new Date('2020-01-01T00:00:00Z'))
  expect(early.all('410702')).toEqual([])
  await given.owner.query('update app_user set disabled_at = now() where id = $1', [former.userId])
  expect((await peopleByUnit('submission.submit')).nearest('410702')).toEqual([city.userId])
})

it('tells each person once, however often they are named, and once for good where it has a name', async () => {
  expect(await returned([county.userId, county.userId])).toBe(1)
  expect(await returned([county.userId])).toBe(1)
  expect([await returned([county.userId], 'this one'), await returned([county.userId, city.userId], 'this one')]).toEqual([1, 1])
  expect([await returned([]), (await unreadOf(county)).length, (await unreadOf(city)).length]).toEqual([0, 3, 1])
})

it('says its sentence in the reader’s language, with the names of the day', async () => {
  const [notice] = await unreadOf(county)
  if (notice === undefined) throw new Error('nothing was told')
  const sentence = async (locale: 'zh-CN' | 'en'): Promise<string> => noticeSentence(locale, await noticeNames(), notice.fact)
  expect(await sentence('zh-CN')).toBe('“全部数据 2024”（新乡县）被退回。请看退回原因，修改后再提交。')
  expect(await sentence('en')).toBe('“All figures 2024” (Xinxiang County) was sent back. See the reasons, change it and submit again.')
  await given.owner.query(`update collection set title_zh = '改过的名称'`)
  expect(await sentence('zh-CN')).toContain('“改过的名称”')
})

it('is marked by its reader alone', async () => {
  const [newest, older] = await unreadOf(county)
  const [other] = await unreadOf(city)
  const marked = async (viewer: Viewer, mark: string): Promise<unknown> => await markNoticesRead(viewer, { mark })
  expect(await marked(county, `one-${other?.id ?? 0}`)).toEqual({ ok: true, value: { marked: 0 } })
  expect(await marked(county, `one-${newest?.id ?? 0}`)).toEqual({ ok: true, value: { marked: 1 } })
  expect(await marked(county, `one-${newest?.id ?? 0}`)).toEqual({ ok: true, value: { marked: 0 } })
  // What came after the newest that was shown stays unread.
  await returned([county.userId])
  expect(await marked(county, `all-${older?.id ?? 0}`)).toEqual({ ok: true, value: { marked: 2 } })
  expect([await unreadCount(county.userId), await unreadCount(city.userId)]).toEqual([1, 1])
  expect((await noticesOf(county.userId, { unread: false, before: null, count: 2 })).map(({ read }) => read)).toEqual([true, true])
})

it('leaves out what this version does not know', async () => {
  await given.owner.query(`insert into notice (user_id, kind, params, href) values ($1, 'collection.unheard-of', '{}', '/desk'), ($1, 'submission.returned', '{"unit": 7}', '/desk')`, [reviewer.userId])
  expect(await unreadOf(reviewer)).toEqual([])
})

it('leads nowhere outside, and is never rewritten by the application', async () => {
  const into = (href: string) => `insert into notice (user_id, kind, params, href) values ('${county.userId}', 'comment.written', '{}', '${href}')`
  for (const href of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:1', '']) expect((await refusal(given.app, into(href)))?.constraint, href).toBe('notice_href')
  for (const statement of [`update notice set kind = 'x'`, `update notice set params = '{}'`, `update notice set href = '/desk'`, 'delete from notice', 'delete from mail_job', 'delete from mail_choice', 'delete from calendar_feed', `update mail_job set user_id = '${city.userId}'`, `update calendar_feed set token_hash = sha256('x')`]) {
    expect((await refusal(given.app, statement))?.code, statement).toBe('42501')
  }
})
