// Two people at the same cell: the second is told of the first, and nothing that was saved is lost.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { chainFaults } from './chain'
import { clone, rowsOf, serveFrom, type Clone } from './database'
import { cell, latestOf, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let first: Viewer
let second: Viewer
let departments: string[]
/** A department that nothing was recorded for yet: each test has its own. */
let unit: string

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  first = await appoint(given, { loginName: 'first', displayName: '甲', role: 'REPORTER' })
  second = await appoint(given, { loginName: 'second', displayName: '乙', role: 'REPORTER' })
  departments = (await rowsOf<{ code: string }>(given.owner, `select v.code from org_unit_version v join org_unit u on u.id = v.unit_id
    where u.kind = 'DEPARTMENT' and v.dates_known`)).map(({ code }) => code)
})
beforeEach(() => {
  unit = departments.pop() ?? ''
})
afterAll(async () => {
  expect(await chainFaults(given.owner)).toEqual([])
  await stopServing()
  await given.end()
})

const history = async (code: string): Promise<readonly unknown[]> =>
  await rowsOf(
    given.owner,
    `select r.seq, r.value::int from revision r join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id join org_unit_version v on v.unit_id = o.unit_id and v.dates_known
     where m.code = $1 and v.code = $2 order by r.seq`,
    [code, unit],
  )

it('the second to save a cell is told the value and the name of the first, and the rest of what they typed is saved', async () => {
  await save(first, 2024, [cell('LIT_HEARD', '40')], unit)
  const result = await save(second, 2024, [cell('LIT_HEARD', '41'), cell('LIT_CLOSED', '9')], unit)
  expect(refusals(result)).toEqual([['entry.conflict', 'entries.0.text']])
  expect(result).toMatchObject({ problems: [{ params: { value: '40 件', by: '甲', at: expect.stringMatching(/^at 20\d\d$/) } }] })
  expect((await latestOf(given.owner, unit)).get('LIT_HEARD|2024')).toMatchObject({ seq: 1, value: '40' })
  expect((await latestOf(given.owner, unit)).get('LIT_CLOSED|2024')).toMatchObject({ seq: 1, value: '9' })
})

it('a figure that the system recorded is told as the system’s', async () => {
  const result = await save(second, 2023, [cell('TOWN_POWERS', '41', { periodKey: '2023', reason: '更正' })])
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'entry.conflict', params: { by: '系统' } }] })
})

it('the second is not disturbed where both typed the same, or different cells', async () => {
  await save(first, 2024, [cell('LIT_HEARD', '40')], unit)
  expect(await save(second, 2024, [cell('LIT_HEARD', '40'), cell('LIT_CLOSED', '9')], unit)).toMatchObject({
    ok: true, value: { changed: 1 },
  })
})

it('a cell that was cleared meanwhile is a conflict too', async () => {
  await save(first, 2024, [cell('LIT_HEARD', '40')], unit)
  await save(first, 2024, [cell('LIT_HEARD', '', { baseSeq: 1 })], unit)
  expect(refusals(await save(second, 2024, [cell('LIT_HEARD', '41', { baseSeq: 1 })], unit))).toEqual([[
    'entry.conflict', 'entries.0.text',
  ]])
})

it('of ten saves of the same new cell at once exactly one wins, and the others are told', async () => {
  const results = await Promise.all(Array.from({ length: 10 }, (_, index) => save(
    index % 2 === 0 ? first : second, 2024, [cell('LIT_HEARD', String(100 + index))], unit,
  )))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.flatMap(refusals)).toEqual(Array.from({ length: 9 }, () => ['entry.conflict', 'entries.0.text']))
  expect(await history('LIT_HEARD')).toHaveLength(1)
})

it('of ten saves upon the same revision at once exactly one wins, and the numbers go on without a gap', async () => {
  await save(first, 2024, [cell('LIT_HEARD', '1')], unit)
  for (const round of [1, 2, 3]) {
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => save(
      first, 2024, [cell('LIT_HEARD', String(round * 100 + index), { baseSeq: round })], unit,
    )))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  }
  expect(await history('LIT_HEARD')).toEqual([1, 2, 3, 4].map((seq) => ({ seq, value: expect.any(Number) })))
})

it('saves of the two counts of a rate at once leave the rate of both', async () => {
  const results = await Promise.all([
    save(first, 2024, [cell('LIT_LOST', '3')], unit), save(second, 2024, [cell('LIT_CLOSED', '60')], unit),
  ])
  expect(results.map((result) => result.ok)).toEqual([true, true])
  expect((await latestOf(given.owner, unit)).get('LIT_LOSS_RATE|2024')).toMatchObject({ seq: 1, value: '5', inputs: [
    'NUMERATOR LIT_LOST 2024 #1', 'DENOMINATOR LIT_CLOSED 2024 #1',
  ] })
})

it('saves for many units at once all go through', async () => {
  const units = departments.splice(0, 12)
  const results = await Promise.all(units.map((code, index) => save(
    index % 2 === 0 ? first : second, 2024, [cell('LIT_HEARD', String(index))], code,
  )))
  expect(results.map((result) => result.ok)).toEqual(units.map(() => true))
})
