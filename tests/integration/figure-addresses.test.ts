// A figure at its address: the same figures in each form, what a version that is replaced, withdrawn or unknown answers, and who may keep and show it.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { askWith, callAs } from '../security/input/call-action'
import { GET as figure } from '@/app/(public)/figures/[chart]/[format]/route'
import type { Viewer } from '@/lib/domain/viewer'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { beginSession, SECOND_FACTOR_SEED } from '../security/actors'
import { appoint, ORIGIN } from './appoint'
import { clone, serveFrom, type Clone } from './database'
import { confirmationFor, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
const cookies = new Map<string, string>()

async function cookieOf(secrets: string, { userId }: Viewer): Promise<string> {
  return (await beginSession(given.owner, secrets, userId)).cookie
}

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  writeFileSync(path.join(secrets, 'secrets.json'), JSON.stringify({ sessionSecret: process.env['NEXTAUTH_SECRET'] }))
  const reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER' })
  const publisher = await appoint(given, { loginName: 'publisher', displayName: '演示发布', role: 'PUBLISHER' })
  const leader = await appoint(given, { loginName: 'leader', displayName: '演示领导', role: 'LEADER' })
  await given.owner.query(`update app_user set created_at = now() - interval '1 day', password_changed_at = now() - interval '1 day', totp_secret = $1, totp_since = now() - interval '1 day'`, [SECOND_FACTOR_SEED])
  for (const [who, viewer] of Object.entries({ publisher, leader })) cookies.set(who, await cookieOf(secrets, viewer))
  // 2022: one version; 2023 without this metric; 2024: two versions; 2025: one, withdrawn.
  const publishing = async (year: number): Promise<void> => expect(await publish(publisher, year)).toMatchObject({ ok: true })
  expect(refusals(await save(reporter, 2022, [cell('LIT_HEARD', '600', { periodKey: '2022' }), cell('TOWN_STAFF', '不适用', { periodKey: '2022' })]))).toEqual([])
  await publishing(2022)
  expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('TOWN_STAFF', '2500余'), cell('MED_FOUND', '73111'), cell('MED_SOLVED', '72798')]))).toEqual([])
  await publishing(2024)
  expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '漏计' })]))).toEqual([])
  await publishing(2024)
  expect(refusals(await save(reporter, 2025, [cell('LIT_HEARD', '700', { periodKey: '2025' })]))).toEqual([])
  await publishing(2025)
  expect(await withdrawRelease(publisher, { period: '2025', version: 1, reason: '口径有误', confirmation: confirmationFor(2025) }, ORIGIN)).toMatchObject({ ok: true })
})
beforeEach(async () => {
  await given.owner.query('delete from rate_limit')
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

interface Asked {
  readonly who?: string
  readonly chart?: string
  readonly accept?: string
  readonly known?: string
}

async function ask(format: string, search: string, { who, chart = 'trend', accept = '*/*', known }: Asked = {}) {
  callAs(cookies.get(who ?? '') ?? '')
  askWith({ accept, ...(known === undefined ? {} : { 'if-none-match': known }) })
  const answer = await figure(new Request(`http://localhost:3000/figures/x?${search}`), { params: Promise.resolve({ chart, format }) })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { status: answer.status, headers: answer.headers, bytes, text: new TextDecoder().decode(bytes) }
}

const rowsIn = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true, bom: true })
const MED = 'metric=MED_RATE&period=2024&version=2&lang=zh-CN'
const BROWSER = 'text/html,application/xhtml+xml,image/avif,image/webp,*/*;q=0.8'

