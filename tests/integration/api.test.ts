// The interface for programs: every answer keeps its contract, pages tell of one state, tokens open what they say and no more.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { askInterface, crawl } from './interface'
import { askWith, call, callAs, formOf } from '../security/input/call-action'
import { endToken } from '@/app/desk/account/tokens/actions'
import { GET as readCell } from '@/app/api/v1/entry/[collection]/[unit]/cell/route'
import { GET as readComments } from '@/app/api/v1/entry/[collection]/[unit]/comments/route'
import { GET as readEvidence } from '@/app/api/v1/evidence/[collection]/[unit]/[id]/route'
import { currentViewer } from '@/lib/auth/viewer'
import { ApiRefusal } from '@/lib/contracts/api/refusal'
import { apiOperations } from '@/lib/contracts/api/operations'
import { COPY_SQL } from '@/lib/data/copy-shapes'
import { everyPeriod } from '@/lib/data/periods'
import { personById } from '@/lib/data/people'
import { selectFigures } from '@/lib/data/selected-figures'
import { sessionById, startSession, type RunningSession } from '@/lib/data/sessions'
import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/api/access-token'
import { EVERYTHING } from '@/lib/domain/exporting/selection'
import type { Viewer } from '@/lib/domain/viewer'
import { rowWords } from '@/lib/exports/export-source'
import { disablePerson } from '@/lib/operations/disable-person'
import { endAccessToken } from '@/lib/operations/end-access-token'
import { endSessionsOfPerson } from '@/lib/operations/end-sessions-of'
import { enablePerson } from '@/lib/operations/enable-person'
import { erasePerson } from '@/lib/operations/erase-person'
import { makeAccessToken } from '@/lib/operations/make-access-token'
import { withdrawRelease } from '@/lib/operations/withdraw-release'
import { latestDay } from '@/lib/domain/screen/screen-token'
import { today } from '@/lib/platform/clock'
import { copyOut, endCopies } from '@/lib/platform/database/copy-out'
import { endReads } from '@/lib/platform/database/prepared'
import { environment } from '@/lib/platform/env'
import { hashPassword } from '@/lib/platform/password'
import { beginSession } from '../security/actors'
import { appoint, ORIGIN } from './appoint'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { confirmationFor, publish } from './publishing'
import { cell, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let publisher: Viewer
let leader: Viewer
let system: Viewer
let security: Viewer
let leaderCookie: string
const PASSWORD = 'Straight-Down-77'
// Recorded in every way that must not be seen before it is published.
const DRAFT = '987654'

const publishing = async (year: number): Promise<void> => expect(await publish(publisher, year)).toMatchObject({ ok: true })

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  writeFileSync(path.join(secrets, 'secrets.json'), JSON.stringify({ sessionSecret: process.env['NEXTAUTH_SECRET'] }))
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '演示发布', role: 'PUBLISHER' })
  leader = await appoint(given, { loginName: 'leader', displayName: '演示领导', role: 'LEADER' })
  system = await appoint(given, { loginName: 'system', displayName: '演示系统', role: 'SYSTEM_ADMIN' })
  security = await appoint(given, { loginName: 'security', displayName: '演示安全', role: 'SECURITY_ADMIN' })
  await given.owner.query(`update app_user set created_at = now() - interval '1 day', password_changed_at = now() - interval '1 day', password_hash = null`)
  // One shows a password; the others come through an identity provider and have none.
  await given.owner.query('update app_user set password_hash = $1 where id = $2', [await hashPassword(PASSWORD), leader.userId])
  leaderCookie = (await beginSession(given.owner, secrets, leader.userId)).cookie
  expect(refusals(await save(reporter, 2022, [cell('LIT_HEARD', '600', { periodKey: '2022' }), cell('TOWN_STAFF', '不适用', { periodKey: '2022' })]))).toEqual([])
  await publishing(2022)
  expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '620'), cell('TOWN_STAFF', '2500余'), cell('MED_FOUND', '73111'), cell('MED_SOLVED', '72798')]))).toEqual([])
  await publishing(2024)
  expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '630', { baseSeq: 1, reason: '漏计' })]))).toEqual([])
  await publishing(2024)
  expect(refusals(await save(reporter, 2025, [cell('LIT_HEARD', '700', { periodKey: '2025' })]))).toEqual([])
  await publishing(2025)
  expect(await withdrawRelease(publisher, { period: '2025', version: 1, reason: '口径有误', confirmation: confirmationFor(2025) }, ORIGIN)).toMatchObject({ ok: true })
  expect(refusals(await save(reporter, 2025, [cell('TOWN_STAFF', DRAFT, { periodKey: '2025' })]))).toEqual([])
})
beforeEach(async () => {
  await given.owner.query('delete from rate_limit')
})
afterAll(async () => {
  await Promise.all([endReads(), endCopies()])
  await stopServing()
  await given.end()
})

