// Collections: made from a choice, looked at first, asked once, changed by two at once, copied to the next year.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { UnitMerge } from '@/lib/contracts/unit-change'
import { readForest } from '@/lib/data/unit-changes'
import { seenOf } from '@/lib/domain/units/seen-units'
import type { Viewer } from '@/lib/domain/viewer'
import { addFigures } from '@/lib/operations/add-figures'
import { changeCollection } from '@/lib/operations/change-collection'
import { closeCollection } from '@/lib/operations/close-collection'
import { copyCollection } from '@/lib/operations/copy-collection'
import { createCollection } from '@/lib/operations/create-collection'
import { endDuties } from '@/lib/operations/end-duties'
import { mergeUnits } from '@/lib/operations/merge-units'
import { previewCollection } from '@/lib/operations/preview-collection'
import { reassignDuties } from '@/lib/operations/reassign-duties'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { asking, copy, copying, create, HEAD, told } from './coordinating'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>
let coordinator: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  coordinator = await appoint(given, { loginName: 'coordinator', displayName: '演示任务管理人', role: 'REVIEWER' })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const count = (what: string): Promise<unknown> => valueOf(given.owner, `select count(*)::int from ${what}`)
const version = async (code: string): Promise<number> => Number(await valueOf(given.owner, 'select version from collection where code = $1', [code]))
const dutiesAbout = async (code: string, subject: string): Promise<readonly { readonly id: number; readonly responder: string; readonly metric: string }[]> =>
  await rowsOf(given.owner, `select d.id, r.code as responder, m.code as metric from duty d join collection c on c.id = d.collection_id join collection_item i on i.id = d.item_id join metric m on m.id = i.metric_id
    join org_unit_version r on r.unit_id = d.responder_id and r.dates_known and r.valid_to is null join org_unit_version s on s.unit_id = d.subject_id and s.dates_known and s.valid_to is null
    where c.code = $1 and s.code = $2 and d.ended_at is null order by m.code`, [code, subject])

