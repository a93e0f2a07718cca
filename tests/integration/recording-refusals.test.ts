// A save that is refused changes nothing at all: not a figure, not a period, not the log.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role, Viewer } from '@/lib/domain/viewer'
import { saveCells } from '@/lib/operations/save-cells'
import { appoint, ORIGIN } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, type Clone } from './database'
import { collecting } from './collecting'
import { cell, CITY, latestOf, refusals, save, saveEach, traces } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let before: readonly unknown[]

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  await collecting(2023)
  await collecting(2024)
})
beforeEach(async () => {
  before = await traces(given.owner)
})
afterEach(async () => {
  expect(await traces(given.owner)).toEqual(before)
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

describe('asked by someone who may not', () => {
  it.each(['PUBLISHER', 'LEADER', 'REVIEWER', 'AUDITOR', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const satisfies readonly Role[])('%s: permission.missing', async (role) => {
    const viewer = await appoint(given, { loginName: role.toLowerCase().replace('_', '-'), displayName: role, role })
    expect(refusals(await save(viewer, 2024, [cell('REC_ACCEPT', '1')]))).toEqual([['permission.missing', '']])
  })

  it.each([
    ['the city', CITY],
    ['a county beside', '410721'],
    ['a unit that there is not', 'NOWHERE'],
  ])('a reporter of one county, for %s: permission.missing', async (_name, unitCode) => {
    const viewer = await appoint(given, { loginName: 'county-reporter', displayName: '县填报人', role: 'REPORTER', unitCode: '410724' })
    expect(refusals(await save(viewer, 2024, [cell('REC_ACCEPT', '1')], unitCode))).toEqual([['permission.missing', '']])
  })

  it('a reporter of the city alone, for a county below it: permission.missing', async () => {
    const viewer = await appoint(given, { loginName: 'city-only', displayName: '市本级填报人', role: 'REPORTER', withDescendants: false })
    expect(refusals(await save(viewer, 2024, [cell('REC_ACCEPT', '1')], '410721'))).toEqual([['permission.missing', '']])
  })

  it('a reporter whose grant is over: permission.missing', async () => {
    await appoint(given, { loginName: 'former', displayName: '前填报人', role: 'REPORTER' })
    await given.owner.query(`update role_grant set valid_to = now() - interval '1 second' where user_id = (select id from app_user
      where login_name = 'former')`)
    const viewer = await appoint(given, { loginName: 'former', displayName: '前填报人', role: 'LEADER' })
    expect(refusals(await save(viewer, 2024, [cell('REC_ACCEPT', '1')]))).toEqual([['permission.missing', '']])
  })
})

describe('a cell that cannot be', () => {
  it.each([
    ['an unknown metric', cell('NOTHING', '1')],
    ['an unknown period', cell('REC_ACCEPT', '1', { periodKey: '2024-Q9' })],
    ['a period of another year', cell('REC_ACCEPT', '1', { periodKey: '2023' })],
    ['a span that nothing was recorded for', cell('REC_ACCEPT', '1', { periodKey: '2024-01-01..2024-06-30' })],
    ['a rate, which is computed', cell('MED_RATE', '99.57')],
    ['a coverage, which is computed', cell('SUP_COV', '100')],
    ['a change, which is computed', cell('LIT_LOSS_YOY_PP', '-3')],
  ] as const)('%s is refused at its cell as not asked for', async (_name, typed) => {
    expect(refusals(await save(reporter, 2024, [typed]))).toEqual([['entry.not-asked', 'entries.0.text']])
  })

  it('a metric that units of this kind do not report is not asked of them', async () => {
    expect(refusals(await save(reporter, 2024, [cell('GOV_CREDIT_RANK', '1')], '410721'))).toEqual([['entry.not-asked', 'entries.0.text']])
    expect(refusals(await save(reporter, 2024, [cell('MED_FOUND', '1')], 'SFJ'))).toEqual([['entry.not-asked', 'entries.0.text']])
  })

  it('a figure of a unit that this one does not answer for is not asked of it', async () => {
    const foreign = { ...cell('REC_ACCEPT', '1'), subjectCode: '410721', editId: 'f3b2a8de-0d1c-4c3e-8f55-9a2f8f6f1d11' }
    const result = await saveCells(reporter, { collection: await collecting(2024), unit: CITY, cells: [foreign] }, ORIGIN, { figure: () => '', instant: () => '', system: '' })
    expect(result).toMatchObject({ ok: true, value: { cells: [{ status: 'refused', problems: [{ code: 'entry.not-asked' }] }] } })
  })

  it('an unknown unit is refused even to someone who could reach it', async () => {
    const grants = reporter.grants.map((grant) => ({ ...grant, unitCodes: new Set([...grant.unitCodes, 'NOWHERE']) }))
    expect(refusals(await save({ ...reporter, grants }, 2024, [cell('REC_ACCEPT', '1')], 'NOWHERE'))).toEqual([['permission.missing', '']])
  })

  it('every bad one of several is named at once', async () => {
    const typed = [cell('REC_CLOSED', 'many'), cell('NOTHING', '1'), cell('LIT_CLOSED', '-5')]
    expect(refusals(await save(reporter, 2024, typed))).toEqual([
      ['value.unreadable', 'entries.0.text'], ['entry.not-asked', 'entries.1.text'], ['value.negative', 'entries.2.text'],
    ])
  })

  it('the same cell twice in one save is refused: it would leave a value that nobody saw', async () => {
    expect(refusals(await save(reporter, 2024, [cell('REC_ACCEPT', '12'), cell('REC_ACCEPT', '13')]))).toEqual([['form.unreadable', '']])
  })
})

describe('a save that changes nothing', () => {
  const statuses = async (year: number, entries: Parameters<typeof saveEach>[2]): Promise<readonly string[]> => {
    const result = await saveEach(reporter, year, entries)
    return result.ok ? result.value.cells.map(({ status }) => status) : result.problems.map(({ code }) => code)
  }

  it('of blank cells that were blank is answered as unchanged', async () => {
    expect(await statuses(2024, [cell('REC_ACCEPT', ''), cell('LIT_HEARD', '')])).toEqual(['unchanged', 'unchanged'])
  })

  it('of what is recorded already, however it is written, is answered as unchanged', async () => {
    const same = [
      cell('MED_FOUND', '73,111件', { periodKey: '2023-01-01..2023-12-31', baseSeq: 1 }),
      cell('CONTEST_STAFF', '2300余', { periodKey: '2023', baseSeq: 1 }),
    ]
    expect(await statuses(2023, same)).toEqual(['unchanged', 'unchanged'])
  })
})

it('has left the figures as the report gives them', async () => {
  expect([...(await latestOf(given.owner)).values()].filter(({ seq }) => seq > 1)).toEqual([])
})
