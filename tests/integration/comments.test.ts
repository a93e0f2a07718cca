// Comments on figures and submissions: who writes, who is told, and threads that are settled and opened again.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { NewComment } from '@/lib/contracts/comment'
import { NewComment as Contract } from '@/lib/contracts/comment'
import { cellHistory } from '@/lib/data/cell-history'
import { waitingThreads } from '@/lib/data/comments'
import { submissionThreads } from '@/lib/data/submission-threads'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { resolveComment } from '@/lib/operations/resolve-comment'
import { writeComment } from '@/lib/operations/write-comment'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { askFor, did, FAR, fileOf, NEAR } from './submitting'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let colleague: Viewer
let far: Viewer
let reviewer: Viewer
let publisher: Viewer
let auditor: Viewer
let made = 0
let code: string

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报', role: 'REPORTER', unitCode: NEAR })
  colleague = await appoint(given, { loginName: 'colleague', displayName: '演示同事', role: 'REPORTER', unitCode: NEAR })
  far = await appoint(given, { loginName: 'far', displayName: '演示外县', role: 'REPORTER', unitCode: FAR })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核', role: 'REVIEWER' })
  publisher = await appoint(given, { loginName: 'publisher', displayName: '演示发布', role: 'PUBLISHER' })
  auditor = await appoint(given, { loginName: 'auditor', displayName: '演示审计', role: 'AUDITOR' })
})
beforeEach(async () => {
  made += 1
  code = await askFor({ code: `commented-${made}`, periodKey: '2024', metrics: ['LIT_HEARD', 'LIT_CLOSED', 'LIT_LOST'], responders: [NEAR, FAR] })
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const place = { metricCode: 'LIT_HEARD', subjectCode: NEAR, periodKey: '2024' }
const write = (viewer: Viewer, facts: Partial<NewComment> & { readonly unit?: string } = {}): Promise<Result<number>> =>
  writeComment(viewer, { collection: code, unit: NEAR, cell: place, kind: 'NOTE', text: '请核对口径', parentId: null, ...facts }, ORIGIN)
const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? ['ok'] : result.problems.map((one) => one.code))
const told = (): Promise<readonly { readonly who: string; readonly href: string }[]> =>
  rowsOf(given.owner, `select u.login_name as who, n.href from notice n join app_user u on u.id = n.user_id where n.kind = 'comment.written' and n.params ->> 'collection' = $1 order by n.id, 1`, [code])
const threads = async () => did(await cellHistory(reviewer, code, NEAR, place)).threads

it('stands at its figure with who wrote it, and the answers below it', async () => {
  const id = did(await write(reviewer, { kind: 'QUESTION', text: '比上年多一倍，\n是否含结转？' }))
  did(await write(reporter, { parentId: id, text: '含结转 12 件。' }))
  expect(await threads()).toMatchObject([{ id, kind: 'QUESTION', by: '演示审核', text: '比上年多一倍，\n是否含结转？', resolved: null, answers: [{ by: '演示填报', text: '含结转 12 件。' }] }])
  expect(did(await cellHistory(reviewer, code, NEAR, { ...place, metricCode: 'LIT_CLOSED' })).threads).toEqual([])
  const { submission } = await fileOf(code, NEAR)
  expect(await waitingThreads(submission?.id ?? 0)).toMatchObject([{ id, metricCode: 'LIT_HEARD', periodKey: '2024' }])
})

it('stands at the submission as a whole where it names no figure', async () => {
  did(await write(reporter, { cell: null, text: '本期合并了两个科室的数据。' }))
  expect(did(await submissionThreads(reviewer, code, NEAR))).toMatchObject([{ text: '本期合并了两个科室的数据。' }])
  expect(await threads()).toEqual([])
  expect(codesOf(await submissionThreads(far, code, NEAR))).toEqual(['permission.missing'])
})

it('tells reviewers what the unit writes, the unit what others write, everybody in the thread, and never its writer', async () => {
  const id = did(await write(reporter))
  expect((await told()).map(({ who }) => who)).toEqual(['reviewer'])
  did(await write(reviewer, { parentId: id }))
  expect((await told()).slice(1).map(({ who }) => who).toSorted()).toEqual(['colleague', 'reporter'])
  did(await write(publisher, { parentId: id }))
  did(await write(colleague, { parentId: id }))
  expect((await told()).slice(3).map(({ who }) => who).toSorted()).toEqual(['colleague', 'publisher', 'reporter', 'reporter', 'reviewer', 'reviewer'])
  expect((await told())[0]?.href).toBe(`/desk/entry/${code}/${NEAR}#cell=${encodeURIComponent(`LIT_HEARD|${NEAR}|2024`)}`)
})

it('is settled and opened again by those who may write', async () => {
  const id = did(await write(reviewer))
  const resolve = (viewer: Viewer, resolved: boolean, unit = NEAR) => resolveComment(viewer, { collection: code, unit, id, resolved }, ORIGIN)
  did(await resolve(reporter, true))
  expect(await threads()).toMatchObject([{ resolved: { by: '演示填报' } }])
  expect(codesOf(await resolve(reporter, true))).toEqual(['entry.nothing-changed'])
  expect(codesOf(await write(reporter, { parentId: id }))).toEqual(['comment.thread-over'])
  did(await resolve(reviewer, false))
  expect(codesOf(await write(reporter, { parentId: id }))).toEqual(['ok'])
  expect(codesOf(await resolve(auditor, true))).toEqual(['permission.missing'])
  // Under a unit of one's own the number of a thread elsewhere leads nowhere.
  expect(codesOf(await resolve(far, true, FAR))).toEqual(['comment.unknown'])
})

it('is refused to whoever may not write there, and where nothing is asked', async () => {
  const events = await valueOf(given.owner, 'select count(*)::int from audit.event')
  for (const viewer of [far, auditor]) expect(codesOf(await write(viewer))).toEqual(['permission.missing'])
  expect(codesOf(await write(reporter, { unit: '999999' }))).toEqual(['permission.missing'])
  expect(codesOf(await write(reporter, { cell: { ...place, metricCode: 'REC_ACCEPT' } }))).toEqual(['entry.not-asked'])
  expect(codesOf(await write(reporter, { cell: { ...place, subjectCode: FAR } }))).toEqual(['entry.not-asked'])
  expect(codesOf(await write(reporter, { parentId: 999_999 }))).toEqual(['comment.unknown'])
  expect(codesOf(await write(reporter, { text: '' }))).toEqual(['comment.text-missing'])
  expect(await valueOf(given.owner, 'select count(*)::int from audit.event')).toBe(events)
})

it('an answer opens no thread of its own, and stands where its thread does whatever is sent along', async () => {
  const id = did(await write(reviewer))
  const [answer] = await rowsOf<{ id: number }>(given.owner, 'select max(id) as id from comment where parent_id = $1', [did(await write(reporter, { parentId: id, cell: { ...place, metricCode: 'LIT_CLOSED' } }))])
  expect(codesOf(await write(reporter, { parentId: answer?.id ?? 0 }))).toEqual(['comment.unknown'])
  expect((await threads())[0]?.answers).toHaveLength(1)
})

it('leaves in the log that it was written, and none of its words', async () => {
  did(await write(reporter, { text: '涉及张某的一件' }))
  const body = String(await valueOf(given.owner, `select body from audit.event where body like '%"comment.write"%' order by at desc limit 1`))
  expect(body).toContain(`LIT_HEARD|${NEAR}|2024`)
  expect(body).not.toContain('张某')
})

it('holds no more than 2,000 characters; a blank one is read, and refused by name', () => {
  const sent = { cell: null, kind: 'NOTE', parentId: null }
  expect(['', '  \n ', '字'.repeat(2001)].map((text) => Contract.safeParse({ ...sent, text }).success)).toEqual([true, true, false])
  expect(Contract.safeParse({ ...sent, text: '字'.repeat(2000) }).success).toBe(true)
  expect(Contract.safeParse({ ...sent, kind: 'RETURN', text: '一' }).success).toBe(false)
})
