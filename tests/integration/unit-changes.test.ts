// Changes of units by an administrator: what each writes, what is refused with a sentence, and what the database refuses besides.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unitChanges } from '@/lib/data/unit-changes'
import { allUnits, unitByCode, unitRecords, unitsNamedOn } from '@/lib/data/units'
import type { Viewer } from '@/lib/domain/viewer'
import { seenOf } from '@/lib/domain/units/seen-units'
import type { ChangeRequest } from '@/lib/domain/units/unit-change'
import { previewUnitChange } from '@/lib/operations/preview-unit-change'
import { appoint } from './appoint'
import { chainFaults, eventsOf } from './chain'
import { clone, refusal, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { CITY, cell, latestOf, refusals, save } from './recording'
import { change, named, numberOf } from './unit-changes'

let given: Clone
let stopServing: () => Promise<void>
let admin: Viewer

beforeEach(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  admin = await appoint(given, { loginName: 'sysadmin', displayName: '系统管理员', role: 'SYSTEM_ADMIN' })
})
afterEach(async () => {
  await stopServing()
  await given.end()
})

const COUNTY = '410721'
const OTHER = '410724'
const id = (code: string): Promise<number> => numberOf(given, code)
const codesOn = async (day: string): Promise<readonly string[]> => (await allUnits(undefined, day)).map(({ code }) => code)
const rename = async (code: string, to: string, on = '2025-01-01'): Promise<ChangeRequest> => ({ kind: 'rename', on, unitId: await id(code), names: named(to, `新${to}`) })
const units = (): Promise<unknown> => valueOf(given.owner, `select (select count(*) from org_unit) || '/' || (select count(*)
  from org_unit_version) || '/' || (select count(*) from org_unit_change) || '/' || (select count(*) from audit.event)`)

