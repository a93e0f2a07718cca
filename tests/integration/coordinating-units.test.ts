// What a coordinator does to single units: more time, letting off, asking again, reminding; and what the queue and the board tell of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectionBoard, collectionBoards } from '@/lib/data/collection-board'
import { workQueue } from '@/lib/data/work-queue'
import type { Viewer } from '@/lib/domain/viewer'
import { closeCollection } from '@/lib/operations/close-collection'
import { endDuties } from '@/lib/operations/end-duties'
import { extendSubmission } from '@/lib/operations/extend-submission'
import { reassignDuties } from '@/lib/operations/reassign-duties'
import { remindUnits } from '@/lib/operations/remind-units'
import { resumeSubmission } from '@/lib/operations/resume-submission'
import { waiveSubmission } from '@/lib/operations/waive-submission'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { create, told } from './coordinating'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let coordinator: Viewer
let county: Viewer
let other: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  coordinator = await appoint(given, { loginName: 'coordinator', displayName: '演示任务管理人', role: 'REVIEWER' })
  county = await appoint(given, { loginName: 'county', displayName: '演示填报员', role: 'REPORTER', unitCode: '410721' })
  other = await appoint(given, { loginName: 'other', displayName: '演示填报员二', role: 'REPORTER', unitCode: '410782' })
  expect(told(await create(coordinator, { head: { opensOn: '2025-01-02', dueOn: '2025-01-24' }, of: { kinds: ['COUNTY'] } }))).toEqual([])
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const notices = (): Promise<unknown> => valueOf(given.owner, `select count(*)::int from notice where kind = 'collection.reminder'`)
const row = async (viewer: Viewer, unit: string) => {
  const board = await collectionBoard(viewer, '2024')
  return board.ok ? board.value.rows.find((one) => one.unit.code === unit) : undefined
}
const parts = async (viewer: Viewer): Promise<readonly string[]> => (await workQueue(viewer)).rows.map(({ part, collection, unit }) => `${part} ${collection.code} ${unit.code}`)

describe('the board', () => {
  it('shows a coordinator every unit, and a reporter the own one alone', async () => {
    const all = await collectionBoard(coordinator, '2024')
    expect(all.ok && all.value.rows.length).toBe(12)
    expect(all.ok && all.value.mayManage).toBe(true)
    const own = await collectionBoard(county, '2024')
    expect(own.ok && own.value.rows.map(({ unit }) => unit.code)).toEqual(['410721'])
    expect(own.ok && own.value.mayManage).toBe(false)
  })

  it('counts what is asked, and knows who is late', async () => {
    expect(await row(coordinator, '410721')).toMatchObject({ state: 'DRAFT', version: 0, asked: 2, filled: 0, late: true, givenLate: false, lastBy: null, remindable: true })
  })

  it('counts what is filled in, with who did it last, and not what was cleared', async () => {
    const figure = `insert into observation (metric_id, unit_id, period_id) select m.id, v.unit_id, p.id from metric m, org_unit_version v, period p where m.code = $1 and v.code = '410721' and v.dates_known and p.key = '2024' returning id`
    const revision = `with fresh as (insert into revision (observation_id, seq, metric_version_id, value, missing, origin, batch_id, by_user_id)
      select $1, 1, v.id, $2::numeric, $3::"MissingReason", 'KEYED', gen_random_uuid(), $4::uuid from metric_version v join observation o on o.metric_id = v.metric_id where o.id = $1 returning id, observation_id)
      update observation o set draft_revision_id = fresh.id from fresh where o.id = fresh.observation_id`
    const [found, solved] = [await valueOf(given.owner, figure, ['MED_FOUND']), await valueOf(given.owner, figure, ['MED_SOLVED'])]
    await given.owner.query(revision, [found, '12', null, county.userId])
    await given.owner.query(revision, [solved, null, 'NOT_REPORTED', county.userId])
    expect(await row(coordinator, '410721')).toMatchObject({ asked: 2, filled: 1, lastBy: '演示填报员' })
  })

  it('hides a collection that asks nothing of the viewer, and keeps it off their list', async () => {
    expect(told(await collectionBoard(county, '2023'))).toEqual(['permission.missing'])
    expect(told(await collectionBoard(county, 'nothing'))).toEqual(['collection.unknown'])
    expect((await collectionBoards(county)).map(({ collection }) => collection.code)).toEqual(['2024'])
    expect((await collectionBoards(coordinator)).map(({ collection }) => collection.code)).toEqual(['2024', '2023'])
  })
})