async function sessionOf({ userId }: Viewer): Promise<RunningSession> {
  const person = await personById(userId)
  const session = person === null ? null : await sessionById(await startSession(person, ORIGIN))
  if (session === null) throw new Error('no session began')
  return session
}
const UNTIL = () => latestDay(today())
async function tokenOf(viewer: Viewer, scopes: readonly TokenScope[] = TOKEN_SCOPES): Promise<string> {
  const made = await makeAccessToken(await sessionOf(viewer), { name: '月报取数', scopes: [...scopes], until: UNTIL(), proof: PASSWORD }, ORIGIN)
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join())
  return made.value.token
}
const published = <T>(isPublic: 'yes' | 'no', work: () => Promise<T>): Promise<T> => {
  Object.assign(environment(), { PLUMBLINE_PUBLIC: isPublic })
  return work().finally(() => Object.assign(environment(), { PLUMBLINE_PUBLIC: 'yes' }))
}

const FILLED: Readonly<Record<string, string>> = { release: 'annual-2024', city: '410700', period: '2024', metric: 'MED_RATE' }
const exampleOf = (example: string): string => example.replace(/\{(\w+)\}/g, (_braces, name: string) => FILLED[name] ?? '')

describe('every answer', () => {
  it.each(apiOperations().map(({ id }) => id))('of %s keeps its contract', async (id) => {
    const operation = apiOperations().find((one) => one.id === id)
    if (operation === undefined) throw new Error('no such operation')
    const token = operation.scope === 'drafts:read' ? await tokenOf(reporter) : undefined
    const answer = await askInterface(exampleOf(operation.example), token === undefined ? {} : { token })
    expect({ status: answer.status, faults: operation.answer.safeParse(answer.json).error?.issues }).toEqual({ status: 200, faults: undefined })
    expect(operation.answer.safeParse({ ...answer.json, more: 1 }).success).toBe(false)
    expect(answer.headers.get('content-type')).toBe(`${operation.mediaType ?? 'application/json'}; charset=utf-8`)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.has('etag')).toBe(operation.tagged)
  })

  it('of the structure lists every metric and unit that a figure is told of, and units under their former codes', async () => {
    const { rows } = await crawl('/api/v1/observations?limit=1000')
    const { json } = await askInterface('/api/v1/sdmx/structure')
    const { data } = json as { readonly data: { readonly codelists: readonly { readonly id: string; readonly codes: readonly { readonly id: string }[] }[] } }
    const codes = (id: string): readonly string[] => data.codelists.find((list) => list.id === id)?.codes.map((code) => code.id) ?? []
    const told = (key: string): readonly string[] => [...new Set(rows.map((row) => String(row[key])))]
    expect([told('metric_code').filter((code) => !codes('CL_METRIC').includes(code)), told('unit_code').filter((code) => !codes('CL_UNIT').includes(code))]).toEqual([[], []])
    const former = await rowsOf<{ code: string }>(given.owner, 'select distinct code from org_unit_version')
    expect([...codes('CL_UNIT')].sort()).toEqual(former.map(({ code }) => code).sort())
  })

  it.each(['/api/v1/releases?x=1', '/api/v1/nothing', '/api/v1/metrics/NO_SUCH', '/api/v1/units/999999', '/api/v1/releases/annual-1999', '/api/v1/releases/annual-2025/reconciliation', '/api/v1/observations/LIT_HEARD/410700/1999/history', '/api/v1/drafts/410700'])('%s is refused as a problem', async (address) => {
    const answer = await askInterface(address)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(ApiRefusal.safeParse(answer.json).error?.issues).toBeUndefined()
  })

  it('is known again by its tag, until something is published', async () => {
    for (const address of ['/api/v1/observations?limit=3', '/api/v1/releases', '/api/v1/metrics', '/api/v1/releases/annual-2024']) {
      const first = await askInterface(address)
      const tag = first.headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[0-9a-f]{32}"$/)
      expect(first.headers.get('cache-control')).toBe('private, no-cache')
      const again = await askInterface(address, { headers: { 'if-none-match': `"other", W/${tag}` } })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag])
      expect((await askInterface(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    }
    const tagOf = async (address: string): Promise<string | null> => (await askInterface(address)).headers.get('etag')
    expect(await tagOf('/api/v1/observations?limit=3')).not.toBe(await tagOf('/api/v1/observations?limit=4'))
    expect(await tagOf('/api/v1/observations?limit=3')).not.toBe(await tagOf('/api/v1/observations?limit=3&lang=en'))
  })
})

