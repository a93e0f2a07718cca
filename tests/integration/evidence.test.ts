// Files that prove figures: what is taken and what is not, kept once, removed without being lost, and for whom.
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cellHistory } from '@/lib/data/cell-history'
import { readEvidence } from '@/lib/data/read-evidence'
import { EVIDENCE_LARGEST, EVIDENCE_MOST } from '@/lib/domain/evidence/file-kind'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { addEvidence } from '@/lib/operations/add-evidence'
import { removeEvidence } from '@/lib/operations/remove-evidence'
import { compoundFile } from '../builders/compound-file'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { approve, askFor, did, FAR, fill, NEAR, submit } from './submitting'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let far: Viewer
let reviewer: Viewer
let auditor: Viewer
let files = 0

const CODE = 'with-evidence'
const PDF = '%PDF-1.7\n1 0 obj\n'
/** Bytes that no other test sent. */
const fresh = (head = PDF): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`${head}% ${(files += 1)}\n`)

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER', unitCode: NEAR })
  far = await appoint(given, { loginName: 'far', displayName: '演示外县', role: 'REPORTER', unitCode: FAR })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核', role: 'REVIEWER' })
  auditor = await appoint(given, { loginName: 'auditor', displayName: '演示审计', role: 'AUDITOR' })
  await askFor({ code: CODE, periodKey: '2024', metrics: ['LIT_HEARD', 'LIT_CLOSED?', 'LIT_LOST?'], responders: [NEAR, FAR] })
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const place = { metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024' }
interface Sent {
  readonly viewer?: Viewer
  readonly unit?: string
  readonly code?: string
  readonly at?: typeof place
}
const add = (name: string, bytes: Uint8Array<ArrayBuffer>, { viewer = reporter, unit = NEAR, code = CODE, at = place }: Sent = {}): Promise<Result<number>> =>
  addEvidence(viewer, { collection: code, unit, place: at, name, bytes }, ORIGIN)
const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? ['ok'] : result.problems.map(({ code }) => code))
const counts = (): Promise<readonly unknown[]> => rowsOf(given.owner, 'select (select count(*)::int from evidence) as files, (select count(*)::int from evidence_content) as contents, (select count(*)::int from audit.event) as events')

it('keeps a file with its author, under its cleaned name, and tells the log its hash and no name', async () => {
  const id = did(await add('C:\\fakepath\\公报\u202Efdp.pdf', fresh()))
  expect(await rowsOf(given.owner, 'select file_name, media_type, size, by_user_id, removed_at from evidence where id = $1', [id])).toEqual([{ file_name: '公报fdp.pdf', media_type: 'application/pdf', size: expect.any(Number), by_user_id: reporter.userId, removed_at: null }])
  const body = String(await valueOf(given.owner, `select body from audit.event where body like '%"evidence.add"%' order by at desc limit 1`))
  expect(body).toContain(String(await valueOf(given.owner, `select encode(sha256, 'hex') from evidence where id = $1`, [id])))
  expect(body).not.toContain('公报')
})

it('keeps the same bytes once, however often and by whomever they are sent', async () => {
  const bytes = fresh()
  did(await add('甲.pdf', bytes))
  did(await add('乙.pdf', bytes))
  did(await add('丙.pdf', bytes, { viewer: far, unit: FAR, at: { ...place, subjectCode: FAR } }))
  expect(await valueOf(given.owner, 'select count(*)::int from evidence_content c where exists (select 1 from evidence e where e.sha256 = c.sha256 and e.file_name in ($1, $2, $3))', ['甲.pdf', '乙.pdf', '丙.pdf'])).toBe(1)
})

