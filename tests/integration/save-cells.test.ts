// Saving an entry grid: each cell has its own answer, an edit is done once, and nobody writes over another unseen.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { CellBatch } from '@/lib/contracts/cell-batch'
import type { Result } from '@/lib/domain/result'
import type { Viewer } from '@/lib/domain/viewer'
import { saveCells, type Saving } from '@/lib/operations/save-cells'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { editId } from './collecting'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { askFor, did, FAR, fill, NEAR, submit } from './submitting'

let given: Clone
let stopServing: () => Promise<void>
let first: Viewer
let second: Viewer
let far: Viewer
let reviewer: Viewer
let made = 0
/** A collection of a period of its own for each test. */
let code: string
let periodKey: string

const ASKED = ['LIT_HEARD', 'LIT_CLOSED', 'LIT_LOST']

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  first = await appoint(given, { loginName: 'first', displayName: '演示甲', role: 'REPORTER', unitCode: NEAR })
  second = await appoint(given, { loginName: 'second', displayName: '演示乙', role: 'REPORTER', unitCode: NEAR })
  far = await appoint(given, { loginName: 'far', displayName: '演示丙', role: 'REPORTER', unitCode: FAR })
  reviewer = await appoint(given, { loginName: 'reviewer', displayName: '演示审核', role: 'REVIEWER' })
})
beforeEach(async () => {
  periodKey = `${2024 + Math.floor(made / 4)}-Q${(made % 4) + 1}`
  made += 1
  code = await askFor({ code: `saving-${made}`, periodKey, metrics: ASKED, responders: [NEAR, FAR] })
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

type Cell = CellBatch['cells'][number]
const cell = (metricCode: string, text: string, facts: Partial<Cell> = {}): Cell => ({ editId: editId(), metricCode, subjectCode: NEAR, periodKey, text, reason: '', baseSeq: 0, ...facts })
const save = (viewer: Viewer, cells: readonly Cell[], unit = NEAR): Promise<Result<Saving>> =>
  saveCells(viewer, { collection: code, unit, cells: [...cells] }, ORIGIN, { figure: (_metric, quantity) => (quantity.kind === 'value' ? quantity.value : quantity.reason), instant: (iso) => iso.slice(0, 4), system: '系统' })
const told = (saving: Saving): readonly (readonly unknown[])[] => saving.cells.map(({ metricCode, status, seq, problems }) => [metricCode, status, seq, ...problems.map((one) => one.code)])
const codesOf = (result: Result<unknown>): readonly string[] => (result.ok ? ['ok'] : result.problems.map((one) => one.code))
const recorded = (): Promise<readonly unknown[]> =>
  rowsOf(given.owner, `select m.code, r.seq, trim_scale(r.value)::text as value from revision r join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
    where p.key = $1 order by m.code, o.unit_id, r.seq`, [periodKey])
const events = (): Promise<unknown> => valueOf(given.owner, `select count(*)::int from audit.event where body like '%"observation.record"%'`)

it('tells of every cell what became of it, and one that cannot be read keeps no other from being saved', async () => {
  expect(told(did(await save(first, [cell('LIT_HEARD', '40'), cell('LIT_CLOSED', '四十x'), cell('LIT_LOST', '')])))).toEqual([
    ['LIT_HEARD', 'saved', 1], ['LIT_CLOSED', 'refused', 0, 'value.unreadable'], ['LIT_LOST', 'unchanged', 0],
  ])
  expect(await recorded()).toEqual([{ code: 'LIT_HEARD', seq: 1, value: '40' }])
})

it('does an edit once, however often it is sent', async () => {
  const cells = [cell('LIT_HEARD', '40'), cell('LIT_CLOSED', '30')]
  const before = await events()
  const answers = await Promise.all([1, 2, 3].map(() => save(first, cells)))
  answers.push(await save(first, cells))
  for (const answer of answers) expect(told(did(answer))).toEqual([['LIT_HEARD', 'saved', 1], ['LIT_CLOSED', 'saved', 1]])
  expect(await recorded()).toHaveLength(2)
  expect(await events()).toBe(Number(before) + 1)
})

it('answers a repeated edit with what is in force by then', async () => {
  const own = cell('LIT_HEARD', '40')
  await save(first, [own])
  await save(second, [cell('LIT_HEARD', '41', { baseSeq: 1 })])
  expect(did(await save(first, [own])).cells).toMatchObject([{ status: 'saved', seq: 2, quantity: { value: '41' } }])
  expect(await recorded()).toHaveLength(2)
})

it('takes the number of an edit for one cell only, and for one person only', async () => {
  const own = cell('LIT_HEARD', '40')
  await save(first, [own])
  expect(told(did(await save(first, [cell('LIT_CLOSED', '9', { editId: own.editId })])))).toEqual([['LIT_CLOSED', 'refused', 0, 'entry.edit-reused']])
  expect(told(did(await save(second, [cell('LIT_CLOSED', '9', { editId: own.editId })])))).toEqual([['LIT_CLOSED', 'saved', 1]])
})

it('tells the second of two editors what the first recorded, saves the other cells, and lets the second decide', async () => {
  await save(first, [cell('LIT_HEARD', '40')])
  const answer = did(await save(second, [cell('LIT_HEARD', '41'), cell('LIT_CLOSED', '9')]))
  expect(told(answer)).toEqual([['LIT_HEARD', 'conflict', 1, 'entry.conflict'], ['LIT_CLOSED', 'saved', 1]])
  expect(answer.cells[0]?.theirs).toMatchObject({ seq: 1, quantity: { value: '40' }, by: '演示甲' })
  expect(told(did(await save(second, [cell('LIT_HEARD', '41', { baseSeq: 1 })])))).toEqual([['LIT_HEARD', 'saved', 2]])
})

it('refuses what the collection does not ask of this unit, and only that', async () => {
  const answer = did(await save(first, [
    cell('LIT_HEARD', '1'), cell('REC_ACCEPT', '2'), cell('NO_SUCH', '3'), cell('LIT_HEARD', '4', { subjectCode: FAR }), cell('LIT_HEARD', '5', { subjectCode: '999999' }), cell('LIT_HEARD', '6', { periodKey: '2019' }), cell('LIT_LOSS_RATE', '7'),
  ]))
  expect(answer.cells.map(({ status }) => status)).toEqual(['saved', ...Array.from({ length: 6 }, () => 'refused')])
  expect(new Set(answer.cells.slice(1).flatMap(({ problems }) => problems.map((one) => one.code)))).toEqual(new Set(['entry.not-asked']))
  expect(await recorded()).toHaveLength(1)
})

it('lets a responder type figures of another unit that it answers for', async () => {
  code = await askFor({ code: `saving-for-another-${made}`, periodKey, metrics: ['REC_ACCEPT'], responders: [`${NEAR}>${FAR}`] })
  expect(told(did(await save(first, [cell('REC_ACCEPT', '8', { subjectCode: FAR })])))).toEqual([['REC_ACCEPT', 'saved', 1]])
  expect(codesOf(await save(far, [cell('REC_ACCEPT', '9', { subjectCode: FAR })], FAR))).toEqual(['collection.unknown'])
})

it('refuses whoever does not report for the unit, and says no more of a unit that is not there', async () => {
  for (const [viewer, unit] of [[far, NEAR], [reviewer, NEAR], [first, FAR], [first, '999999']] as const) {
    expect(codesOf(await save(viewer, [cell('LIT_HEARD', '1', { subjectCode: unit })], unit))).toEqual(['permission.missing'])
  }
  expect(await recorded()).toEqual([])
})

it('refuses a batch that names a cell or an edit twice', async () => {
  const one = cell('LIT_HEARD', '1')
  expect(codesOf(await save(first, [one, cell('LIT_HEARD', '2')]))).toEqual(['form.unreadable'])
  expect(codesOf(await save(first, [one, cell('LIT_CLOSED', '2', { editId: one.editId })]))).toEqual(['form.unreadable'])
})

it('writes nothing before the collection opens', async () => {
  code = await askFor({ code: `saving-later-${made}`, periodKey, metrics: ['LIT_HEARD'], opensOn: '2098-01-01' })
  expect(codesOf(await save(first, [cell('LIT_HEARD', '1')]))).toEqual(['submission.not-yet'])
})

it('writes nothing once the collection was closed meanwhile', async () => {
  await save(first, [cell('LIT_HEARD', '1')])
  await given.owner.query('update collection set closed_at = now() where code = $1', [code])
  expect(codesOf(await save(first, [cell('LIT_HEARD', '2', { baseSeq: 1 })]))).toEqual(['submission.closed'])
  expect(await recorded()).toHaveLength(1)
})

it('writes nothing once the sheet was submitted meanwhile', async () => {
  did(await fill(first, code, NEAR, { LIT_HEARD: '40', LIT_CLOSED: '30', LIT_LOST: '3' }, { periodKey }))
  did(await submit(first, code))
  expect(codesOf(await save(second, [cell('LIT_HEARD', '41', { baseSeq: 1 })]))).toEqual(['submission.not-open'])
})

it('writes nothing once the period was locked meanwhile, except for a unit that has an exception', async () => {
  await save(first, [cell('LIT_HEARD', '1')])
  const locked = await valueOf(given.owner, `insert into lock (period_id, reason) select id, '已经发布' from period where key = $1 returning id`, [periodKey])
  const answer = await save(first, [cell('LIT_HEARD', '2', { baseSeq: 1 })])
  expect(answer).toMatchObject({ ok: false, problems: [{ code: 'entry.locked', params: { reason: '已经发布' } }] })
  await given.owner.query(`insert into lock_exception (lock_id, unit_id, until, reason, by_user_id) select $1, v.unit_id, now() + interval '1 hour', '来文更正', $3 from org_unit_version v where v.code = $2 and v.dates_known`, [locked, NEAR, reviewer.userId])
  expect(told(did(await save(first, [cell('LIT_HEARD', '2', { baseSeq: 1 })])))).toEqual([['LIT_HEARD', 'saved', 2]])
  expect(codesOf(await save(far, [cell('LIT_HEARD', '2', { subjectCode: FAR })], FAR))).toEqual(['entry.locked'])
})

it('computes the rates of what was typed, and tells them with the year before', async () => {
  const saving = did(await save(first, [cell('LIT_LOST', '3'), cell('LIT_CLOSED', '60')]))
  expect(saving.computed).toEqual([{ key: `LIT_LOSS_RATE|${NEAR}|${periodKey}`, metricCode: 'LIT_LOSS_RATE', seq: 1, quantity: { kind: 'value', value: '5', qualifier: 'EXACT' }, yearBefore: null }])
  const later = periodKey.replace(/^\d{4}/, (year) => String(Number(year) + 1))
  code = await askFor({ code: `saving-year-after-${made}`, periodKey: later, metrics: ASKED })
  const next = did(await save(first, [cell('LIT_CLOSED', '50', { periodKey: later })]))
  expect(next.cells).toMatchObject([{ yearBefore: { value: '60' } }])
})

it('tells what the rules find in the sheet after each save', async () => {
  expect(did(await save(first, [cell('LIT_LOST', '3'), cell('LIT_CLOSED', '60')])).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const found = did(await save(first, [cell('LIT_LOST', '90', { baseSeq: 1 })])).findings
  expect(found.some(({ problem }) => problem.code === 'rule.numerator-above-denominator' || problem.code === 'rule.order')).toBe(true)
})

it('twenty editors at once, in the same and in other cells of several units, wait for each other and lose nothing', async () => {
  const others = await rowsOf<{ code: string }>(given.owner, `select v.code from org_unit_version v join org_unit u on u.id = v.unit_id where u.kind = 'COUNTY' and v.dates_known and v.valid_to is null order by v.code`)
  const units = others.map((one) => one.code)
  const editors = await Promise.all(Array.from({ length: 20 }, (_, at) => appoint(given, { loginName: `editor-${at}`, displayName: `演示 ${at}`, role: 'REPORTER' })))
  code = await askFor({ code: `saving-crowd-${made}`, periodKey, metrics: ASKED, responders: [NEAR, ...units.filter((unit) => unit !== NEAR).map((unit) => `${NEAR}>${unit}`)] })
  const answers = (await Promise.all(editors.map(async (editor, at) => [
    // Each in an order of its own: locks taken in the order of the cells would meet in a circle.
    await save(editor, (at % 2 === 0 ? units : units.toReversed()).slice(0, 6).map((unit) => cell('LIT_HEARD', String(100 + at), { subjectCode: unit }))),
    await save(editor, [cell('LIT_CLOSED', String(200 + at), { subjectCode: units[at % units.length] ?? NEAR })]),
  ]))).flat()
  expect(answers.map(codesOf).filter(([one]) => one !== 'ok')).toEqual([])
  const statuses = answers.flatMap((answer) => did(answer).cells.map(({ status }) => status))
  const revisions = await recorded()
  expect(statuses.filter((status) => status === 'saved')).toHaveLength(revisions.length)
  expect(new Set(statuses)).toEqual(new Set(['saved', 'conflict']))
  // Upon nothing each cell is written once: whoever came second was told.
  expect(revisions.every((one) => (one as { seq: number }).seq === 1)).toBe(true)
})

it('goes on where the twenty left off: of each round upon the same revision one wins', async () => {
  for (const round of [0, 1, 2]) {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => save(at % 2 === 0 ? first : second, [cell('LIT_HEARD', String(round * 100 + at), { baseSeq: round })])))
    expect(answers.flatMap((answer) => did(answer).cells.map(({ status }) => status)).filter((status) => status === 'saved')).toHaveLength(1)
  }
  expect(await recorded()).toMatchObject([{ seq: 1 }, { seq: 2 }, { seq: 3 }])
})