describe('figures', () => {
  const rowsFor = async (search: string) => (await crawl(`/api/v1/observations?${search}`)).rows

  it('are the rows of the export of the same selection, in the same order, however long the pages', async () => {
    for (const [search, selection] of [['', EVERYTHING], ['release=annual-2024', { ...EVERYTHING, release: 'annual-2024' }], ['metric=LIT_HEARD&metric=MED_RATE', { ...EVERYTHING, metrics: ['LIT_HEARD', 'MED_RATE'] }]] as const) {
      const selected = await selectFigures(selection)
      if (!selected.ok) throw new Error('nothing is selected')
      const words = rowWords('zh-CN', { periods: await everyPeriod(), releases: selected.value.releases })
      let text = ''
      for await (const bytes of copyOut(COPY_SQL['json-lines'](selected.value, words))) text += new TextDecoder().decode(bytes)
      const exported = text.trim().split('\n').map((line) => JSON.parse(line) as unknown)
      expect(exported.length).toBeGreaterThan(2)
      for (const limit of [1000, 7]) expect(await rowsFor(`${search}&limit=${limit}`)).toEqual(exported)
    }
  })

  it('keep bounds and absences, as texts', async () => {
    const [none, rest, more] = await Promise.all([rowsFor('metric=TOWN_STAFF&period=2022'), rowsFor('metric=MED_RATE&period=2024'), rowsFor('metric=TOWN_STAFF&period=2024')])
    expect(none).toMatchObject([{ value: null, exact_value: null, missing: 'NOT_APPLICABLE', qualifier: null }])
    expect(rest).toMatchObject([{ value: '99.57', numerator: '72798', denominator: '73111', missing: null, qualifier: 'EXACT' }])
    expect(more).toMatchObject([{ value: '2500', symbol: '≥', qualifier: 'AT_LEAST' }])
  })

  it('of a day are those that were published by then; of a version, what it held', async () => {
    expect(await rowsFor('asOf=2020-01-01')).toEqual([])
    expect(await rowsFor('release=annual-2024&version=1&metric=LIT_HEARD')).toMatchObject([{ value: '620', release_version: '1', revised: false }])
    expect(await rowsFor('release=annual-2024&metric=LIT_HEARD')).toMatchObject([{ value: '630', release_version: '2', revised: true }])
  })

  it('along their history name each change once, the newest first', async () => {
    const { json } = await askInterface('/api/v1/observations/LIT_HEARD/410700/2024/history')
    expect(json['data']).toMatchObject([{ value: '630', release_version: '2', reason: '漏计' }, { value: '620', release_version: '1' }])
  })

  it('of a version that was withdrawn are told nowhere', async () => {
    expect(await askInterface('/api/v1/observations?release=annual-2025')).toMatchObject({ status: 410, json: { code: 'release.withdrawn', title: expect.stringContaining('口径有误') } })
    expect((await askInterface('/api/v1/observations/LIT_HEARD/410700/2025/history?lang=en')).json).toMatchObject({ status: 404, code: 'figure.unpublished', title: expect.stringContaining('No figure of the metric “LIT_HEARD”, the unit “410700” and the period “2025” has been published') })
    expect((await askInterface('/api/v1/releases/annual-2025')).json).toMatchObject({ data: { standing: 'withdrawn', withdrawal: { withdrawal_reason: '口径有误' } } })
  })

  it('that are not published stand in no answer, with or without a token', async () => {
    // Over one that is published, too.
    expect(refusals(await save(reporter, 2024, [cell('TOWN_STAFF', `${DRAFT}1`, { baseSeq: 1, reason: '更正' })]))).toEqual([])
    const token = await tokenOf(publisher)
    const addresses = [...apiOperations().filter(({ scope }) => scope === 'published:read').map(({ example }) => exampleOf(example)), '/api/v1/observations?limit=1000', '/api/v1/observations?limit=1000&unit=410700&metric=TOWN_STAFF', '/api/v1/observations/TOWN_STAFF/410700/2025/history']
    for (const asked of [{}, { token }]) for (const address of addresses) expect((await askInterface(address, asked)).text, address).not.toContain(DRAFT)
    expect((await askInterface('/api/v1/drafts/410700?period=2025', { token })).text).toContain(DRAFT)
  })
})

