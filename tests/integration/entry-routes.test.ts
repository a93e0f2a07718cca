// The handlers of the entry grid as a browser meets them: statuses, refusals in words, limits, and what a file is sent back with.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { GET as takeTemplate } from '@/app/api/v1/collections/[collection]/units/[unit]/template/route'
import { GET as readCell } from '@/app/api/v1/entry/[collection]/[unit]/cell/route'
import { PATCH as settle } from '@/app/api/v1/entry/[collection]/[unit]/comments/[id]/route'
import { GET as readComments, POST as comment } from '@/app/api/v1/entry/[collection]/[unit]/comments/route'
import { PATCH as save } from '@/app/api/v1/entry/[collection]/[unit]/route'
import { GET as download, PATCH as remove } from '@/app/api/v1/evidence/[collection]/[unit]/[id]/route'
import { POST as upload } from '@/app/api/v1/evidence/[collection]/[unit]/route'
import { collectionSheet } from '@/lib/data/collection-sheet'
import { importTarget } from '@/lib/data/import-target'
import { planImport } from '@/lib/domain/importing/plan-import'
import type { Viewer } from '@/lib/domain/viewer'
import { readTemplate } from '../builders/template-round-trip'
import { beginSession, SECOND_FACTOR_SEED } from '../security/actors'
import { appoint } from './appoint'
import { editId } from './collecting'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { askFor, did, FAR, fill, NEAR, submit } from './submitting'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let secrets: string
const cookies = new Map<string, string>()
const CODE = 'routes-2024'

