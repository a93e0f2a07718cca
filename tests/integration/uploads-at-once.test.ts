// UP-4: the same file fifty times at once, over the handlers, is one upload and one set of revisions; and where the database is kept busy for
// longer than anybody waits, each sender is told so and nothing is left half done.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
// First: it puts the framework's requests in place.
import { callAs } from '../security/input/call-action'
import { POST as upload } from '@/app/api/v1/imports/[collection]/[unit]/route'
import { uploadWork } from '@/lib/data/upload-work'
import { isWritten } from '@/lib/domain/uploading/plan-lines'
import type { Viewer } from '@/lib/domain/viewer'
import { applyUpload } from '@/lib/operations/apply-upload'
import { makeTemplate } from '@/lib/operations/make-template'
import { fillTemplate } from '../builders/fill-template'
import { beginSession } from '../security/actors'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, valueOf, type Clone } from './database'
import { askFor, did, NEAR } from './submitting'

const CODE = 'at-once-2024'
const AT_ONCE = 50
const WORDING = { figure: () => 'a figure', instant: (iso: string) => iso, system: '系统' }

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let template: Uint8Array

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  const secrets = mkdtempSync(path.join(tmpdir(), 'plumbline-test-'))
  writeFileSync(path.join(secrets, 'secrets.json'), JSON.stringify({ sessionSecret: process.env['NEXTAUTH_SECRET'] }))
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER', unitCode: NEAR })
  // There since yesterday: a session is younger than its password.
  await given.owner.query(`update app_user set created_at = now() - interval '1 day', password_changed_at = now() - interval '1 day'`)
  callAs((await beginSession(given.owner, secrets, reporter.userId)).cookie)
  await askFor({ code: CODE, periodKey: '2024', metrics: ['LIT_HEARD', 'LIT_CLOSED?'], responders: [NEAR] })
  template = did(await makeTemplate(reporter, { collection: CODE, unit: NEAR, locale: 'zh-CN' })).bytes
})
beforeEach(async () => {
  await given.owner.query('delete from rate_limit')
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

interface Told {
  readonly status: number
  readonly number?: number
  readonly code?: string
  readonly retryAfter: string | null
}

async function sent(bytes: Uint8Array, name: string): Promise<Told> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  const answer = await upload(new Request('http://localhost:3000/api/v1/x', { method: 'POST', body: form }), { params: Promise.resolve({ collection: CODE, unit: NEAR }) })
  const body = (await answer.json()) as { readonly number?: number; readonly code?: string }
  return { status: answer.status, ...body, retryAfter: answer.headers.get('retry-after') }
}
const fifty = <T>(make: (index: number) => Promise<T>): Promise<readonly T[]> => Promise.all(Array.from({ length: AT_ONCE }, (_, index) => make(index)))
const uploads = (): Promise<unknown> => valueOf(given.owner, 'select count(*)::int from upload')
const revisions = (): Promise<unknown> => valueOf(given.owner, `select count(*)::int from revision where origin = 'XLSX'`)

/** A template whose asked figures are these, in order. */
async function filled(...figures: readonly number[]): Promise<Uint8Array> {
  const number = (await sent(template, 'blank.xlsx')).number ?? 0
  const lines = did(await uploadWork(reporter, CODE, NEAR, number)).planned?.lines ?? []
  return fillTemplate(template, new Map(lines.map(({ cell }, index) => [`E${cell.row}`, { number: String(figures[index] ?? 0) }])))
}

it('takes the same file fifty times at once as one upload, and writes it fifty times at once as one set of revisions', { timeout: 180_000 }, async () => {
  const bytes = await filled(110, 90)
  const [before, written] = [Number(await uploads()), Number(await revisions())]
  const all = await fifty((index) => sent(bytes, `第${index}次.xlsx`))
  expect([...new Set(all.map(({ status, code }) => `${status} ${code ?? ''}`))]).toEqual(['200 '])
  expect(new Set(all.map(({ number }) => number)).size).toBe(1)
  expect(await uploads()).toBe(before + 1)
  const number = all[0]?.number ?? 0
  const { upload: standing, planned } = did(await uploadWork(reporter, CODE, NEAR, number))
  expect(standing.state).toBe('READY')
  const base = Object.fromEntries((planned?.lines ?? []).filter(isWritten).map(({ key, standing: { seq } }) => [key, seq]))
  const asked = { collection: CODE, unit: NEAR, number, version: standing.version, seen: planned?.seen ?? '', base, choice: 'all' as const, reason: '', reasons: [] }
  const outcomes = await fifty(async () => did(await applyUpload(reporter, asked, ORIGIN, WORDING)).saved)
  expect(new Set(outcomes)).toEqual(new Set([2]))
  expect(await revisions()).toBe(written + 2)
})

it('tells fifty senders that it is busy where nothing can be had of the database for long, as a refusal and not as a failure; nothing of theirs stays', { timeout: 120_000 }, async () => {
  const bytes = await filled(111, 91)
  const before = await uploads()
  // Others hold the sheet for longer than anybody waits for a connection.
  await given.owner.query('begin')
  await given.owner.query('select 1 from submission for update')
  const waiting = fifty((index) => sent(bytes, `第${index}次.xlsx`))
  const all = await waiting.finally(() => given.owner.query('rollback'))
  expect([...new Set(all.map(({ status, code, retryAfter }) => `${status} ${code ?? ''} ${retryAfter ?? ''}`))]).toEqual(['503 database.busy 10'])
  expect(await uploads()).toBe(before)
  expect(await sent(bytes, '之后.xlsx')).toMatchObject({ status: 200 })
})