it('gives a file back as it was sent, to whoever may read the drafts of the unit, and to nobody else', async () => {
  const bytes = fresh()
  const id = did(await add('公报.pdf', bytes))
  for (const viewer of [reporter, reviewer, auditor]) {
    const file = did(await readEvidence(viewer, CODE, NEAR, id))
    expect([file.fileName, Buffer.from(file.bytes).equals(bytes)]).toEqual(['公报.pdf', true])
  }
  expect(codesOf(await readEvidence(far, CODE, NEAR, id))).toEqual(['permission.missing'])
  // Its number, asked for under a unit of one's own, leads nowhere.
  expect(codesOf(await readEvidence(far, CODE, FAR, id))).toEqual(['evidence.unknown'])
  expect(codesOf(await readEvidence(reporter, 'no-such', NEAR, id))).toEqual(['evidence.unknown'])
  expect(codesOf(await readEvidence(reporter, CODE, NEAR, Number.NaN))).toEqual(['evidence.unknown'])
})

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const archive = (): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))
it.each([
  ['an empty file', '空.pdf', () => new Uint8Array(0), 'evidence.empty'],
  ['one byte more than fits', '大.pdf', () => new Uint8Array(EVIDENCE_LARGEST + 1), 'evidence.too-large'],
  ['a program', 'a.exe', () => encode('MZ\u0090\u0000\u0003'), 'evidence.wrong-type'],
  ['a program that calls itself a document', '公报.pdf', () => encode('MZ\u0090\u0000\u0003'), 'evidence.wrong-type'],
  ['a page', 'a.html', () => encode('<script>alert(1)</script>'), 'evidence.wrong-type'],
  ['a page without an ending', 'page', () => encode('<script>alert(1)</script>'), 'evidence.wrong-type'],
  ['an archive', 'a.zip', archive, 'evidence.wrong-type'],
  ['an archive that calls itself a workbook', '表.xlsx', archive, 'evidence.wrong-type'],
  ['a document that calls itself a picture', '图.png', () => fresh(), 'evidence.lying-name'],
  ['a document that calls itself a program', '公报.pdf.exe', () => fresh(), 'evidence.lying-name'],
  ['a text that calls itself a document', '公报.docx', () => encode('公报'), 'evidence.lying-name'],
  ['a workbook with a password', '表.xlsx', () => compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'evidence.protected'],
] as const)('refuses %s, with a sentence, and keeps nothing of it', async (_what, name, bytes, code) => {
  const before = await counts()
  expect(codesOf(await add(name, bytes()))).toEqual([code])
  expect(await counts()).toEqual(before)
})

it('says what a file is in truth', async () => {
  expect(await add('图.png', fresh())).toMatchObject({ problems: [{ params: { name: '图.png', actual: 'PDF' } }] })
})

it('takes what WPS writes under its own endings, a text, and a name without an ending', async () => {
  did(await add('表.et', compoundFile(['Workbook', `a${(files += 1)}`])))
  did(await add('文.wps', compoundFile(['WordDocument', `a${(files += 1)}`])))
  did(await add('数.csv', fresh('指标,数值\n')))
  const id = did(await add('扫描件', fresh()))
  expect(await valueOf(given.owner, 'select file_name from evidence where id = $1', [id])).toBe('扫描件.pdf')
})

it('takes as much as fits to the byte', async () => {
  const bytes = new Uint8Array(EVIDENCE_LARGEST)
  bytes.set(fresh())
  expect(codesOf(await add('满.pdf', bytes, { at: { ...place, metricCode: 'LIT_CLOSED' } }))).toEqual(['ok'])
})

it('is for who reports for the unit: others, and units that are not there, get the same refusal', async () => {
  const before = await counts()
  for (const sent of [{ viewer: far }, { viewer: reviewer }, { viewer: auditor }, { unit: '999999' }]) expect(codesOf(await add('a.pdf', fresh(), sent))).toEqual(['permission.missing'])
  expect(codesOf(await add('a.pdf', fresh(), { code: 'no-such' }))).toEqual(['collection.unknown'])
  expect(codesOf(await add('a.pdf', fresh(), { at: { ...place, metricCode: 'REC_ACCEPT' } }))).toEqual(['entry.not-asked'])
  expect(codesOf(await add('a.pdf', fresh(), { at: { ...place, subjectCode: FAR } }))).toEqual(['entry.not-asked'])
  expect(codesOf(await add('a.pdf', fresh(), { at: { ...place, periodKey: '2019' } }))).toEqual(['entry.not-asked'])
  expect(await counts()).toEqual(before)
})

it('proves a computed figure too', async () => {
  did(await add('a.pdf', fresh(), { at: { ...place, metricCode: 'LIT_LOSS_RATE' } }))
  expect(did(await cellHistory(reviewer, CODE, NEAR, { ...place, metricCode: 'LIT_LOSS_RATE' })).evidence).toHaveLength(1)
})