describe('pages', () => {
  it('tell of one state, though a release comes out between them', async () => {
    const before = await crawl('/api/v1/observations?limit=9')
    expect(before.pages.length).toBeGreaterThan(3)
    const during = await crawl('/api/v1/observations?limit=9', {}, async (page) => {
      if (page !== 2) return
      expect(refusals(await save(reporter, 2024, [cell('LIT_HEARD', '640', { baseSeq: 2, reason: '再核' }), cell('LIT_CLOSED', '600')]))).toEqual([])
      await publishing(2024)
    })
    expect(during.rows).toEqual(before.rows)
    expect(new Set(during.pages.map(({ json }) => JSON.stringify(json['releases']))).size).toBe(1)
    const after = await crawl('/api/v1/observations?limit=9')
    expect(after.rows.filter((row) => row['metric_code'] === 'LIT_HEARD' && row['period_key'] === '2024')).toMatchObject([{ value: '640', release_version: '3' }])
    expect(after.rows.length).toBeGreaterThan(before.rows.length)
    expect(before.pages[0]?.headers.get('link')).toBe(`<${String(before.pages[0]?.json['next'])}>; rel="next"`)
  })

  it('stop with the reason where a version that they are read from is withdrawn', async () => {
    expect(refusals(await save(reporter, 2022, [cell('LIT_HEARD', '601', { periodKey: '2022', baseSeq: 1, reason: '漏计' })]))).toEqual([])
    await publishing(2022)
    const first = await askInterface('/api/v1/observations?limit=2')
    expect(await withdrawRelease(publisher, { period: '2022', version: 2, reason: '另行核对', confirmation: confirmationFor(2022) }, ORIGIN)).toMatchObject({ ok: true })
    expect(await askInterface(String(first.json['next']))).toMatchObject({ status: 410, json: { code: 'release.withdrawn', title: expect.stringContaining('另行核对') } })
  })

  it('cannot be asked for by a cursor that was made up, changed, or belongs to another query', async () => {
    const { json } = await askInterface('/api/v1/observations?limit=2')
    const cursor = new URL(String(json['next'])).searchParams.get('cursor') ?? ''
    const [form = '', digest = '', releases = '', last = ''] = cursor.split('.')
    const secret = Number(await valueOf(given.owner, `select id from release where not sealed or published_at > now() order by id limit 1`))
    const others = ['x', '', '1', `${cursor}x`, [form, '0'.repeat(16), releases, last].join('.'), [form, digest, '0', last].join('.'), [form, digest, 'zzzz', last].join('.'), [form, digest, releases, 'zzz-zzz-zzz-zzz'].join('.'), `${'1-'.repeat(3000)}1`, '{"id":{"gt":0}}', Number.isNaN(secret) ? 'none' : [form, digest, secret.toString(36), last].join('.')]
    for (const other of others.filter((text) => text !== '')) expect((await askInterface(`/api/v1/observations?limit=2&cursor=${encodeURIComponent(other)}`)).json, other).toMatchObject({ status: 400, code: 'query.bad-cursor' })
    expect((await askInterface(`/api/v1/observations?limit=2&metric=LIT_HEARD&cursor=${cursor}`)).json).toMatchObject({ status: 400, code: 'query.bad-cursor' })
    expect((await askInterface(`/api/v1/observations?limit=2&cursor=${cursor}`)).status).toBe(200)
  })
})