describe('a change', () => {
  it('of a name and code holds from its day on, and the old code leads to the unit', async () => {
    expect(await change(admin, await rename(COUNTY, '410799'))).toEqual({ ok: true, value: { code: '410799', on: '2025-01-01' } })
    expect(await unitByCode(COUNTY)).toMatchObject({ code: '410799', name: '新410799', inForce: true, former: [{ code: COUNTY, to: '2025-01-01' }] })
    expect(await codesOn('2024-12-31')).toContain(COUNTY)
    expect(await codesOn('2025-01-01')).toContain('410799')
    expect(await codesOn('2025-01-01')).not.toContain(COUNTY)
  })

  it('that lies in the future changes nothing today', async () => {
    await change(admin, await rename(COUNTY, '410799', '2090-01-01'))
    expect(await unitByCode('410799')).toMatchObject({ code: COUNTY, inForce: true })
    expect(await codesOn('2090-01-01')).toContain('410799')
  })

  it('of place moves a unit and leaves its name', async () => {
    const [unitId, parentId] = [await id('410771'), await id(COUNTY)]
    const before = await unitByCode('410771')
    expect((await change(admin, { kind: 'move', on: '2025-01-01', unitId, parentId })).ok).toBe(true)
    expect(await unitByCode('410771')).toMatchObject({ name: before?.name, parentId, former: [] })
    expect((await allUnits(undefined, '2024-12-31')).find((unit) => unit.id === unitId)?.parentId).toBe(before?.parentId)
    expect(await unitChanges(parentId)).toMatchObject([{ kind: 'TRANSFER', fromUnitId: unitId, toUnitId: parentId }])
  })

  it('that merges ends the units, keeps their figures theirs, and says where they went', async () => {
    const reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
    await save(reporter, 2024, [cell('MED_FOUND', '10')], COUNTY)
    const before = await rowsOf(given.owner, 'select * from observation order by id')
    const [a, b] = [await id(COUNTY), await id(OTHER)]
    expect((await change(admin, { kind: 'merge', on: '2025-01-01', unitIds: [a], into: { unitId: b } })).ok).toBe(true)
    expect(await rowsOf(given.owner, 'select * from observation order by id')).toEqual(before)
    expect((await latestOf(given.owner, OTHER)).size).toBe(0)
    expect(await unitByCode(COUNTY)).toMatchObject({ code: COUNTY, inForce: false, to: '2025-01-01' })
    expect(await unitChanges(a)).toMatchObject([{ kind: 'MERGE', fromUnitId: a, toUnitId: b, on: '2025-01-01', noteZh: '豫政文〔2024〕1号', noteEn: '豫政文〔2024〕1号' }])
  })

  it('that merges into a new unit founds it where the first one stood', async () => {
    const request = { kind: 'merge', on: '2025-01-01', unitIds: [await id(COUNTY), await id(OTHER)], into: { names: named('410798', '合县') } } as const
    expect(await change(admin, request)).toMatchObject({ ok: true, value: { code: '410798' } })
    expect((await codesOn('2025-01-01')).filter((code) => [COUNTY, OTHER, '410798'].includes(code))).toEqual(['410798'])
  })

  it('that splits founds the parts, and keeps the unit where it goes on', async () => {
    const request = { kind: 'split', on: '2025-01-01', unitId: await id(COUNTY), parts: [named('410797', '甲县'), named('410796', '乙县')] } as const
    expect((await change(admin, { ...request, parts: [named('410795', '丙县')], keeps: true })).ok).toBe(true)
    expect(await codesOn('2025-01-01')).toEqual(expect.arrayContaining([COUNTY, '410795']))
    expect((await change(admin, { ...request, on: '2026-01-01', keeps: false })).ok).toBe(true)
    expect(await codesOn('2026-01-01')).toEqual(expect.arrayContaining(['410797', '410796', '410795']))
    expect(await codesOn('2026-01-01')).not.toContain(COUNTY)
    expect((await unitChanges(await id(COUNTY))).map(({ kind, on }) => `${kind} ${on}`)).toEqual(['SPLIT 2026-01-01', 'SPLIT 2026-01-01', 'SPLIT 2025-01-01'])
  })

  it('that founds and that ends a unit are lines of the record too', async () => {
    await change(admin, { kind: 'create', on: '2025-01-01', names: named('GXQ', '高新二区'), unitKind: 'ZONE', parentId: await id(CITY), enforcementBody: false })
    await change(admin, { kind: 'abolish', on: '2026-01-01', unitId: await id('GXQ') })
    expect((await unitChanges()).map(({ kind }) => kind)).toEqual(['ABOLISH', 'CREATE'])
    expect(await codesOn('2025-12-31')).toContain('GXQ')
    expect(await codesOn('2026-01-01')).not.toContain('GXQ')
  })

  it('is told to the log with numbers, codes and names before and after, and without the grounds', async () => {
    await change(admin, await rename(COUNTY, '410799'))
    const number = String(await id(COUNTY))
    const event = (await eventsOf(given.owner)).find(({ body }) => body.includes('unit.rename'))
    expect(event?.stream).toBe('system')
    expect(JSON.parse(event?.body ?? '{}')).toMatchObject({
      act: 'unit.rename', actor: { id: admin.userId }, obj: { t: 'unit', id: '410799' }, result: 'ok',
      before: { [number]: { code: COUNTY, parent: CITY } }, after: { on: '2025-01-01', units: { [number]: { code: '410799' } }, changes: [`RENAME ${number}`] },
    })
    expect(event?.body).not.toContain('豫政文')
    expect(await chainFaults(given.owner)).toEqual([])
  })
})