describe('reminding', () => {
  it('tells the people of each unit once a day, whoever asks and however often', async () => {
    const first = await remindUnits(coordinator, { collection: '2024', units: ['410721', '410782'] }, ORIGIN)
    expect(first).toMatchObject({ ok: true, value: { units: 2, people: 2, again: 0, empty: 0 } })
    expect(await notices()).toBe(2)
    expect(told(await remindUnits(coordinator, { collection: '2024', units: ['410721'] }, ORIGIN))).toEqual(['collection.reminded-already units'])
    const second = await appoint(given, { loginName: 'coordinator-2', displayName: '演示任务管理人二', role: 'REVIEWER' })
    expect(told(await remindUnits(second, { collection: '2024', units: ['410721', '410782'] }, ORIGIN))).toEqual(['collection.reminded-already units'])
    expect(await notices()).toBe(2)
  })

  it('by two at once tells each person once', async () => {
    const late = await appoint(given, { loginName: 'late', displayName: '演示填报员三', role: 'REPORTER', unitCode: '410724' })
    const results = await Promise.all([1, 2].map(() => remindUnits(coordinator, { collection: '2024', units: ['410724'] }, ORIGIN)))
    expect(results.map(told).map((problems) => problems.join()).sort()).toEqual(['', 'collection.reminded-already units'])
    expect(await valueOf(given.owner, 'select count(*)::int from notice where user_id = $1', [late.userId])).toBe(1)
  })

  it('says which units have nobody, and reminds the same person again the next day', async () => {
    expect(told(await remindUnits(coordinator, { collection: '2024', units: ['410725'] }, ORIGIN))).toEqual(['collection.nobody-to-remind units'])
    await given.owner.query(`update notice set once = 'yesterday/' || once`)
    expect(await remindUnits(coordinator, { collection: '2024', units: ['410721', '410725'] }, ORIGIN)).toMatchObject({ ok: true, value: { units: 1, people: 1, again: 0, empty: 1 } })
  })

  it('passes over units that are not asked, and is refused to who may not', async () => {
    expect(told(await remindUnits(coordinator, { collection: '2024', units: ['SFJ'] }, ORIGIN))).toEqual(['collection.none-chosen units'])
    expect(told(await remindUnits(coordinator, { collection: '2023', units: ['410700'] }, ORIGIN))).toEqual(['collection.none-chosen units'])
    expect(told(await remindUnits(county, { collection: '2024', units: ['410721'] }, ORIGIN))).toEqual(['permission.missing'])
  })
})

describe('more time', () => {
  it('is given to one unit alone, and only later than before and than now', async () => {
    const asked = { collection: '2024', unit: '410721', version: 0, dueTime: '17:00' }
    expect(told(await extendSubmission(coordinator, { ...asked, dueOn: '2025-01-20' }, ORIGIN))).toEqual(['collection.due-not-later dueOn'])
    expect(told(await extendSubmission(coordinator, { ...asked, dueOn: '2025-02-20' }, ORIGIN))).toEqual(['collection.due-not-later dueOn'])
    expect(told(await extendSubmission(coordinator, { ...asked, dueOn: 'later' }, ORIGIN))).toEqual(['collection.day-unreadable dueOn'])
    expect(told(await extendSubmission(coordinator, { ...asked, dueOn: '2090-01-31' }, ORIGIN))).toEqual([])
    expect(await row(coordinator, '410721')).toMatchObject({ late: false, due: '2090-01-31T09:00:00.000Z' })
    expect(await row(coordinator, '410782')).toMatchObject({ late: true })
    expect(told(await extendSubmission(county, { ...asked, dueOn: '2091-01-31' }, ORIGIN))).toEqual(['permission.missing'])
  })
})