async function cookieOf({ userId }: Viewer): Promise<string> {
  return (await beginSession(given.owner, secrets, userId)).cookie
}

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  writeFileSync(path.join(secrets, 'secrets.json'), JSON.stringify({ sessionSecret: process.env['NEXTAUTH_SECRET'] }))
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER', unitCode: NEAR })
  const people = { reporter, far: await appoint(given, { loginName: 'far', displayName: '演示外县', role: 'REPORTER', unitCode: FAR }), reviewer: await appoint(given, { loginName: 'reviewer', displayName: '演示审核', role: 'REVIEWER' }), leader: await appoint(given, { loginName: 'leader', displayName: '演示领导', role: 'LEADER' }) }
  // There since yesterday: a session is younger than its password. Who checks shows a second factor, so has one.
  await given.owner.query(`update app_user set created_at = now() - interval '1 day', password_changed_at = now() - interval '1 day', totp_secret = $1, totp_since = now() - interval '1 day'`, [SECOND_FACTOR_SEED])
  for (const [who, viewer] of Object.entries(people)) cookies.set(who, await cookieOf(viewer))
  await askFor({ code: CODE, periodKey: '2024', metrics: ['LIT_HEARD', 'LIT_CLOSED?'], responders: [NEAR, FAR] })
})
beforeEach(async () => {
  await given.owner.query('delete from rate_limit')
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>
interface Asked {
  readonly who?: string
  readonly collection?: string
  readonly unit?: string
  readonly id?: string
  readonly search?: string
  readonly body?: unknown
  readonly type?: string
}

/** Asks a handler as somebody; nobody for an unknown name. */
async function ask(handler: Handler<{ collection: string; unit: string; id: string }>, method: string, { who = 'reporter', collection = CODE, unit = NEAR, id = '', search = '', body, type = 'application/json' }: Asked = {}) {
  callAs(cookies.get(who) ?? '')
  const sent = body === undefined ? {} : body instanceof FormData ? { body } : { body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': type } }
  const answer = await handler(new Request(`http://localhost:3000/api/v1/x${search}`, { method, ...sent }), { params: Promise.resolve({ collection, unit, id }) })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const json = answer.headers.get('content-type')?.includes('json') === true ? (JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>) : {}
  return { status: answer.status, headers: answer.headers, json, bytes, code: json['code'] }
}

const typed = (text: string, facts: object = {}) => ({ editId: editId(), metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024', text, reason: '', baseSeq: 0, ...facts })
const saving = (facts: Asked = {}) => ask(save, 'PATCH', { body: { cells: [typed('40')] }, ...facts })

describe('saving', () => {
  it('answers each cell with its status, its words, and what another recorded', async () => {
    const first = await saving({ body: { cells: [typed('1,200'), typed('六十x', { metricCode: 'LIT_CLOSED' })] } })
    expect(first).toMatchObject({ status: 200, json: { cells: [{ key: `LIT_HEARD|${NEAR}|2024`, status: 'saved', seq: 1, text: '1200', shown: '1,200', sentences: [], theirs: null, asksReason: false }, { status: 'refused', seq: 0, sentences: [expect.stringContaining('六十x')] }], computed: [], findings: expect.any(Array) } })
    expect((await saving({ body: { cells: [typed('41')] } })).json).toMatchObject({ cells: [{ status: 'conflict', seq: 1, theirs: { seq: 1, text: '1200', shown: '1,200', by: '演示填报' } }] })
  })

  it('says by its status why nothing was saved', async () => {
    expect(await saving({ who: 'nobody' })).toMatchObject({ status: 401, code: 'session.ended' })
    for (const who of ['leader', 'reviewer', 'far']) expect(await saving({ who })).toMatchObject({ status: 403, code: 'permission.missing' })
    expect(await saving({ unit: '999999' })).toMatchObject({ status: 403 })
    expect(await saving({ collection: 'no-such' })).toMatchObject({ status: 404, code: 'collection.unknown' })
    await askFor({ code: 'later', periodKey: '2020-Q1', metrics: ['LIT_HEARD'], opensOn: '2098-01-01' })
    expect(await saving({ collection: 'later' })).toMatchObject({ status: 409, code: 'submission.not-yet' })
    await askFor({ code: 'closed', periodKey: '2020-Q2', metrics: ['LIT_HEARD'] })
    await given.owner.query(`update collection set closed_at = now() where code = 'closed'`)
    expect(await saving({ collection: 'closed' })).toMatchObject({ status: 409, code: 'submission.closed' })
    await askFor({ code: 'submitted', periodKey: '2020-Q3', metrics: ['LIT_HEARD'] })
    did(await fill(reporter, 'submitted', NEAR, { LIT_HEARD: '4' }, { periodKey: '2020-Q3' }))
    did(await submit(reporter, 'submitted'))
    expect(await saving({ collection: 'submitted' })).toMatchObject({ status: 409, code: 'submission.not-open' })
    await askFor({ code: 'locked', periodKey: '2020-Q4', metrics: ['LIT_HEARD'] })
    await given.owner.query(`insert into lock (period_id, reason) select id, '已经发布' from period where key = '2020-Q4'`)
    expect(await saving({ collection: 'locked' })).toMatchObject({ status: 423, code: 'entry.locked', json: { title: expect.stringContaining('已经发布') } })
  })

  it('writes down who tried to save for a unit that is not theirs', async () => {
    const refusals = () => valueOf(given.owner, `select count(*)::int from audit.event where body like '%"access.refuse"%'`)
    const before = await refusals()
    await saving({ who: 'far' })
    expect(await refusals()).toBe(Number(before) + 1)
  })

  const one = (): ReturnType<typeof typed> => typed('5')
  const UNREADABLE: readonly (readonly [what: string, body: () => unknown, type: string])[] = [
    ['a form', () => 'cells=1', 'application/x-www-form-urlencoded'],
    ['JSON that says it is a text', () => JSON.stringify({ cells: [one()] }), 'text/plain'],
    ['JSON that is cut off', () => '{"cells":[', 'application/json'],
    ['nothing', () => '', 'application/json'],
    ['a list', () => '[]', 'application/json'],
    ['no cell', () => ({ cells: [] }), 'application/json'],
    ['too many cells', () => ({ cells: Array.from({ length: 501 }, one) }), 'application/json'],
    ['a field more', () => ({ cells: [{ ...one(), userId: reporter.userId }] }), 'application/json'],
    ['another collection in the body', () => ({ cells: [one()], collection: 'x' }), 'application/json'],
    ['a number for a text', () => ({ cells: [{ ...one(), text: 5 }] }), 'application/json'],
    ['an edit without a number of its own', () => ({ cells: [{ ...one(), editId: '1' }] }), 'application/json'],
    ['a negative revision', () => ({ cells: [{ ...one(), baseSeq: -1 }] }), 'application/json'],
    ['a revision beyond every number', () => ({ cells: [{ ...one(), baseSeq: 2 ** 31 }] }), 'application/json'],
    ['an endless text', () => ({ cells: [{ ...one(), text: '1'.repeat(201) }] }), 'application/json'],
    ['a NUL', () => ({ cells: [{ ...one(), text: '1\u0000' }] }), 'application/json'],
    ['half a character in a reason', () => ({ cells: [{ ...one(), reason: '\uD800' }] }), 'application/json'],
  ]
  it.each(UNREADABLE)('refuses %s with 400 and saves nothing', async (_what, body, type) => {
    const before = await valueOf(given.owner, 'select max(id) from revision')
    expect((await saving({ body: body(), type })).status).toBe(400)
    expect(await valueOf(given.owner, 'select max(id) from revision')).toBe(before)
  })

  it('tells who saves more than a hand can type when to go on', async () => {
    const statuses = []
    for (let count = 0; count < 241; count += 1) statuses.push(await saving({ who: 'leader' }))
    expect(statuses.filter(({ status }) => status === 429)).toHaveLength(1)
    expect(Number(statuses.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

const search = (metric = 'LIT_HEARD') => `?metric=${metric}&subject=${NEAR}&period=2024`

describe('the drawer', () => {
  it('tells what a cell means, what was there before, and who changed it', async () => {
    const { status, json } = await ask(readCell, 'GET', { search: search() })
    expect([status, json]).toMatchObject([200, { key: `LIT_HEARD|${NEAR}|2024`, revisions: [{ seq: 1, by: '演示填报', change: expect.stringContaining('1,200') }], mayComment: true, mayAttach: true, auditHref: null }])
    expect(json['periods']).toHaveLength(5)
    expect((await ask(readCell, 'GET', { who: 'reviewer', search: search() })).json).toMatchObject({ mayComment: true, mayAttach: false, mayRemove: false })
  })

  it('says by its status why it tells nothing', async () => {
    expect((await ask(readCell, 'GET', { who: 'nobody', search: search() })).status).toBe(401)
    for (const who of ['far', 'leader']) expect((await ask(readCell, 'GET', { who, search: search() })).status).toBe(403)
    expect((await ask(readCell, 'GET', { search: search('REC_ACCEPT') })).status).toBe(404)
    expect((await ask(readCell, 'GET', { collection: 'no-such', search: search() })).status).toBe(404)
    for (const bad of ['', '?metric=LIT_HEARD', `?metric=${'x'.repeat(65)}&subject=1&period=1`, `?metric=%00&subject=1&period=1`]) expect((await ask(readCell, 'GET', { search: bad })).status).toBe(400)
  })
})

describe('comments', () => {
  const cell = { metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024' }
  const written = (facts: object = {}, asked: Asked = {}) => ask(comment, 'POST', { body: { cell, kind: 'QUESTION', text: '第一行\n第二行', parentId: null, ...facts }, ...asked })

  it('are written, read and settled', async () => {
    const first = await written({ cell: null })
    expect(first.status).toBe(200)
    expect((await ask(readComments, 'GET', { who: 'reviewer' })).json).toMatchObject({ threads: [{ kind: '提问', text: '第一行\n第二行', by: '演示填报', resolved: null }] })
    const id = String(first.json['thread'])
    expect((await ask(settle, 'PATCH', { id, body: { resolved: true }, who: 'reviewer' })).status).toBe(200)
    expect((await written({ parentId: Number(id) })).status).toBe(409)
    for (const bad of ['0', 'x', '1e3', '99999999999']) expect((await ask(settle, 'PATCH', { id: bad, body: { resolved: true } })).status).toBe(404)
    expect((await ask(settle, 'PATCH', { id, body: { resolved: 'yes' } })).status).toBe(400)
  })

  it('are refused where they cannot be read or may not be written', async () => {
    for (const bad of [{ text: '' }, { text: '字'.repeat(2001) }, { text: 'a\u202Eb' }, { text: 'a\u0000' }, { kind: 'RETURN' }, { parentId: 0 }, { parentId: '1' }, { cell: { ...cell, extra: 1 } }, { byUserId: reporter.userId }]) expect((await written(bad)).status).toBe(400)
    for (const who of ['far', 'leader']) expect((await written({}, { who })).status).toBe(403)
    expect((await written({}, { who: 'nobody' })).status).toBe(401)
    expect((await ask(readComments, 'GET', { who: 'far' })).status).toBe(403)
  })
})

describe('evidence', () => {
  const form = (name = '公报.pdf', content: BlobPart = '%PDF-1.7\n', fields: Readonly<Record<string, string>> = {}): FormData => {
    const made = new FormData()
    for (const [field, value] of Object.entries({ metric: 'LIT_HEARD', subject: NEAR, period: '2024', ...fields })) made.set(field, value)
    made.set('file', new File([content], name))
    return made
  }

  it('is sent back to be kept, never to be shown as a page of ours', async () => {
    const { status, json } = await ask(upload, 'POST', { body: form('公报 (1).pdf') })
    expect(status).toBe(200)
    const id = String(json['id'])
    const file = await ask(download, 'GET', { id, who: 'reviewer' })
    expect([file.status, new TextDecoder().decode(file.bytes), file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([200, '%PDF-1.7\n', 'application/pdf', `attachment; filename="1.pdf"; filename*=UTF-8''%E5%85%AC%E6%8A%A5%20%281%29.pdf`])
    for (const [who, expected] of [['nobody', 401], ['far', 403], ['leader', 403]] as const) expect((await ask(download, 'GET', { id, who })).status).toBe(expected)
    expect((await ask(download, 'GET', { id, who: 'far', unit: FAR })).status).toBe(404)
    expect((await ask(remove, 'PATCH', { id, who: 'reviewer', body: { removed: true } })).status).toBe(403)
    expect((await ask(remove, 'PATCH', { id, body: { removed: false } })).status).toBe(400)
    expect((await ask(remove, 'PATCH', { id, body: { removed: true } })).status).toBe(200)
    expect((await ask(download, 'GET', { id })).status).toBe(404)
    for (const bad of ['x', '../1', '1e1', '']) expect((await ask(download, 'GET', { id: bad })).status).toBe(404)
  })

  it('says by its status why a file was not taken', async () => {
    expect(await ask(upload, 'POST', { body: form('a.exe', 'MZ\u0000') })).toMatchObject({ status: 415, code: 'evidence.wrong-type' })
    expect(await ask(upload, 'POST', { body: form('a.png') })).toMatchObject({ status: 415, code: 'evidence.lying-name' })
    expect(await ask(upload, 'POST', { body: form('a.pdf', '') })).toMatchObject({ status: 400, code: 'evidence.empty' })
    expect(await ask(upload, 'POST', { body: form('a.pdf', new Uint8Array(10 * 1024 * 1024 + 1)) })).toMatchObject({ status: 413, code: 'evidence.too-large' })
    expect(await ask(upload, 'POST', { body: form('a.pdf', '%PDF-1.7', { metric: 'REC_ACCEPT' }) })).toMatchObject({ status: 404, code: 'entry.not-asked' })
    for (const who of ['far', 'reviewer', 'leader']) expect((await ask(upload, 'POST', { who, body: form() })).status).toBe(403)
    expect((await ask(upload, 'POST', { who: 'nobody', body: form() })).status).toBe(401)
  })

  it('refuses what is no form with a file', async () => {
    const without = form()
    without.delete('file')
    const asText = form()
    asText.set('file', 'a text')
    for (const body of [without, asText, form('a.pdf', '%PDF-1.7', { metric: 'a\u0000' }), form('a.pdf', '%PDF-1.7', { period: '' }), { file: 'x' }]) expect((await ask(upload, 'POST', { body })).status).toBe(400)
  })
})

describe('a template', () => {
  it('is for whoever may see the drafts of the unit, named after it, and holds none of this period\'s figures', async () => {
    const { status, headers, bytes } = await ask(takeTemplate, 'GET', {})
    expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('填报模板.xlsx')
    const sheet = await collectionSheet(reporter, CODE, NEAR)
    if (!sheet.ok) throw new Error('no sheet')
    const plan = planImport({ workbook: await readTemplate(bytes), target: importTarget(sheet.value), remembered: [] })
    expect(plan).toMatchObject({ source: { kind: 'template', current: true, otherTarget: null }, problems: [] })
    expect(plan.cells.map(({ place, text }) => [place.metricCode, place.subjectCode, text])).toEqual([['LIT_HEARD', NEAR, ''], ['LIT_CLOSED', NEAR, '']])
  })

  it('is nobody else\'s', async () => {
    expect((await ask(takeTemplate, 'GET', { who: 'nobody' })).status).toBe(401)
    expect((await ask(takeTemplate, 'GET', { who: 'far' })).status).toBe(403)
    // A unit that there is not looks like one that is somebody else's.
    expect((await ask(takeTemplate, 'GET', { unit: '999999' })).status).toBe(403)
    expect((await ask(takeTemplate, 'GET', { collection: 'no-such' })).status).toBe(404)
  })
})