describe('a new collection', () => {
  it('asks counties and zones about themselves, and the lead owner about the city and 市本级', async () => {
    expect(told(await create(coordinator))).toEqual([])
    const lead = await dutiesAbout('2024', '410700')
    expect(lead.map(({ metric }) => metric)).toEqual(['MED_FOUND', 'MED_SOLVED'])
    expect(new Set(lead.map(({ responder }) => responder))).toEqual(new Set((await dutiesAbout('2024', '410700-BJ')).map(({ responder }) => responder)))
    expect((await dutiesAbout('2024', '410721')).map(({ responder }) => responder)).toEqual(['410721', '410721'])
    const kinds = await rowsOf(given.owner, `select distinct u.kind::text from duty d join org_unit u on u.id = d.subject_id join collection c on c.id = d.collection_id where c.code = '2024' order by 1`)
    expect(kinds.map(({ kind }) => kind)).toEqual(['CITY', 'CITY_ORGANS', 'COUNTY', 'ZONE'])
  })

  it('is one event, which names nobody and quotes no text of its head', async () => {
    const body = String(await valueOf(given.owner, `select body from audit.event where body::jsonb ->> 'act' = 'collection.create'`))
    expect(JSON.parse(body)).toMatchObject({ obj: { t: 'collection', id: '2024', year: 2024 }, after: { period: '2024', items: 2, dueAt: '2025-01-24T09:00:00.000Z' } })
    expect(body).not.toContain('演示')
    expect(body).not.toContain(HEAD.titleZh)
  })

  it.each([
    ['a code that is taken', { of: { year: '2030' } }, ['collection.code-taken code']],
    ['a code that is none', { code: '2024 年' }, ['collection.code-form code', 'collection.already-asked']],
    ['a year before 1949', { code: 'x', of: { year: '1948' } }, ['collection.period year']],
    ['a year after 2099', { code: 'x', of: { year: '2100' } }, ['collection.period year']],
    ['dates in the wrong order', { code: 'x', head: { opensOn: '2025-02-01' } }, ['collection.dates dueOn']],
    ['a computed metric alone', { code: 'x', of: { metrics: ['MED_RATE'] } }, ['collection.nothing-asked metrics']],
    ['no unit that reports it', { code: 'x', of: { kinds: [] } }, ['collection.nothing-asked metrics']],
    ['figures that another one asks for', { code: 'x', of: { kinds: ['COUNTY'] as const } }, ['collection.already-asked']],
    ['a title left out', { code: 'x', head: { titleEn: '' }, of: { year: '2031' } }, ['collection.field-missing titleEn']],
  ])('refuses %s', async (_name, asked, problems) => {
    const before = await count('collection')
    expect(told(await create(coordinator, asked as Parameters<typeof create>[1]))).toEqual(problems)
    expect(await count('collection')).toBe(before)
  })

  it('names the figure, the unit and the collection that asks for it already', async () => {
    const plan = await previewCollection(coordinator, asking({ code: 'x', of: { metrics: ['MED_SOLVED'], kinds: ['ZONE', 'COUNTY'] } }))
    expect(plan.ok ? [] : plan.problems).toMatchObject([{ params: { otherZh: HEAD.titleZh, period: '2024', subjectEn: expect.stringMatching(/\w/) } }])
  })

  it('asks about a due date on a day off, and takes it', async () => {
    const asked = asking({ code: '2032', head: { opensOn: '2033-01-03', dueOn: '2033-01-30', dueTime: '12:00' }, of: { year: '2032' } })
    const plan = await previewCollection(coordinator, asked)
    if (!plan.ok) throw new Error('the preview was refused')
    expect(plan.value.questions.map(({ code }) => code)).toEqual(['collection.due-day-off'])
    expect(told(await createCollection(coordinator, { ...asked, seen: plan.value.seen }, ORIGIN))).toEqual([])
  })

  it('asks about metrics that are usually collected less often, and takes quarters and halves', async () => {
    const yearly = String(await valueOf(given.owner, `select m.code from metric m join metric_version v on v.metric_id = m.id where m.frequency = 'YEAR' and v.kind = 'COUNT' and 'COUNTY' = any(m.levels::text[]) order by m.sort limit 1`))
    const plan = await previewCollection(coordinator, asking({ code: '2024-q3', of: { part: 'Q3', metrics: [yearly] } }))
    expect(plan.ok && plan.value.questions.map(({ code }) => code)).toContain('collection.rarer')
    expect(told(await create(coordinator, { code: '2024-q3', of: { part: 'Q3' } }))).toEqual([])
    expect(told(await create(coordinator, { code: '2024-s2', of: { part: 'S2' } }))).toEqual([])
  })

  it('is not made by who may not, wherever else they may', async () => {
    const reporter = await appoint(given, { loginName: 'reporter', displayName: '演示填报员', role: 'REPORTER' })
    const county = await appoint(given, { loginName: 'county', displayName: '演示县审核员', role: 'REVIEWER', unitCode: '410721' })
    for (const viewer of [reporter, county]) {
      expect(told(await previewCollection(viewer, asking({ code: 'x' })))).toEqual(['permission.missing'])
      expect(told(await createCollection(viewer, asking({ code: 'x' }), ORIGIN))).toEqual(['permission.missing'])
      expect(told(await changeCollection(viewer, { collection: '2024', version: 1, head: HEAD }, ORIGIN))).toEqual(['permission.missing'])
      expect(told(await closeCollection(viewer, { collection: '2024', version: 1, confirmation: '2024' }, ORIGIN))).toEqual(['permission.missing'])
      expect(told(await copyCollection(viewer, copying('2024', '2025'), ORIGIN))).toEqual(['permission.missing'])
      expect(told(await endDuties(viewer, { collection: '2024', version: 1, duties: [1] }, ORIGIN))).toEqual(['permission.missing'])
      expect(told(await reassignDuties(viewer, { collection: '2024', version: 1, duties: [1], responder: 'SFJ' }, ORIGIN))).toEqual(['permission.missing'])
      expect(told(await addFigures(viewer, { collection: '2024', version: 1, metrics: ['MED_FOUND'], kinds: ['CITY'], unit: '' }, ORIGIN))).toEqual(['permission.missing'])
    }
  })
})