it('marks what is removed, with who did it, keeps the bytes, and shows it no more', async () => {
  const at = { ...place, metricCode: 'LIT_LOST' }
  const id = did(await add('a.pdf', fresh(), { at }))
  expect(codesOf(await removeEvidence(far, { collection: CODE, unit: NEAR, id }, ORIGIN))).toEqual(['permission.missing'])
  expect(codesOf(await removeEvidence(far, { collection: CODE, unit: FAR, id }, ORIGIN))).toEqual(['evidence.unknown'])
  expect(did(await cellHistory(reporter, CODE, NEAR, at)).evidence).toHaveLength(1)
  did(await removeEvidence(reporter, { collection: CODE, unit: NEAR, id }, ORIGIN))
  expect(codesOf(await removeEvidence(reporter, { collection: CODE, unit: NEAR, id }, ORIGIN))).toEqual(['evidence.unknown'])
  expect(did(await cellHistory(reporter, CODE, NEAR, at)).evidence).toEqual([])
  expect(codesOf(await readEvidence(reporter, CODE, NEAR, id))).toEqual(['evidence.unknown'])
  expect(await rowsOf(given.owner, 'select e.removed_by_id, length(c.bytes) > 0 as kept from evidence e join evidence_content c using (sha256) where e.id = $1', [id])).toEqual([{ removed_by_id: reporter.userId, kept: true }])
})

it('stays for ever in the database: the application may neither change nor delete it', async () => {
  expect(await refusal(given.app, 'delete from evidence')).toMatchObject({ code: '42501' })
  expect(await refusal(given.app, `update evidence set file_name = 'other.pdf'`)).toMatchObject({ code: '42501' })
  expect(await refusal(given.app, `update evidence_content set bytes = 'x'`)).toMatchObject({ code: '42501' })
  expect(await refusal(given.owner, `update evidence_content set bytes = 'x'`)).not.toBeNull()
})

it('refuses more files than a figure takes', async () => {
  await askFor({ code: 'many-files', periodKey: '2021', metrics: ['LIT_HEARD'] })
  const many = { code: 'many-files', at: { ...place, periodKey: '2021' } }
  for (let count = 0; count < EVIDENCE_MOST; count += 1) did(await add(`${count}.pdf`, fresh(), many))
  expect(codesOf(await add('more.pdf', fresh(), many))).toEqual(['evidence.too-many'])
})

it('takes files while a reviewer looks, removes none then, and takes none after approval, in a closed collection, or in a locked period', async () => {
  await askFor({ code: 'approved', periodKey: '2022-Q1', metrics: ['LIT_HEARD'] })
  const sent = { code: 'approved', at: { ...place, periodKey: '2022-Q1' } }
  did(await fill(reporter, 'approved', NEAR, { LIT_HEARD: '40' }, { periodKey: '2022-Q1' }))
  const id = did(await add('a.pdf', fresh(), sent))
  did(await submit(reporter, 'approved'))
  expect(codesOf(await add('b.pdf', fresh(), sent))).toEqual(['ok'])
  expect(codesOf(await removeEvidence(reporter, { collection: 'approved', unit: NEAR, id }, ORIGIN))).toEqual(['submission.not-open'])
  did(await approve(reviewer, 'approved'))
  expect(codesOf(await add('c.pdf', fresh(), sent))).toEqual(['submission.not-open'])
  expect(codesOf(await removeEvidence(reporter, { collection: 'approved', unit: NEAR, id }, ORIGIN))).toEqual(['submission.not-open'])

  await askFor({ code: 'locked', periodKey: '2022-Q2', metrics: ['LIT_HEARD'] })
  await given.owner.query(`insert into lock (period_id, reason) select id, '已经发布' from period where key = '2022-Q2'`)
  expect(codesOf(await add('d.pdf', fresh(), { code: 'locked', at: { ...place, periodKey: '2022-Q2' } }))).toEqual(['entry.locked'])
  await askFor({ code: 'closed', periodKey: '2022-Q3', metrics: ['LIT_HEARD'] })
  await given.owner.query(`update collection set closed_at = now() where code = 'closed'`)
  expect(codesOf(await add('e.pdf', fresh(), { code: 'closed', at: { ...place, periodKey: '2022-Q3' } }))).toEqual(['submission.closed'])
})