describe('a parameter', () => {
  const NAMES = ['metric[contains]=a', 'metric%5Bnot%5D=', 'where=1', 'where[id][gt]=0', 'orderBy=id', 'include=user', 'select=*', 'take=-1', 'skip=1', '__proto__[x]=1', 'constructor=1', 'limit[gt]=0', 'Metric=MED_RATE', 'offset=0', 'page=2', 'fields=value']
  const VALUES = ['limit=0', 'limit=1001', 'limit=-1', 'limit=1e2', 'limit=0x10', 'limit={"gt":0}', 'lang=fr', 'asOf=2024-02-31', 'asOf=tomorrow', 'asOf=2999-01-01', 'version=1', 'release=annual-2024&version=0', 'release=annual-2024&version=1e0', 'release={"not":""}', 'metric={"contains":""}', 'unit=%00', 'period=2024%27', 'metric=NO_SUCH_METRIC', 'limit=5&limit=6', 'release=a&release=b', 'cursor=a&cursor=b']

  it.each([...NAMES, ...VALUES])('%s is refused, and interpreted as nothing', async (search) => {
    const { status, json } = await askInterface(`/api/v1/observations?${search}`)
    expect({ status, code: json['code'] }).toEqual({ status: 400, code: expect.stringMatching(/^query\./) })
  })

  it.each(apiOperations().map(({ id }) => id))('that is not known is refused by %s', async (id) => {
    const operation = apiOperations().find((one) => one.id === id)
    const token = operation?.scope === 'drafts:read' ? await tokenOf(reporter) : undefined
    const address = exampleOf(operation?.example ?? '').split('?')[0] ?? ''
    for (const search of ['take=1', 'where[id][gt]=0', 'asOf[lt]=2024-01-01']) expect((await askInterface(`${address}?${search}`, token === undefined ? {} : { token })).status, search).toBe(400)
  })
})

describe('the language of an address', () => {
  it.each(apiOperations().map(({ id }) => id))('is taken by %s, and is that of its refusals', async (id) => {
    const operation = apiOperations().find((one) => one.id === id)
    const token = operation?.scope === 'drafts:read' ? await tokenOf(reporter) : undefined
    const [address = '', search = ''] = exampleOf(operation?.example ?? '').split('?')
    const ask = (more: string) => askInterface(`${address}?${search}${search === '' ? '' : '&'}${more}`, token === undefined ? {} : { token })
    expect((await ask('lang=en')).status).toBe(200)
    const titles = await Promise.all(['en', 'zh-CN'].map(async (lang) => (await ask(`lang=${lang}&take=1`)).json['title']))
    expect(titles).toEqual([expect.stringMatching(/^[\x20-\x7e“”’]+$/), expect.stringMatching(/[\u4e00-\u9fff]/)])
    for (const [wrong, code] of [['lang=fr', 'query.bad-value'], ['lang=en&lang=en', 'query.repeated'], ['locale=en', 'query.unknown-parameter']] as const) expect((await ask(wrong)).json, wrong).toMatchObject({ status: 400, code })
  })
})

it('a value that a parameter does not take is refused with what it does take', async () => {
  for (const [query, told] of [['limit=0', 'from 1 to 1000'], ['limit=1001', 'from 1 to 1000'], ['version=2', 'goes with a release'], ['asOf=2999-01-01', 'no later than today'], ['lang=fr', 'zh-CN 或 en']] as const) {
    expect((await askInterface(`/api/v1/observations?${query.startsWith('lang') ? query : `${query}&lang=en`}`)).json, query).toMatchObject({ status: 400, code: 'query.bad-value', title: expect.stringContaining(told) })
  }
})

describe('a closed installation', () => {
  it('answers programs with a token that has the scope, people who are signed in, and nobody else', async () => {
    const token = await tokenOf(leader)
    const narrow = await tokenOf(reporter, ['drafts:read'])
    await published('no', async () => {
      const nobody = await askInterface('/api/v1/releases')
      expect([nobody.status, nobody.json['code'], nobody.headers.get('www-authenticate')]).toEqual([401, 'token.missing', 'Bearer realm="plumbline"'])
      expect((await askInterface('/api/v1/releases', { cookie: leaderCookie })).status).toBe(200)
      const answer = await askInterface('/api/v1/observations?limit=2', { token })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      const refused = await askInterface('/api/v1/releases', { token: narrow, cookie: leaderCookie })
      expect([refused.status, refused.json['code'], refused.headers.get('www-authenticate')]).toEqual([403, 'token.scope', 'Bearer realm="plumbline", error="insufficient_scope", scope="published:read"'])
      expect((await askInterface('/api/v1/nothing')).status).toBe(404)
    })
  })
})