describe('two coordinators at once', () => {
  it('do not both ask for the same figures, nor take the same code', async () => {
    const [one, other] = [asking({ code: '2040', of: { year: '2040' } }), asking({ code: '2040-again', of: { year: '2040' } })]
    const plans = await Promise.all([one, other].map((asked) => previewCollection(coordinator, asked)))
    const seen = plans.map((plan) => (plan.ok ? plan.value.seen : ''))
    const results = await Promise.all([one, other].map((asked, index) => createCollection(coordinator, { ...asked, seen: seen[index] ?? '' }, ORIGIN)))
    expect(results.map(told).map((problems) => problems.join()).sort()).toEqual(['', 'collection.already-asked'])
    expect(await count(`collection where code like '2040%'`)).toBe(1)
  })

  it('notice each other when both change one collection', async () => {
    const seen = await version('2024')
    const results = await Promise.all(['2025-01-27', '2025-01-28'].map((dueOn) => changeCollection(coordinator, { collection: '2024', version: seen, head: { ...HEAD, dueOn } }, ORIGIN)))
    expect(results.map(told).map((problems) => problems.join()).sort()).toEqual(['', 'collection.changed-meanwhile'])
    expect(await version('2024')).toBe(seen + 1)
  })

  it('confirm only what they saw: a unit that ends meanwhile stops the confirmation', async () => {
    const stale = { ...asking({ code: '2041', of: { year: '2041' } }), seen: 'a'.repeat(64) }
    expect(told(await createCollection(coordinator, stale, ORIGIN))).toEqual(['collection.changed-meanwhile'])
  })
})

describe('what is asked of whom', () => {
  it('is given to another unit to answer, and the former duty ends', async () => {
    const seen = await version('2024')
    const ids = (await dutiesAbout('2024', '410700')).map(({ id }) => id)
    expect(told(await reassignDuties(coordinator, { collection: '2024', version: seen, duties: ids, responder: 'XFJ' }, ORIGIN))).toEqual([])
    expect((await dutiesAbout('2024', '410700')).map(({ responder }) => responder)).toEqual(['XFJ', 'XFJ'])
    expect(await count(`duty where id = any(array[${ids.join()}]) and ended_at is not null`)).toBe(2)
    expect(told(await reassignDuties(coordinator, { collection: '2024', version: seen, duties: ids, responder: 'XFJ' }, ORIGIN))).toEqual(['collection.changed-meanwhile'])
    expect(told(await reassignDuties(coordinator, { collection: '2024', version: seen + 1, duties: ids, responder: 'XFJ' }, ORIGIN))).toEqual(['collection.duties-unknown duties'])
    expect(told(await reassignDuties(coordinator, { collection: '2024', version: seen + 1, duties: ids, responder: 'NOBODY' }, ORIGIN))).toEqual(['collection.responder-unknown responder'])
  })

  it('is taken out, and with the last duty its item, and asked for again', async () => {
    const zone = (await rowsOf<{ code: string }>(given.owner, `select v.code from org_unit u join org_unit_version v on v.unit_id = u.id where u.kind = 'ZONE' and v.dates_known and v.valid_to is null order by v.code limit 1`))[0]?.code ?? ''
    const ids = (await dutiesAbout('2024', zone)).map(({ id }) => id)
    expect(told(await endDuties(coordinator, { collection: '2024', version: await version('2024'), duties: ids }, ORIGIN))).toEqual([])
    expect(await dutiesAbout('2024', zone)).toEqual([])
    expect(told(await addFigures(coordinator, { collection: '2024', version: await version('2024'), metrics: ['MED_FOUND'], kinds: [], unit: zone }, ORIGIN))).toEqual([])
    expect((await dutiesAbout('2024', zone)).map(({ metric, responder }) => `${metric} ${responder}`)).toEqual([`MED_FOUND ${zone}`])
    expect(told(await addFigures(coordinator, { collection: '2024', version: await version('2024'), metrics: ['MED_FOUND'], kinds: ['ZONE'], unit: '' }, ORIGIN))).toEqual(['collection.nothing-added metrics'])
    const all = await rowsOf<{ id: number }>(given.owner, `select d.id from duty d join collection_item i on i.id = d.item_id join metric m on m.id = i.metric_id join collection c on c.id = d.collection_id where c.code = '2024' and m.code = 'MED_SOLVED' and d.ended_at is null`)
    expect(told(await endDuties(coordinator, { collection: '2024', version: await version('2024'), duties: all.map(({ id }) => id) }, ORIGIN))).toEqual([])
    const ended = `collection_item i join metric m on m.id = i.metric_id join collection c on c.id = i.collection_id where c.code = '2024' and m.code = 'MED_SOLVED' and i.ended_at is not null`
    expect(await count(ended)).toBe(1)
    expect(told(await addFigures(coordinator, { collection: '2024', version: await version('2024'), metrics: ['MED_SOLVED'], kinds: ['COUNTY'], unit: '' }, ORIGIN))).toEqual([])
    expect(await count(ended)).toBe(0)
  })

  it('may be asked elsewhere once it is taken out or its collection is closed', async () => {
    expect(told(await create(coordinator, { code: '2024-zones', of: { metrics: ['MED_SOLVED'], kinds: ['ZONE'] } }))).toEqual([])
    expect(told(await closeCollection(coordinator, { collection: '2024-zones', version: 1, confirmation: 'yes' }, ORIGIN))).toEqual(['collection.not-confirmed confirmation'])
    expect(told(await closeCollection(coordinator, { collection: '2024-zones', version: 1, confirmation: '2024-zones' }, ORIGIN))).toEqual([])
    expect(told(await changeCollection(coordinator, { collection: '2024-zones', version: 2, head: HEAD }, ORIGIN))).toEqual(['collection.is-closed'])
    expect(told(await create(coordinator, { code: '2024-zones-2', of: { metrics: ['MED_SOLVED'], kinds: ['ZONE'] } }))).toEqual([])
  })
})