describe('a figure at its address', () => {
  it('says the same in the drawing, the picture and the table: 99.57 %, as recomputed from its counts', async () => {
    const [svg, png, csv] = [await ask('svg', MED), await ask('png', MED), await ask('csv', MED)]
    expect([svg.status, png.status, csv.status]).toEqual([200, 200, 200])
    const [row] = rowsIn(csv.text).filter((one) => one['时间段'] === '2024年')
    expect(row).toMatchObject({ '数值（%）': '99.57', 写法: '99.57%', 分子: '72798', 分母: '73111', 状态: '监测' })
    expect((Math.round((72_798 / 73_111) * 10_000) / 100).toFixed(2)).toBe(row?.['数值（%）'])
    for (const words of ['2024 年矛盾纠纷化解率为 99.57%', '新乡市', '2024年度 · 第2版', '来源：', 'http://localhost:3000/metrics/MED_RATE?period=2024&amp;version=2']) expect(svg.text, words).toContain(words)
    expect(row?.['图题']).toBe('2024 年矛盾纠纷化解率为 99.57%')
    expect(row?.['地址']).toBe('http://localhost:3000/metrics/MED_RATE?period=2024&version=2')
    expect([...png.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
    expect(new DataView(png.bytes.buffer).getUint32(16)).toBe(1200)
  })

  it('keeps what a figure is qualified by, and why there is none: 2,500余 is no 2,500, and 不适用 no zero', async () => {
    const csv = await ask('csv', 'metric=TOWN_STAFF&period=2024&version=2')
    expect(rowsIn(csv.text).map((one) => [one['时间段'], one['写法'], one['数值（人）']])).toEqual([['2022年', '不适用', ''], ['2023年', '2,306人', '2306'], ['2024年', '2,500余人', '2500']])
    const { text } = await ask('svg', 'metric=TOWN_STAFF&period=2024&version=2')
    for (const words of ['2,500余', '不适用', '2,306']) expect(text, words).toContain(words)
  })

  it('says that a year without a figure was not reported, and not that it is zero', async () => {
    const csv = await ask('csv', 'metric=LIT_HEARD&period=2024&version=2')
    expect(rowsIn(csv.text).map((one) => [one['时间段'], one['写法']])).toEqual([['2022年', '600件'], ['2023年', '未报'], ['2024年', '630件']])
  })

  it('is written in the language that the address names, and narrow where it asks for that', async () => {
    expect((await ask('svg', 'metric=MED_RATE&period=2024&version=2&lang=en')).text).toContain('version 2 · published')
    const png = await ask('png', `${MED}&size=narrow`)
    expect(new DataView(png.bytes.buffer).getUint32(16)).toBe(680)
  })
})

describe('a printed rate against its counts', () => {
  it('has an address too: 99.56 % printed, 72,798 of 73,111, which is 99.57 %', async () => {
    const search = 'metric=MED_RATE&period=2023&version=1'
    const [svg, png, csv] = [await ask('svg', search, { chart: 'recomputed' }), await ask('png', search, { chart: 'recomputed' }), await ask('csv', search, { chart: 'recomputed' })]
    expect([svg.status, png.status, csv.status]).toEqual([200, 200, 200])
    expect(rowsIn(csv.text)).toMatchObject([{ 原文: '99.56%', 分子: '72798', 分母: '73111', 精确商: expect.stringMatching(/^99\.5718/), '数值（%）': '99.57%' }])
    for (const words of ['99.56', '72,798 ÷ 73,111', '99.57']) expect(svg.text, words).toContain(words)
    expect((await ask('svg', 'metric=TOWN_STAFF&period=2023', { chart: 'recomputed' })).status).toBe(404)
  })
})

describe('a link that is old', () => {
  it('still shows the version that it names, and says that another has replaced it', async () => {
    const old = await ask('svg', 'metric=LIT_HEARD&period=2024&version=1')
    expect(old.text).toContain('620')
    expect(old.text).not.toContain('630')
    expect(old.text).toContain('旧版本，已被第2版取代')
    expect((await ask('csv', 'metric=LIT_HEARD&period=2024&version=1')).text).toContain('旧版本，已被第2版取代')
    expect((await ask('svg', 'metric=LIT_HEARD&period=2024&version=2')).text).not.toContain('取代')
  })

  it('says why a withdrawn version is gone: as a problem to a program, as a picture where a picture was asked for', async () => {
    const program = await ask('png', 'metric=LIT_HEARD&period=2025&version=1')
    expect(program.status).toBe(410)
    expect(JSON.parse(program.text)).toMatchObject({ code: 'release.withdrawn', title: expect.stringContaining('口径有误') })
    const picture = await ask('png', 'metric=LIT_HEARD&period=2025&version=1', { accept: 'image/avif,image/webp,image/*,*/*;q=0.8' })
    expect(picture.status).toBe(410)
    expect(picture.headers.get('content-type')).toContain('image/svg+xml')
    expect(picture.text).toContain('口径有误')
    expect(picture.text).not.toContain('700')
  })

  it.each([
    ['metric=MED_RATE&period=2023&version=9', 'release.unknown'],
    ['metric=MED_RATE&period=1999', 'release.unknown'],
    ['metric=MED_RATE&period=%00', 'release.unknown'],
    ['metric=NO_SUCH&period=2023', 'figure.unknown-metric'],
    ['period=2023', 'figure.unknown-metric'],
    ['metric=MED_RATE&period=2023&unit=999999', 'figure.unknown-unit'],
    ['metric=LIT_LOSS_RATE&period=2023', 'figure.no-data'],
    ['metric=%3Cscript%3Ealert(1)%3C/script%3E&period=2023', 'figure.unknown-metric'],
  ])('%s is answered with 404 and a sentence (%s)', async (search, code) => {
    const answer = await ask('svg', search)
    expect({ status: answer.status, code: (JSON.parse(answer.text) as { code: string }).code }).toEqual({ status: 404, code })
    const shown = await ask('svg', search, { accept: BROWSER })
    expect(shown.status).toBe(404)
    expect(shown.text).toMatch(/^<svg /)
    expect(shown.text).not.toContain('<script')
  })

  it('names no figure and no form that there is not', async () => {
    expect((await ask('svg', MED, { chart: '__proto__' })).status).toBe(404)
    expect((await ask('svg', MED, { chart: 'constructor' })).status).toBe(404)
    expect((await ask('exe', MED)).status).toBe(404)
  })
})

describe('a draft', () => {
  it('is shown to whoever prepares releases, marked across the drawing, and is kept by nobody', async () => {
    const draft = await ask('svg', 'metric=LIT_HEARD&preview=2025&lang=zh-CN', { who: 'publisher' })
    expect(draft.status).toBe(200)
    expect(draft.text).toContain('草稿，尚未发布，请勿引用')
    expect(draft.text).toMatch(/rotate\(-18[^>]*>草稿</)
    expect(draft.headers.get('cache-control')).toBe('private, no-store')
    expect(draft.headers.get('cross-origin-resource-policy')).toBeNull()
  })

  it.each(['', 'leader'])('is not there for anyone else (%j)', async (who) => {
    const answer = await ask('csv', 'metric=LIT_HEARD&preview=2025', { who })
    expect({ status: answer.status, code: (JSON.parse(answer.text) as { code: string }).code }).toEqual({ status: 404, code: 'release.unknown' })
  })
})

describe('who may keep a figure and show it elsewhere', () => {
  it('anybody, where the address says all that it depends on, and not for long', async () => {
    const whole = await ask('png', MED)
    expect(whole.headers.get('cache-control')).toBe('public, max-age=300')
    expect(whole.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await ask('png', 'metric=MED_RATE&period=2024&version=2')).headers.get('cache-control')).toBe('private, no-store')
    const again = await ask('png', MED, { known: whole.headers.get('etag') ?? '' })
    expect([again.status, again.bytes.byteLength]).toEqual([304, 0])
    expect((await ask('svg', MED, { known: whole.headers.get('etag') ?? '' })).status).toBe(200)
  })

  it('nobody without an account, where the installation is closed', async () => {
    const { environment } = await import('@/lib/platform/env')
    Object.assign(environment(), { PLUMBLINE_PUBLIC: 'no' })
    try {
      expect((await ask('svg', MED)).status).toBe(401)
      const inside = await ask('svg', MED, { who: 'leader' })
      expect(inside.status).toBe(200)
      expect(inside.headers.get('cache-control')).toBe('private, no-store')
      expect(inside.headers.get('cross-origin-resource-policy')).toBeNull()
    } finally {
      Object.assign(environment(), { PLUMBLINE_PUBLIC: 'yes' })
    }
  })

  it('as a drawing that can run nothing', async () => {
    const { text, headers } = await ask('svg', MED)
    expect(text).not.toMatch(/<script|<foreignObject|<image|<a |on\w+=|href|@import|url\(/i)
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
  })
})