describe('a change is refused, and nothing is written,', () => {
  // What the refusal says; a sentence of its own where something was written all the same.
  const refused = async (request: ChangeRequest, facts: Parameters<typeof change>[2] = {}): Promise<unknown> => {
    const before = await units()
    const result = await change(admin, request, facts)
    return (await units()) === before ? refusals(result) : 'something was written'
  }

  it('to anyone but the system administrator', async () => {
    const request = await rename(COUNTY, '410799')
    for (const role of ['REPORTER', 'PUBLISHER', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const) {
      const viewer = await appoint(given, { loginName: role.toLowerCase().replace('_', '-'), displayName: '某人', role })
      expect(refusals(await change(viewer, request))).toEqual([['permission.missing', '']])
      expect(refusals(await previewUnitChange(viewer, { request, noteZh: '依据', noteEn: '' }))).toEqual([['permission.missing', '']])
    }
  })

  it('without grounds, with a day that is none, and of a unit that is not there', async () => {
    expect(await refused(await rename(COUNTY, '410799'), { noteZh: ' ' })).toEqual([['unit.note-missing', 'noteZh']])
    expect(await refused(await rename(COUNTY, '410799', '2025-02-30'))).toEqual([['unit.date-unreadable', 'on']])
    expect(await refused({ kind: 'abolish', on: '2025-01-01', unitId: 9999 })).toEqual([['unit.unknown', '']])
  })

  it('within the period of a published release that names the unit: by its figures, or as owner of a metric', async () => {
    expect(await refused(await rename(CITY, '410701', '2023-12-31'))).toEqual([['unit.date-published', 'on']])
    expect(await refused(await rename('SFJ', 'SFJ2', '2023-06-01'))).toEqual([['unit.date-published', 'on']])
    expect((await change(admin, await rename(CITY, '410701', '2024-01-01'))).ok).toBe(true)
  })

  it('to a code that another unit has or had, also one of unknown dates', async () => {
    expect(await refused(await rename(COUNTY, OTHER))).toEqual([['unit.code-taken', 'names.code']])
    expect(await refused(await rename(COUNTY, '410728'))).toEqual([['unit.code-taken', 'names.code']])
  })

  it('on the day on which the present version began: a slip is put right from a later day on', async () => {
    await change(admin, await rename(COUNTY, '410799'))
    expect(await refused(await rename('410799', '410799B'))).toEqual([['unit.date-too-early', 'on']])
    expect((await change(admin, await rename('410799', '410799B', '2025-01-02'))).ok).toBe(true)
  })

  it('that ends the city or the bureau, or a unit with others below it', async () => {
    expect(await refused({ kind: 'abolish', on: '2025-01-01', unitId: await id('SFJ') })).toEqual([['unit.needed', 'on']])
    expect(await refused({ kind: 'abolish', on: '2025-01-01', unitId: await id(CITY) })).toEqual([['unit.needed', 'on']])
    await change(admin, { kind: 'create', on: '2024-01-01', names: named('SFS', '司法所'), unitKind: 'DEPARTMENT', parentId: await id(COUNTY), enforcementBody: false })
    expect(await refused({ kind: 'abolish', on: '2025-01-01', unitId: await id(COUNTY) })).toEqual([['unit.has-children', 'on']])
  })

  it('that puts a unit below what is below it', async () => {
    await change(admin, { kind: 'create', on: '2024-01-01', names: named('D1', '一处'), unitKind: 'DEPARTMENT', parentId: await id(CITY), enforcementBody: false })
    await change(admin, { kind: 'create', on: '2024-01-01', names: named('D2', '二处'), unitKind: 'DEPARTMENT', parentId: await id('D1'), enforcementBody: false })
    expect(await refused({ kind: 'move', on: '2025-01-01', unitId: await id('D1'), parentId: await id('D2') })).toEqual([['unit.cycle', 'parent']])
  })
})

describe('two administrators', () => {
  it('who change one unit: the second is told what became of it', async () => {
    const request = await rename(COUNTY, '410799', '2025-06-01')
    const seen = seenOf(await unitRecords(), request)
    await change(admin, await rename(COUNTY, '410798'))
    const second = await change(admin, request, { seen })
    expect(second).toMatchObject({ ok: false, problems: [{ code: 'unit.changed-meanwhile', params: { what: expect.stringContaining('410721 → 新410798 410798 (2025-01-01)') } }] })
  })

  it('at the very same time: one change is made, the other refused', async () => {
    const colleague = await appoint(given, { loginName: 'sysadmin2', displayName: '另一位', role: 'SYSTEM_ADMIN' })
    const requests = [await rename(COUNTY, '410798'), await rename(COUNTY, '410799')] as const
    const seen = seenOf(await unitRecords(), requests[0])
    const results = await Promise.all([change(admin, requests[0], { seen }), change(colleague, requests[1], { seen })])
    expect(results.flatMap(refusals).map(([code]) => code)).toEqual(['unit.changed-meanwhile'])
    expect(await valueOf(given.owner, `select count(*)::int from org_unit_change`)).toBe(1)
  })

  it('who found two units under one code at the same time: one is founded', async () => {
    const create = async (name: string): Promise<ChangeRequest> => ({ kind: 'create', on: '2025-01-01', names: named('GXQ', name), unitKind: 'ZONE', parentId: await id(CITY), enforcementBody: false })
    const results = await Promise.all([change(admin, await create('一区')), change(admin, await create('二区'))])
    expect(results.flatMap(refusals)).toEqual([['unit.code-taken', 'names.code']])
  })
})

describe('roles', () => {
  it('on a unit that ended reach nothing more; roles above it still reach its past figures, and nothing after its end', async () => {
    await change(admin, { kind: 'abolish', on: '2025-01-01', unitId: await id(COUNTY) })
    const own = await appoint(given, { loginName: 'county', displayName: '县填报员', role: 'REPORTER', unitCode: COUNTY })
    const whole = await appoint(given, { loginName: 'city', displayName: '市填报员', role: 'REPORTER' })
    expect([...(own.grants[0]?.unitCodes ?? [])]).toEqual([])
    expect(refusals(await save(own, 2024, [cell('MED_FOUND', '10')], COUNTY))).toEqual([['permission.missing', '']])
    expect((await save(whole, 2024, [cell('MED_FOUND', '10')], COUNTY)).ok).toBe(true)
    expect(refusals(await save(whole, 2025, [cell('MED_FOUND', '10', { periodKey: '2025' })], COUNTY))).toEqual([['collection.unknown', '']])
  })

  it('go with a unit whose code changed, also for a form that was opened before', async () => {
    const own = { loginName: 'county', displayName: '县填报员', role: 'REPORTER', unitCode: COUNTY } as const
    await appoint(given, own)
    await change(admin, await rename(COUNTY, '410799'))
    const after = await appoint(given, { ...own, unitCode: '410799' })
    expect([...(after.grants[0]?.unitCodes ?? [])]).toEqual(['410799'])
    expect((await save(after, 2024, [cell('MED_FOUND', '10')], COUNTY)).ok).toBe(true)
  })

  it('that are lost by an end or a move are named beforehand, with what hangs on the unit', async () => {
    const reporter = await appoint(given, { loginName: 'county', displayName: '县填报员', role: 'REPORTER', unitCode: COUNTY })
    await save(reporter, 2024, [cell('MED_FOUND', '10')], COUNTY)
    const preview = await previewUnitChange(admin, { request: { kind: 'abolish', on: '2025-01-01', unitId: await id(COUNTY) }, noteZh: '依据', noteEn: '' })
    expect(preview).toMatchObject({ ok: true, value: {
      consequences: [{ children: 0, figures: 1, publishedFigures: 0, holders: [{ displayName: '县填报员', role: 'REPORTER' }] }],
      reach: { losing: [{ displayName: '县填报员' }], gaining: [] },
    } })
    await appoint(given, { loginName: 'organs', displayName: '本级填报员', role: 'REPORTER', unitCode: '410700-BJ' })
    await change(admin, { kind: 'create', on: '2024-01-01', names: named('D1', '一处'), unitKind: 'DEPARTMENT', parentId: await id(CITY), enforcementBody: false })
    const moved = await previewUnitChange(admin, { request: { kind: 'move', on: '2025-01-01', unitId: await id('D1'), parentId: await id('410700-BJ') }, noteZh: '依据', noteEn: '' })
    expect(moved).toMatchObject({ ok: true, value: { reach: { losing: [], gaining: [{ displayName: '本级填报员' }] } } })
  })
})

describe('the database by itself', () => {
  const open = `where unit_id = (select city_unit_id from installation)`
  it.each([
    ['ends a version within a published period', 'org_unit_version_published', [`update org_unit_version set valid_to = '2023-06-01' ${open}`]],
    ['ends a version twice', 'org_unit_version_ends_once', [`update org_unit_version set valid_to = '2025-06-01' ${open}`, `update org_unit_version set valid_to = '2026-06-01' ${open}`]],
    ['begins a version within a published period', 'org_unit_version_published', [`insert into org_unit_version (unit_id, code, valid_from, name, short_name, name_en, sort)
      select city_unit_id, 'X', '2023-01-01', 'x', 'x', 'x', 1 from installation`]],
  ] as const)('refuses whoever %s', async (_name, constraint, statements) => {
    expect(await refusal(given.app, ...statements)).toMatchObject({ constraint })
  })

  it('lets the application end a version after it', async () => {
    expect(await refusal(given.app, `update org_unit_version set valid_to = '2024-06-01' ${open}`)).toBeNull()
  })
})

it('names every unit as of a day, also those that were over by then', async () => {
  await change(admin, { kind: 'abolish', on: '2025-01-01', unitId: await id(COUNTY) })
  const { byId, codes } = await unitsNamedOn('2030-12-31')
  expect(byId.get(await id(COUNTY))).toMatchObject({ code: COUNTY, inForce: false })
  expect(codes.get(await id(COUNTY))).toBe(COUNTY)
})