describe('a copy of last year', () => {
  beforeEach(async () => {
    if ((await count(`collection where code = '2050'`)) === 0) expect(told(await create(coordinator, { code: '2050', head: { opensOn: '2051-01-03', dueOn: '2051-01-24' }, of: { year: '2050' } }))).toEqual([])
  })

  it('leaves out the merged county and says so, and asks everybody else the same', async () => {
    const administrator = await appoint(given, { loginName: 'administrator', displayName: '演示系统管理员', role: 'SYSTEM_ADMIN' })
    const before = await dutiesAbout('2050', '410721')
    const { units } = await readForest()
    const idOf = (code: string): number => units.find(({ versions }) => versions.some((one) => one.code === code))?.id ?? 0
    const request: UnitMerge['request'] = { kind: 'merge', on: '2051-01-01', unitIds: [idOf('410782')], into: { unitId: idOf('410721') } }
    expect(told(await mergeUnits(administrator, { request, noteZh: '依据批复', noteEn: '', seen: seenOf(units, request) }, ORIGIN))).toEqual([])
    const plan = await previewCollection(coordinator, copying('2050', '2051', { opensOn: '2052-01-03', dueOn: '2052-01-24' }))
    if (!plan.ok) throw new Error('the preview was refused')
    expect(plan.value.period.key).toBe('2051')
    expect(plan.value.leftOut).toEqual([{ kind: 'subject', unitId: idOf('410782'), figures: 2 }])
    expect(told(await copy(coordinator, '2050', '2051', { opensOn: '2052-01-03', dueOn: '2052-01-24' }))).toEqual([])
    expect((await dutiesAbout('2051', '410721')).map(({ metric, responder }) => `${metric} ${responder}`)).toEqual(before.map(({ metric, responder }) => `${metric} ${responder}`))
    expect(await count(`duty d join collection c on c.id = d.collection_id where c.code = '2051' and d.subject_id = ${idOf('410782')}`)).toBe(0)
    expect(await valueOf(given.owner, `select o.code from collection c join collection o on o.id = c.copied_from_id where c.code = '2051'`)).toBe('2050')
  })

  it('moves the period by a year and refuses what that year is asked already', async () => {
    expect(told(await copy(coordinator, '2050', '2051-b', { opensOn: '2052-01-03', dueOn: '2052-01-24' }))).toEqual(['collection.already-asked'])
    expect(told(await copy(coordinator, 'nothing', '2052'))).toEqual(['collection.unknown'])
  })

  it('of the 2023 report leaves its spans out, one line a figure', async () => {
    const plan = await previewCollection(coordinator, copying('2023', 'after-2023'))
    const left = await valueOf(given.owner, `select count(*)::int from collection_item i join collection c on c.id = i.collection_id join period p on p.id = i.period_id where c.code = '2023' and p.kind = 'CUSTOM'`)
    // MED_FOUND and MED_SOLVED of the city are asked by the collection 2024 already, which is what stops this one.
    expect(told(plan)).toEqual(['collection.already-asked'])
    expect(left).toBeGreaterThan(0)
  })
})

it('leaves the chains of the log whole', async () => {
  expect(await chainFaults(given.owner)).toEqual([])
})
