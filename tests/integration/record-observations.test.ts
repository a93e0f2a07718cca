// Saving figures: what is typed becomes a revision, and what is computed from it follows.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { clone, rowsOf, serveFrom, valueOf, type Clone } from './database'
import { cell, latestOf, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer
let departments: string[]
/** A department that nothing was recorded for yet: each test has its own. */
let unit: string

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
  departments = (await rowsOf<{ code: string }>(given.owner, `select v.code from org_unit_version v join org_unit u on u.id = v.unit_id
    where u.kind = 'DEPARTMENT' and v.dates_known`)).map(({ code }) => code)
})
beforeEach(() => {
  unit = departments.pop() ?? ''
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const figure = async (place: string, unitCode?: string) => (await latestOf(given.owner, unitCode)).get(place)
const enter = (year: number, entries: Parameters<typeof save>[2]) => save(reporter, year, entries, unit)

it('makes a figure of 2024 with its year, first revision and author', async () => {
  const result = await save(reporter, 2024, [cell('REC_ACCEPT', '1712')])
  expect(result).toEqual({ ok: true, value: { changed: 1, computed: 0, warnings: [] } })
  expect(await figure('REC_ACCEPT|2024')).toEqual({
    seq: 1, value: '1712', missing: null, qualifier: 'EXACT', origin: 'KEYED', reason: null, by: 'reporter', inputs: [],
  })
  expect(await valueOf(given.owner, `select "end"::text from period where key = '2024'`)).toBe('2024-12-31')
  expect(await valueOf(given.owner, `select approved_revision_id from observation o join period p on p.id = o.period_id where p.key = '2024'`)).toBeNull()
})

it('records a figure of a county and leaves the city’s as it was', async () => {
  const before = await latestOf(given.owner)
  expect((await save(reporter, 2024, [cell('MED_FOUND', '800'), cell('MED_SOLVED', '790')], '410721')).ok).toBe(true)
  expect(await figure('MED_RATE|2024', '410721')).toMatchObject({ value: '98.75', origin: 'DERIVED' })
  expect(await latestOf(given.owner)).toEqual(before)
})

it('records a figure of a department and of 市本级', async () => {
  expect((await save(reporter, 2024, [cell('LIT_HEARD', '7')], 'SFJ')).ok).toBe(true)
  expect((await save(reporter, 2024, [cell('LIT_HEARD', '9')], '410700-BJ')).ok).toBe(true)
  expect([await figure('LIT_HEARD|2024', 'SFJ'), await figure('LIT_HEARD|2024', '410700-BJ')]).toMatchObject([
    { value: '7' }, { value: '9' },
  ])
})

describe('a rate', () => {
  it('is not there while one of its counts is missing, and comes with the second', async () => {
    await enter(2024, [cell('LIT_LOST', '33')])
    expect(await figure('LIT_LOSS_RATE|2024', unit)).toBeUndefined()
    await enter(2024, [cell('LIT_CLOSED', '600')])
    expect(await figure('LIT_LOSS_RATE|2024', unit)).toMatchObject({ seq: 1, value: '5.5', origin: 'DERIVED', inputs: [
      'NUMERATOR LIT_LOST 2024 #1', 'DENOMINATOR LIT_CLOSED 2024 #1',
    ] })
  })

  it('follows each of its counts alone, and every rate that shares a count follows too', async () => {
    await enter(2024, [cell('LIT_LOST', '33'), cell('LIT_CLOSED', '600'), cell('LIT_JUDGED', '330'), cell('LIT_SETTLED', '150')])
    expect(await enter(2024, [cell('LIT_CLOSED', '660', { baseSeq: 1 })])).toMatchObject({ value: { changed: 1, computed: 2 } })
    expect(await figure('LIT_LOSS_RATE|2024', unit)).toMatchObject({ seq: 2, value: '5', inputs: [
      'NUMERATOR LIT_LOST 2024 #1', 'DENOMINATOR LIT_CLOSED 2024 #2',
    ] })
    expect(await figure('LIT_SETTLE_RATE|2024', unit)).toMatchObject({ seq: 2, value: '22.727272727273' })
    expect(await figure('LIT_LOSS_RATE_SUB|2024', unit)).toMatchObject({ seq: 1, value: '10' })
  })

  it('of nothing is NO_CASES, not zero and not 100', async () => {
    await enter(2024, [cell('ISSUE_FOUND', '0'), cell('ISSUE_CLOSED', '0')])
    expect(await figure('ISSUE_CLOSE_RATE|2024', unit)).toMatchObject({
      value: null, missing: 'NO_CASES', qualifier: 'EXACT', origin: 'DERIVED',
    })
  })

  it('of none among some is an exact zero', async () => {
    await enter(2024, [cell('ISSUE_FOUND', '5'), cell('ISSUE_CLOSED', '0')])
    expect(await figure('ISSUE_CLOSE_RATE|2024', unit)).toMatchObject({ value: '0', missing: null, qualifier: 'EXACT' })
  })

  it('loses its value, not its history, where a count is cleared', async () => {
    await enter(2024, [cell('LIT_LOST', '33'), cell('LIT_CLOSED', '600')])
    await enter(2024, [cell('LIT_LOST', '', { baseSeq: 1 })])
    expect(await figure('LIT_LOST|2024', unit)).toMatchObject({ seq: 2, value: null, missing: 'NOT_REPORTED' })
    expect(await figure('LIT_LOSS_RATE|2024', unit)).toMatchObject({ seq: 2, value: null, missing: 'NOT_REPORTED' })
  })
})

describe('a change against the year before', () => {
  const year = (periodKey: string, lost: string, closed: string) => [
    cell('LIT_LOST', lost, { periodKey }), cell('LIT_CLOSED', closed, { periodKey }),
  ]

  it('is computed of the rates of both years, in points and in per cent', async () => {
    await enter(2023, year('2023', '60', '500'))
    expect(await figure('LIT_LOSS_YOY_PP|2023', unit)).toBeUndefined()
    await enter(2024, year('2024', '45', '500'))
    expect(await figure('LIT_LOSS_YOY_PP|2024', unit)).toMatchObject({ value: '-3', origin: 'DERIVED', inputs: [
      'CURRENT LIT_LOSS_RATE 2024 #1', 'PREVIOUS LIT_LOSS_RATE 2023 #1',
    ] })
    expect(await figure('LIT_LOSS_YOY_PCT|2024', unit)).toMatchObject({ value: '-25' })
  })

  it('follows where the year before is corrected', async () => {
    await enter(2023, year('2023', '60', '500'))
    await enter(2024, year('2024', '45', '500'))
    expect(await enter(2023, [cell('LIT_LOST', '50', { periodKey: '2023', baseSeq: 1 })])).toMatchObject({
      ok: true, value: { changed: 1, computed: 3 },
    })
    expect(await figure('LIT_LOSS_YOY_PP|2024', unit)).toMatchObject({ seq: 2, value: '-1', inputs: [
      'CURRENT LIT_LOSS_RATE 2024 #1', 'PREVIOUS LIT_LOSS_RATE 2023 #2',
    ] })
    expect(await figure('LIT_LOSS_YOY_PCT|2024', unit)).toMatchObject({ seq: 2, value: '-10' })
  })

  it('from nothing is NO_CASES in per cent and a number in points', async () => {
    await enter(2023, year('2023', '0', '500'))
    await enter(2024, year('2024', '5', '500'))
    expect(await figure('LIT_LOSS_YOY_PCT|2024', unit)).toMatchObject({ value: null, missing: 'NO_CASES' })
    expect(await figure('LIT_LOSS_YOY_PP|2024', unit)).toMatchObject({ value: '1' })
  })
})