describe('letting off', () => {
  it('needs a reason, which stands with the submission and not in the log, and tells the unit', async () => {
    const asked = { collection: '2024', unit: '410782', version: 0 }
    expect(told(await waiveSubmission(coordinator, { ...asked, reason: '' }, ORIGIN))).toEqual(['submission.reason-missing reason'])
    expect(told(await waiveSubmission(county, { ...asked, reason: '机构调整' }, ORIGIN))).toEqual(['permission.missing'])
    expect(told(await waiveSubmission(coordinator, { ...asked, reason: '机构调整' }, ORIGIN))).toEqual([])
    expect(await row(coordinator, '410782')).toMatchObject({ state: 'WAIVED', version: 1, late: false, remindable: false, waivedFor: '机构调整' })
    expect(await valueOf(given.owner, `select count(*)::int from audit.event where body like '%机构调整%'`)).toBe(0)
    expect(await valueOf(given.owner, `select count(*)::int from notice where kind = 'submission.waived' and user_id = $1`, [other.userId])).toBe(1)
  })

  it('is noticed by the second of two coordinators, and taken back', async () => {
    expect(told(await waiveSubmission(coordinator, { collection: '2024', unit: '410782', version: 0, reason: '再次' }, ORIGIN))).toEqual(['submission.changed-meanwhile'])
    expect(told(await waiveSubmission(coordinator, { collection: '2024', unit: '410782', version: 1, reason: '再次' }, ORIGIN))).toEqual(['submission.not-waivable'])
    const results = await Promise.all([1, 2].map(() => resumeSubmission(coordinator, { collection: '2024', unit: '410782', version: 1 }, ORIGIN)))
    expect(results.map(told).map((problems) => problems.join()).sort()).toEqual(['', 'submission.changed-meanwhile'])
    expect(await row(coordinator, '410782')).toMatchObject({ state: 'DRAFT', version: 2, late: true })
    expect(told(await resumeSubmission(coordinator, { collection: '2024', unit: '410782', version: 2 }, ORIGIN))).toEqual(['submission.not-waived'])
  })

  it('is not possible for what was approved', async () => {
    expect(told(await waiveSubmission(coordinator, { collection: '2023', unit: '410700', version: 2, reason: '不行' }, ORIGIN))).toEqual(['submission.not-waivable'])
  })
})

describe('the work queue', () => {
  it('shows each reporter what is late and what is due later, of the own unit alone', async () => {
    expect(await parts(county)).toEqual(['later 2024 410721'])
    expect(await parts(other)).toEqual(['overdue 2024 410782'])
  })

  it('shows the reviewer what waits for review, and the city what is done', async () => {
    const submit = `with s as (insert into submission (collection_id, unit_id) select c.id, v.unit_id from collection c, org_unit_version v where c.code = '2024' and v.code = '410724' and v.dates_known returning id)
      insert into submission_event (submission_id, seq, act, "from", "to", by_user_id, set_hash, receipt, revision_ids) select id, 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', $1::uuid, sha256('x'), 'receipt-1', '{}' from s returning submission_id`
    const id = await valueOf(given.owner, submit, [county.userId])
    await given.owner.query(`update submission set state = 'SUBMITTED', version = 1 where id = $1`, [id])
    expect(await parts(coordinator)).toEqual(['review 2024 410724'])
    const city = await appoint(given, { loginName: 'city', displayName: '演示全市填报员', role: 'REPORTER', unitCode: '410700', withDescendants: false })
    expect(await parts(city)).toEqual(['done 2023 410700'])
    expect(await row(coordinator, '410724')).toMatchObject({ state: 'SUBMITTED', givenLate: true, late: false })
  })

  it('names the next collection that opens', async () => {
    expect((await workQueue(county)).next).toBeNull()
    expect(told(await create(coordinator, { code: '2090', head: { opensOn: '2091-01-02', dueOn: '2091-01-24' }, of: { year: '2090', kinds: ['COUNTY'] } }))).toEqual([])
    expect((await workQueue(county)).next?.code).toBe('2090')
    expect(await parts(county)).toEqual(['later 2024 410721'])
  })

  it('is empty for who neither fills in nor reviews', async () => {
    const leader = await appoint(given, { loginName: 'leader', displayName: '演示领导', role: 'LEADER' })
    expect(await workQueue(leader)).toEqual({ rows: [], next: null })
  })
})

it('does not change the duties of a unit whose figures wait for review', async () => {
  const ids = (await rowsOf<{ id: number }>(given.owner, `select d.id from duty d join collection c on c.id = d.collection_id join org_unit_version v on v.unit_id = d.subject_id and v.dates_known where c.code = '2024' and v.code = '410724' and d.ended_at is null`)).map(({ id }) => id)
  const seen = { collection: '2024', version: 1, duties: ids }
  expect(told(await endDuties(coordinator, seen, ORIGIN))).toEqual(['collection.duties-held'])
  expect(told(await reassignDuties(coordinator, { ...seen, responder: 'SFJ' }, ORIGIN))).toEqual(['collection.duties-held'])
})

it('takes nothing for a unit once the collection is closed', async () => {
  expect(told(await closeCollection(coordinator, { collection: '2024', version: 1, confirmation: '2024' }, ORIGIN))).toEqual([])
  expect(told(await waiveSubmission(coordinator, { collection: '2024', unit: '410721', version: 0, reason: '晚了' }, ORIGIN))).toEqual(['collection.is-closed'])
  expect(told(await remindUnits(coordinator, { collection: '2024', units: ['410721'] }, ORIGIN))).toEqual(['collection.is-closed'])
  expect(await parts(county)).toEqual([])
  expect(await chainFaults(given.owner)).toEqual([])
})