describe('a token', () => {
  // An address of its own: what is held off stays so.
  const FLOODING = { 'x-forwarded-for': '192.0.2.77' }
  const asks = (token: string) => askInterface('/api/v1/drafts/410700', { token })

  it('is kept as its hash alone, and stands in no event of the log', async () => {
    const token = await tokenOf(reporter)
    expect(token).toMatch(/^plb_[\w-]{43}$/)
    const tables = await rowsOf<{ name: string }>(given.owner, `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'audit')`)
    for (const { name } of tables) expect(await valueOf(given.owner, `select count(*)::int from ${name} t where t::text like $1`, [`%${token.slice(4)}%`]), name).toBe(0)
    expect(await valueOf(given.owner, `select count(*)::int from access_token where token_hash = sha256($1)`, [Buffer.from(token)])).toBe(1)
    const [event] = await rowsOf<{ body: string }>(given.owner, `select body from audit.event where body like '%"token.make"%' order by at desc limit 1`)
    expect(JSON.parse(event?.body ?? '')).toMatchObject({ obj: { t: 'user', id: reporter.userId }, after: { token: expect.any(Number), scopes: [...TOKEN_SCOPES].sort(), expires: expect.any(String) } })
    expect(event?.body).not.toContain('月报')
    await asks(token)
    expect(await valueOf(given.owner, `select used_on::text from access_token where token_hash = sha256($1)`, [Buffer.from(token)])).toBe(today())
  })

  it('sees what its person may at that moment: a unit that is not theirs is like one that there is not', async () => {
    const far = await appoint(given, { loginName: 'far', displayName: '演示外县', role: 'REPORTER', unitCode: '410721', withDescendants: false })
    await given.owner.query('update app_user set password_hash = null where id = $1', [far.userId])
    const token = await tokenOf(far)
    const others = await Promise.all(['410700', '999999', '__proto__'].map((unit) => askInterface(`/api/v1/drafts/${unit}`, { token })))
    expect(others.map(({ status, json }) => [status, json['title']])).toEqual(others.map(() => [403, others[0]?.json['title']]))
    expect((await askInterface('/api/v1/drafts/410721', { token })).status).toBe(200)
    await given.owner.query('update role_grant set valid_to = now() where user_id = $1', [far.userId])
    expect((await askInterface('/api/v1/drafts/410721', { token })).status).toBe(403)
  })

  it('that is none, was changed, has expired or was ended opens nothing, and too many are held off', async () => {
    const token = await tokenOf(reporter)
    expect((await asks(token)).status).toBe(200)
    for (const other of ['x', `plb_${'A'.repeat(43)}`, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.slice(4), '%']) {
      const answer = await asks(other)
      expect([answer.status, answer.json['code'], answer.headers.get('www-authenticate')]).toEqual([401, 'token.refused', 'Bearer realm="plumbline", error="invalid_token"'])
    }
    const hash = Buffer.from(token)
    await given.owner.query('alter table access_token disable trigger access_token_check')
    await given.owner.query(`update access_token set made_at = now() - interval '3 days', expires_at = now() - interval '1 second' where token_hash = sha256($1)`, [hash])
    expect((await asks(token)).status).toBe(401)
    await given.owner.query(`update access_token set expires_at = now() + interval '1 day' where token_hash = sha256($1)`, [hash])
    await given.owner.query('alter table access_token enable trigger access_token_check')
    expect((await asks(token)).status).toBe(200)
    const id = Number(await valueOf(given.owner, `select id from access_token where token_hash = sha256($1)`, [hash]))
    expect(await endAccessToken(leader, { token: id }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'token.unknown' }] })
    expect(await endAccessToken(reporter, { token: id }, ORIGIN)).toMatchObject({ ok: true })
    expect(await endAccessToken(reporter, { token: id }, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'token.unknown' }] })
    expect((await asks(token)).status).toBe(401)
    await expect(given.app.query('update access_token set ended_at = null where id = $1', [id])).rejects.toThrow('ends once')
    await expect(given.app.query(`update access_token set scopes = '{published:read}' where id = $1`, [id])).rejects.toThrow('permission denied')
    const tried: number[] = []
    for (let at = 0; at < 25; at += 1) tried.push((await askInterface('/api/v1/drafts/410700', { token: 'plb_nothing', headers: FLOODING })).status)
    expect([tried[0], tried.at(-1)]).toEqual([401, 429])
    expect((await askInterface('/api/v1/drafts/410700', { token: await tokenOf(reporter), headers: FLOODING })).status).toBe(200)
  })

  it('opens no other door: no page, no form, no route that takes none', async () => {
    const token = await tokenOf(reporter)
    callAs('')
    askWith({ authorization: `Bearer ${token}` })
    expect(await currentViewer()).toBeNull()
    const others = [readCell, readComments, readEvidence].map((handler) => handler(new Request('http://localhost:3000/x'), { params: Promise.resolve({ collection: '2023', unit: '410700', id: '1' }) }))
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual([401, 401, 401])
    expect(await call(endToken, formOf({ token: '1' }))).toMatchObject({ kind: 'refused' })
  })

  it('is made only with a name, a scope, a day within a year, and proof of oneself', async () => {
    const session = await sessionOf(leader)
    const sound = { name: '取数', scopes: [...TOKEN_SCOPES], until: UNTIL(), proof: PASSWORD }
    const late = `${Number(UNTIL().slice(0, 4)) + 1}${UNTIL().slice(4)}`
    for (const [change, code] of [[{ name: '' }, 'token.name-missing'], [{ scopes: [] }, 'token.scope-missing'], [{ until: '' }, 'token.until-unreadable'], [{ until: today() }, 'token.until-past'], [{ until: late }, 'token.until-late'], [{ proof: 'wrong' }, 'password.current-wrong']] as const) {
      expect(await makeAccessToken(session, { ...sound, ...change, scopes: 'scopes' in change ? [] : sound.scopes }, ORIGIN), code).toMatchObject({ ok: false, problems: [{ code }] })
    }
    await given.owner.query(`insert into access_token (user_id, token_hash, name, scopes, made_at, expires_at) select $1, sha256(convert_to('n' || n, 'UTF8')), '满', '{drafts:read}', now(), now() + interval '1 day' from generate_series(1, 20) n`, [leader.userId])
    expect(await makeAccessToken(session, sound, ORIGIN)).toMatchObject({ ok: false, problems: [{ code: 'token.too-many' }] })
  })

  it('ends with the account, with its sessions at the hand of an administrator, and never comes back', async () => {
    const gone = await appoint(given, { loginName: 'gone', displayName: '演示离任', role: 'REPORTER' })
    await given.owner.query('update app_user set password_hash = null where id = $1', [gone.userId])
    const first = await tokenOf(gone)
    expect(await endSessionsOfPerson(security, { id: gone.userId }, ORIGIN)).toMatchObject({ ok: true })
    expect((await asks(first)).status).toBe(401)
    const token = await tokenOf(gone)
    expect((await asks(token)).status).toBe(200)
    expect(await disablePerson(system, { id: gone.userId }, ORIGIN)).toMatchObject({ ok: true })
    expect((await asks(token)).status).toBe(401)
    expect(await enablePerson(system, { id: gone.userId }, ORIGIN)).toMatchObject({ ok: true })
    expect((await asks(token)).status).toBe(401)
    // Whoever else closes the account in the database.
    await tokenOf(gone)
    await given.owner.query('update app_user set disabled_at = now() where id = $1', [gone.userId])
    expect(await valueOf(given.owner, 'select count(*)::int from access_token where user_id = $1 and ended_at is null', [gone.userId])).toBe(0)
    const audit = await appoint(given, { loginName: 'audit', displayName: '演示审计管理', role: 'AUDIT_ADMIN' })
    expect(await erasePerson(audit, { id: gone.userId, confirmation: 'gone' }, ORIGIN)).toMatchObject({ ok: true })
    expect(await valueOf(given.owner, `select count(*)::int from access_token where user_id = $1 and name like '%月报%'`, [gone.userId])).toBe(0)
  })
})
