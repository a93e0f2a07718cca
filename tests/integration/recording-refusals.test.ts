// A save that is refused changes nothing at all: not a figure, not a period, not the log.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role, Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, type Clone } from './database'
import { cell, CITY, latestOf, refusals, save, traces } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let before: readonly unknown[]

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
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
    ['an unknown metric', cell('NOTHING', '1'), 'entry.unknown-metric'],
    ['an unknown period', cell('REC_ACCEPT', '1', { periodKey: '2024-Q9' }), 'entry.unknown-period'],
    ['a period of another year', cell('REC_ACCEPT', '1', { periodKey: '2023' }), 'entry.unknown-period'],
    ['a span that nothing was recorded for', cell('REC_ACCEPT', '1', { periodKey: '2024-01-01..2024-06-30' }), 'entry.unknown-period'],
    ['a rate', cell('MED_RATE', '99.57'), 'entry.computed'],
    ['a coverage', cell('SUP_COV', '100'), 'entry.computed'],
    ['a change', cell('LIT_LOSS_YOY_PP', '-3'), 'entry.computed'],
  ] as const)('%s is refused with its code at its cell', async (_name, typed, code) => {
    expect(refusals(await save(reporter, 2024, [typed]))).toEqual([[code, 'entries.0.text']])
  })

  it('a metric that units of this kind do not report is unknown to them', async () => {
    expect(refusals(await save(reporter, 2024, [cell('GOV_CREDIT_RANK', '1')], '410721'))).toEqual([[
      'entry.unknown-metric', 'entries.0.text',
    ]])
    expect(refusals(await save(reporter, 2024, [cell('MED_FOUND', '1')], 'SFJ'))).toEqual([['entry.unknown-metric', 'entries.0.text']])
  })

  it('an unknown unit is refused even to someone who could reach it', async () => {
    const grants = reporter.grants.map((grant) => ({ ...grant, unitCodes: new Set([...grant.unitCodes, 'NOWHERE']) }))
    expect(refusals(await save({ ...reporter, grants }, 2024, [cell('REC_ACCEPT', '1')], 'NOWHERE'))).toEqual([['entry.unknown-unit', '']])
  })

  it('one bad cell keeps the good ones out, and every bad one is named at once', async () => {
    const typed = [
      cell('REC_ACCEPT', '12'), cell('REC_CLOSED', 'many'), cell('LIT_HEARD', '7'), cell('NOTHING', '1'), cell('LIT_CLOSED', '-5'),
    ]
    expect(refusals(await save(reporter, 2024, typed))).toEqual([
      ['value.unreadable', 'entries.1.text'], ['entry.unknown-metric', 'entries.3.text'], ['value.negative', 'entries.4.text'],
    ])
  })

  it('the same cell twice in one save is refused: it would leave a value that nobody saw', async () => {
    expect((await save(reporter, 2024, [cell('REC_ACCEPT', '12'), cell('REC_ACCEPT', '13')])).ok).toBe(false)
  })
})

describe('a save that changes nothing', () => {
  it('of no cells, of blank cells that were blank, and of computed cells left blank: entry.nothing-changed', async () => {
    expect(refusals(await save(reporter, 2024, []))).toEqual([['entry.nothing-changed', '']])
    expect(refusals(await save(reporter, 2024, [cell('REC_ACCEPT', ''), cell('MED_RATE', '')]))).toEqual([['entry.nothing-changed', '']])
  })

  it('of what is recorded already, however it is written: entry.nothing-changed', async () => {
    const same = [
      cell('MED_FOUND', '73,111件', { periodKey: '2023-01-01..2023-12-31', baseSeq: 1 }),
      cell('CONTEST_STAFF', '2300余', { periodKey: '2023', baseSeq: 1 }),
    ]
    expect(refusals(await save(reporter, 2023, same))).toEqual([['entry.nothing-changed', '']])
  })
})

describe('a count above the one it is a part of', () => {
  const pair = ['rule.numerator-above-denominator', 'entries.0.text'] as const

  it('is refused where both are typed', async () => {
    expect(refusals(await save(reporter, 2024, [cell('MED_SOLVED', '101'), cell('MED_FOUND', '100')]))).toEqual([pair])
  })

  it('is refused where the other one is recorded already, whichever is typed', async () => {
    const SINCE = { periodKey: '2023-01-01..2023-12-31', baseSeq: 1, reason: '更正' }
    expect(refusals(await save(reporter, 2023, [cell('MED_SOLVED', '73112', SINCE)]))).toEqual([pair])
    expect(refusals(await save(reporter, 2023, [cell('MED_FOUND', '72797', SINCE)]))).toEqual([pair])
  })

  it('names both with their figures', async () => {
    const result = await save(reporter, 2024, [cell('ISSUE_CLOSED', '6'), cell('ISSUE_FOUND', '5')])
    expect(result).toMatchObject({ ok: false, problems: [{ params: { left: '6', right: '5' } }] })
  })
})

it('has left the figures as the report gives them', async () => {
  expect([...(await latestOf(given.owner)).values()].filter(({ seq }) => seq > 1)).toEqual([])
})
