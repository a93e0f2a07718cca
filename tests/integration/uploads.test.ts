// Files in place of typing: received once, planned, corrected, written as a form would write them, and never over somebody else's figure unseen.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { UploadApplying } from '@/lib/contracts/upload'
import { cellHistory } from '@/lib/data/cell-history'
import { uploadWork, type PlannedUpload, type UploadWork } from '@/lib/data/upload-work'
import { sweepUploads } from '@/lib/data/uploads'
import type { Result } from '@/lib/domain/result'
import { matchId, targetText } from '@/lib/domain/uploading/pending-names'
import { isWritten } from '@/lib/domain/uploading/plan-lines'
import type { Viewer } from '@/lib/domain/viewer'
import { applyUpload } from '@/lib/operations/apply-upload'
import { correctUpload } from '@/lib/operations/correct-upload'
import { discardUpload } from '@/lib/operations/discard-upload'
import { makeTemplate } from '@/lib/operations/make-template'
import { matchUploadNames } from '@/lib/operations/match-upload-names'
import { receiveUpload, type Received } from '@/lib/operations/receive-upload'
import { fillTemplate, type Filled } from '../builders/fill-template'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { askFor, did, FAR, fill, NEAR, submit } from './submitting'

const CODE = 'uploads-2024'
const CANARY = 'c4n4ry-of-the-far-county'
const WORDING = { figure: () => 'a figure', instant: (iso: string) => iso, system: '系统' }

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let colleague: Viewer
let far: Viewer
let template: Uint8Array
let cells: ReadonlyMap<string, string>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER', unitCode: NEAR })
  colleague = await appoint(given, { loginName: 'colleague', displayName: '演示同事', role: 'REPORTER', unitCode: NEAR })
  far = await appoint(given, { loginName: 'far', displayName: '演示外县', role: 'REPORTER', unitCode: FAR })
  await askFor({ code: CODE, periodKey: '2024', metrics: ['LIT_HEARD', 'LIT_CLOSED?', 'LIT_LOST?'], responders: [NEAR, FAR] })
  template = did(await makeTemplate(reporter, { collection: CODE, unit: NEAR, locale: 'zh-CN' })).bytes
  const blank = await planned(await received(template))
  cells = new Map(blank.lines.map(({ cell }) => [cell.place.metricCode, `E${cell.row}`]))
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const at = (number: number) => ({ collection: CODE, unit: NEAR, number })
const send = (viewer: Viewer, bytes: Uint8Array, name = '报表.xlsx', facts: { readonly unit?: string; readonly key?: string } = {}): Promise<Result<Received>> =>
  receiveUpload(viewer, { collection: CODE, unit: facts.unit ?? NEAR, key: facts.key ?? randomUUID(), name, bytes: new Uint8Array(bytes) }, ORIGIN)
const received = async (bytes: Uint8Array, name?: string): Promise<number> => did(await send(reporter, bytes, name)).number
const workOf = async (number: number, viewer = reporter): Promise<UploadWork> => did(await uploadWork(viewer, CODE, NEAR, number))
async function planned(number: number): Promise<PlannedUpload> {
  const work = await workOf(number)
  if (work.planned === null) throw new Error('nothing was planned')
  return work.planned
}

/** A template with figures, by metric. */
const filled = (figures: Readonly<Record<string, Filled>>): Uint8Array => fillTemplate(template, new Map(Object.entries(figures).map(([metric, what]) => [cells.get(metric) ?? '', what])))

/** Writes what the page would show now. */
async function write(number: number, facts: Partial<UploadApplying> = {}, viewer = reporter): ReturnType<typeof applyUpload> {
  const { upload, planned: plan } = await workOf(number)
  const base = Object.fromEntries((plan?.lines ?? []).filter(isWritten).map(({ key, standing }) => [key, standing.seq]))
  return await applyUpload(viewer, { ...at(number), version: upload.version, seen: plan?.seen ?? '0'.repeat(64), base, choice: 'all', reason: '', reasons: [], ...facts }, ORIGIN, WORDING)
}

const revisions = (): Promise<unknown> => valueOf(given.owner, `select count(*)::int from revision where by_user_id is not null and origin in ('XLSX', 'CSV')`)
const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? ['ok'] : result.problems.map(({ code }) => code))

it('takes the same file once, though it is sent ten times at once, by several people, and again', async () => {
  const bytes = filled({ LIT_LOST: { number: '1' } })
  const all = await Promise.all(Array.from({ length: 10 }, (_, index) => send(index % 2 === 0 ? reporter : colleague, bytes)))
  expect(new Set(all.map((one) => did(one).number)).size).toBe(1)
  expect(did(await send(reporter, bytes, 'another name.xlsx')).number).toBe(did(all[0] ?? (await send(reporter, bytes))).number)
  expect(await valueOf(given.owner, 'select count(*)::int from upload where sha256 = sha256($1)', [Buffer.from(bytes)])).toBe(1)
})

it('tells of each cell what is wrong, writes nothing until it is put right, then writes as a form would: audited, computed, traced to the file', async () => {
  const number = await received(filled({ LIT_HEARD: { text: '1O8' }, LIT_CLOSED: { number: '97' }, LIT_LOST: { number: '12.5' } }), '三季度.xlsx')
  const before = await planned(number)
  expect(before.lines.map(({ kind, cell }) => [cell.place.metricCode, kind, cell.problem?.code ?? null, cell.suggestion])).toEqual([
    ['LIT_HEARD', 'bad', 'value.unreadable', '108'], ['LIT_CLOSED', 'new', null, null], ['LIT_LOST', 'bad', 'value.not-whole', null],
  ])
  expect(codesOf(await write(number))).toEqual(['uploaded.errors-left'])
  expect(await revisions()).toBe(0)
  const fix = (metric: string, text: string) => ({ row: Number((cells.get(metric) ?? '').slice(1)), column: 5, text })
  const corrections = { ...at(number), version: 0, sheet: before.plan.sheet, fixes: [fix('LIT_HEARD', '108'), fix('LIT_LOST', '12')] }
  expect(did(await correctUpload(reporter, corrections, ORIGIN))).toBe(2)
  // Typed upon a page that is no longer so.
  expect(codesOf(await correctUpload(colleague, corrections, ORIGIN))).toEqual(['uploaded.changed-meanwhile'])
  expect(codesOf(await write(number, { seen: before.seen }))).toEqual(['uploaded.changed-meanwhile'])
  expect(did(await write(number))).toEqual({ saved: 3, unchanged: 0, left: [] })
  expect(await rowsOf(given.owner, `select m.code, r.value::text, r.origin::text from revision r join observation o on o.draft_revision_id = r.id join metric m on m.id = o.metric_id
    join upload u on u.batch_id = r.batch_id where u.id = $1 and r.origin = 'XLSX' order by m.code`, [number])).toEqual([
    { code: 'LIT_CLOSED', value: '97.000000000000', origin: 'XLSX' }, { code: 'LIT_HEARD', value: '108.000000000000', origin: 'XLSX' }, { code: 'LIT_LOST', value: '12.000000000000', origin: 'XLSX' },
  ])
  const history = did(await cellHistory(reporter, CODE, NEAR, { metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024' }))
  expect(history.revisions[0]).toMatchObject({ origin: 'XLSX', fileName: '三季度.xlsx', by: '演示填报' })
  const bodies = await rowsOf<{ body: string }>(given.owner, `select body from audit.event where body like '%"upload.%' or body like '%' || (select batch_id from upload where id = $1) || '%'`, [number])
  const applied = bodies.map(({ body }) => body).find((body) => body.includes('"upload.apply"')) ?? ''
  expect(applied).toContain(String(await valueOf(given.owner, `select encode(sha256, 'hex') from upload where id = $1`, [number])))
  expect(bodies.some(({ body }) => body.includes('"observation.record"'))).toBe(true)
  expect(bodies.map(({ body }) => body).join('\n')).not.toContain('三季度')
})

it('makes no new revision of a file that is written, however often and by however many it is written again', async () => {
  // Packed once: a zip has the time in it.
  const bytes = filled({ LIT_HEARD: { number: '110' } })
  const number = await received(bytes)
  const [{ upload, planned: plan }, count] = [await workOf(number), Number(await revisions())]
  const line = plan?.lines.find(isWritten)
  const same: Partial<UploadApplying> = { version: upload.version, seen: plan?.seen ?? '', base: { [line?.key ?? '']: line?.standing.seq ?? 0 } }
  const all = await Promise.all(Array.from({ length: 6 }, (_, index) => write(number, same, index % 2 === 0 ? reporter : colleague)))
  expect(all.map((one) => did(one).saved)).toEqual([1, 1, 1, 1, 1, 1])
  expect(await revisions()).toBe(count + 1)
  expect(did(await send(colleague, bytes))).toMatchObject({ number, state: 'APPLIED' })
  // The same figures in other bytes: nothing to write.
  expect(codesOf(await write(await received(filled({ LIT_HEARD: { text: '110' } }))))).toEqual(['uploaded.nothing-to-write'])
  expect(await revisions()).toBe(count + 1)
})

it('tells per cell of what somebody recorded meanwhile and overwrites nothing; what has no problem is written where that is chosen', async () => {
  const number = await received(filled({ LIT_HEARD: { number: '200' }, LIT_CLOSED: { number: '190' } }))
  const { upload, planned: plan } = await workOf(number)
  const seen: Partial<UploadApplying> = { version: upload.version, seen: plan?.seen ?? '', base: Object.fromEntries((plan?.lines ?? []).filter(isWritten).map(({ key, standing }) => [key, standing.seq])) }
  did(await fill(colleague, CODE, NEAR, { LIT_HEARD: '150' }, { periodKey: '2024' }))
  const count = await revisions()
  const all = await write(number, seen)
  expect(all.ok ? [] : all.problems.map(({ code, path }) => [code, path[1]])).toEqual([['entry.conflict', `LIT_HEARD|${NEAR}|2024`]])
  expect(await revisions()).toBe(count)
  const good = did(await write(number, { ...seen, choice: 'good' }))
  expect([good.saved, good.left.map(({ key, problems }) => [key, problems[0]?.code])]).toEqual([1, [[`LIT_HEARD|${NEAR}|2024`, 'entry.conflict']]])
  const now = did(await cellHistory(reporter, CODE, NEAR, { metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024' }))
  expect(now.revisions[0]).toMatchObject({ origin: 'KEYED', quantity: { value: '150' }, fileName: null })
})

it('takes a reason for each published figure that a file changes: from the file, typed for that figure, or typed for the rest', async () => {
  // The report of 2023 is published; what it prints about the city is asked again.
  const metrics = ['RULE_NEW', 'RULE_REVISED', 'RULE_COLEG']
  await askFor({ code: 'again-2023', periodKey: '2023', metrics, responders: ['410700'] })
  const city = await appoint(given, { loginName: 'city', displayName: '演示市级', role: 'REPORTER', unitCode: '410700' })
  const place = { collection: 'again-2023', unit: '410700' }
  const take = async (bytes: Uint8Array): Promise<number> => did(await receiveUpload(city, { ...place, key: randomUUID(), name: '更正.xlsx', bytes: new Uint8Array(bytes) }, ORIGIN)).number
  const blank = did(await makeTemplate(city, { ...place, locale: 'zh-CN' })).bytes
  const rows = new Map((did(await uploadWork(city, place.collection, place.unit, await take(blank))).planned?.lines ?? []).map(({ cell }) => [cell.place.metricCode, cell.row]))
  const figures = metrics.map((code, index) => [`E${rows.get(code)}`, { number: String(901 + index) }] as const)
  const number = await take(fillTemplate(blank, new Map<string, Filled>([...figures, [`F${rows.get('RULE_NEW')}`, { text: '文件里的原因' }]])))
  const { upload, planned: plan } = did(await uploadWork(city, place.collection, place.unit, number))
  const base = Object.fromEntries((plan?.lines ?? []).filter(isWritten).map(({ key, standing }) => [key, standing.seq]))
  expect(metrics.map((code) => plan?.lines.find(({ cell }) => cell.place.metricCode === code)).map((line) => [line?.cell.place.metricCode, line?.kind, line?.reasonMissing])).toEqual([['RULE_NEW', 'changed', false], ['RULE_REVISED', 'changed', true], ['RULE_COLEG', 'changed', true]])
  const asked = { ...place, number, version: upload.version, seen: plan?.seen ?? '', base, choice: 'all' as const, reason: '', reasons: [{ key: 'RULE_REVISED|410700|2023', reason: '只为这一项' }, { key: 'RULE_NEW|410700|2023', reason: '文件里已有原因，不用这个' }] }
  const refused = await applyUpload(city, asked, ORIGIN, WORDING)
  expect(refused.ok ? [] : refused.problems.map(({ code, path }) => [code, path[1]])).toEqual([['entry.reason-missing', 'RULE_COLEG|410700|2023']])
  did(await applyUpload(city, { ...asked, reason: '其余各项' }, ORIGIN, WORDING))
  expect(await rowsOf(given.owner, `select m.code, r.reason from revision r join observation o on o.draft_revision_id = r.id join metric m on m.id = o.metric_id join upload u on u.batch_id = r.batch_id where u.id = $1 and r.origin = 'XLSX' order by m.code`, [number])).toEqual([
    { code: 'RULE_COLEG', reason: '其余各项' }, { code: 'RULE_NEW', reason: '文件里的原因' }, { code: 'RULE_REVISED', reason: '只为这一项' },
  ])
})

it('asks somebody to confirm what names of a foreign sheet stand for, and remembers it for the unit', async () => {
  const csv = (value: number): Uint8Array => new TextEncoder().encode(`指标,单位,本期\n开庭审理行政案件,件,${value}\n审结行政诉讼案件,件,95\n本年败诉的,件,9\n`)
  const number = await received(csv(301), '自己的表.csv')
  const { plan, pending } = await planned(number)
  expect([plan.source.kind, codesOf(await write(number))]).toEqual(['foreign', ['uploaded.unconfirmed']])
  const all = [...pending.map((header) => ({ id: matchId(header), key: header.key })), ...plan.unmatched.map(({ key }) => ({ id: '', key }))]
  const matches = all.map(({ id, key }) => ({ id, key, target: key.includes('开庭') ? 'metric LIT_HEARD' : key.includes('审结') ? 'metric LIT_CLOSED' : 'metric LIT_LOST' }))
  const say = (target?: string) => matchUploadNames(reporter, { ...at(number), version: 0, matches: matches.map((one) => ({ ...one, target: target ?? one.target })) }, ORIGIN)
  expect(codesOf(await say('metric REC_ACCEPT'))).toContain('uploaded.target-unknown')
  expect(did(await say())).toBe(3)
  const said = await planned(number)
  expect([said.pending, said.plan.unmatched]).toEqual([[], []])
  expect(said.lines.map(({ cell, after }) => [cell.place.metricCode, after?.kind === 'value' ? after.value : null])).toEqual([['LIT_HEARD', '301'], ['LIT_CLOSED', '95'], ['LIT_LOST', '9']])
  did(await write(number))
  expect(await valueOf(given.owner, `select r.origin::text from revision r join upload u on u.batch_id = r.batch_id where u.id = $1 limit 1`, [number])).toBe('CSV')
  const next = await planned(did(await send(colleague, csv(302), '下一份.csv')).number)
  expect([next.pending, next.lines.length]).toEqual([[], 3])
})

it('takes at once whose a column of a period was said to be, and asks again for the next file', async () => {
  const csv = (heard: number) => new TextEncoder().encode(`指标,2024年\n开庭审理行政案件数,${heard}\n`)
  const number = did(await send(reporter, csv(311), '按年份.csv')).number
  const { pending } = await planned(number)
  const year = pending.find(({ target }) => target.kind === 'period')
  const matches = pending.map((header) => ({ id: matchId(header), key: header.key, target: header === year ? `subject ${NEAR}` : targetText(header.target) }))
  did(await matchUploadNames(reporter, { ...at(number), version: 0, matches }, ORIGIN))
  expect((await planned(number)).pending).toEqual([])
  const next = await planned(did(await send(colleague, csv(312), '下一年份.csv')).number)
  expect(next.pending.map(({ key, target, origin }) => [key, target.kind, origin])).toEqual([[year?.key, 'subject', 'remembered']])
})

it('shows and gives nothing of a unit to another, and takes nothing for it', async () => {
  const own = did(await send(far, fillTemplate(template, new Map([[cells.get('LIT_LOST') ?? '', { text: CANARY }]])), `${CANARY}.xlsx`, { unit: FAR })).number
  expect(codesOf(await send(far, template))).toEqual(['permission.missing'])
  expect(codesOf(await uploadWork(reporter, CODE, FAR, own))).toEqual(['permission.missing'])
  expect(codesOf(await uploadWork(reporter, CODE, NEAR, own))).toEqual(['uploaded.unknown'])
  expect(codesOf(await discardUpload(reporter, at(own), ORIGIN))).toEqual(['uploaded.unknown'])
  expect(codesOf(await applyUpload(far, { ...at(own), version: 0, seen: '0'.repeat(64), base: {}, choice: 'good', reason: '', reasons: [] }, ORIGIN, WORDING))).toEqual(['permission.missing'])
  // A template of one unit says nothing for another.
  const work = did(await uploadWork(far, CODE, FAR, own))
  expect([work.planned?.plan.problems.map(({ code }) => code), work.planned?.lines]).toEqual([['import.other-unit'], []])
})

it('keeps nothing of a file that cannot be read, and tells why', async () => {
  const bytes = new TextEncoder().encode('PK\u0003\u0004 no workbook at all')
  const failed = did(await send(reporter, bytes, '坏.xlsx'))
  expect([failed.state, failed.fault.map(({ code }) => code.split('.')[0])]).toEqual(['FAILED', ['upload']])
  expect(await rowsOf(given.owner, 'select state::text, bytes, cells from upload where id = $1', [failed.number])).toEqual([{ state: 'FAILED', bytes: null, cells: null }])
  expect(codesOf(await write(failed.number))).toEqual(['uploaded.over'])
})

it('clears a file that is given up, and any file after thirty days, and lets nobody change what was sent', async () => {
  const number = await received(filled({ LIT_LOST: { number: '4' } }))
  did(await discardUpload(reporter, at(number), ORIGIN))
  expect(await valueOf(given.owner, 'select bytes is null and cells is null from upload where id = $1', [number])).toBe(true)
  const next = await received(filled({ LIT_LOST: { number: '5' } }))
  expect(await refusal(given.app, `update upload set file_name = 'other' where id = ${next}`)).toMatchObject({ code: '42501' })
  expect(await refusal(given.app, `update upload set bytes = 'other' where id = ${next}`)).toMatchObject({ constraint: 'upload_file_stays' })
  expect(await refusal(given.owner, `delete from upload where id = ${next}`)).toMatchObject({ code: '23001' })
  await sweepUploads(new Date(Date.now() + 31 * 86_400_000))
  expect(await rowsOf(given.owner, `select count(*)::int as kept from upload where bytes is not null`)).toEqual([{ kept: 0 }])
  expect(await valueOf(given.owner, 'select state::text from upload where id = $1', [next])).toBe('DISCARDED')
})

it('takes nothing once the sheet is submitted, and says so as the form does', async () => {
  const number = await received(filled({ LIT_LOST: { number: '6' } }))
  did(await submit(reporter, CODE, NEAR))
  expect(codesOf(await write(number))).toEqual(['submission.not-open'])
  expect(codesOf(await send(reporter, filled({ LIT_LOST: { number: '7' } })))).toEqual(['submission.not-open'])
})
