// The table in which figures are entered, and a save of all of it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { entrySheet, type EntrySheet } from '@/lib/data/entry-sheet'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { chainFaults } from './chain'
import { clone, serveFrom, type Clone } from './database'
import { cell, CITY, latestOf, refusals, save } from './recording'

let given: Clone
let stopServing: () => Promise<void>
let reporter: Viewer

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
  reporter = await appoint(given, { loginName: 'reporter', displayName: '填报人', role: 'REPORTER' })
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

async function sheet(year: number, viewer = reporter, unitCode = CITY): Promise<EntrySheet> {
  const result = await entrySheet(viewer, unitCode, year)
  if (!result.ok) throw new Error(result.problems.map(({ code }) => code).join(', '))
  return result.value
}
const row = (table: EntrySheet, code: string, periodKey: string) => table.rows.find(
  (one) => one.metric.code === code && one.period.key === periodKey,
)

it('shows what was published for a year, spans beside the plain year, nothing of it unpublished', async () => {
  const table = await sheet(2023)
  expect(table).toMatchObject({ year: 2023, mayRecord: true, unit: { code: CITY } })
  expect(row(table, 'TOWN_POWERS', '2023')).toMatchObject({ computed: false, published: true, unpublished: false, draft: {
    seq: 1, quantity: { value: '40' }, by: null,
  } })
  expect(row(table, 'MED_FOUND', '2023-01-01..2023-12-31')).toMatchObject({ published: true, draft: { quantity: { value: '73111' } } })
  expect(row(table, 'MED_FOUND', '2023')).toMatchObject({ published: false, draft: null })
  expect(row(table, 'MED_RATE', '2023-01-01..2023-12-31')).toMatchObject({ computed: true })
  expect(table.rows.filter(({ unpublished }) => unpublished)).toEqual([])
})

it('shows a year that nothing was recorded for as blank, not as zero, with last year beside it', async () => {
  const table = await sheet(2024)
  expect(table.rows.filter(({ draft }) => draft !== null)).toEqual([])
  expect(row(table, 'TOWN_POWERS', '2024')?.lastYear).toMatchObject({ quantity: { value: '40' }, otherPeriod: null, published: true })
  expect(row(table, 'MED_FOUND', '2024')?.lastYear).toMatchObject({
    quantity: { value: '73111' }, otherPeriod: { key: '2023-01-01..2023-12-31' },
  })
})

it('is read by a publisher, who may not record, and by nobody who may not read drafts', async () => {
  const publisher = await appoint(given, { loginName: 'publisher', displayName: '发布人', role: 'PUBLISHER' })
  const leader = await appoint(given, { loginName: 'leader', displayName: '领导', role: 'LEADER' })
  const county = await appoint(given, { loginName: 'county', displayName: '县', role: 'REPORTER', unitCode: '410721' })
  expect((await sheet(2023, publisher)).mayRecord).toBe(false)
  expect(refusals(await entrySheet(leader, CITY, 2023))).toEqual([['permission.missing', '']])
  expect(refusals(await entrySheet(county, CITY, 2023))).toEqual([['permission.missing', '']])
  expect(refusals(await entrySheet(reporter, 'NOWHERE', 2023))).toEqual([['entry.unknown-unit', '']])
})

it('finds a unit by the code it once had', async () => {
  expect((await sheet(2023, reporter, '410728')).unit.code).toBe('410783')
})

it('saves a whole table at once: every metric of the city that is entered, and every rate that follows', async () => {
  const table = await sheet(2024)
  const entered = table.rows.filter(({ computed, period }) => !computed && period.key === '2024')
  expect(entered.length).toBeGreaterThan(60)
  const result = await save(reporter, 2024, entered.map(({ metric }) => cell(metric.code, '1')))
  expect(refusals(result)).toEqual([])
  const after = await sheet(2024)
  expect(after.rows.filter(({ draft, metric, period }) => period.key === '2024' && draft === null && metric.changeOf === null)).toEqual([])
  const computed = after.rows.filter((one) => one.computed && one.draft !== null)
  expect(computed.length).toBeGreaterThan(20)
  expect(computed.filter(({ draft }) => draft?.quantity.kind !== 'value' || draft.quantity.value !== '100')).toEqual([])
  expect((await latestOf(given.owner)).get('MED_RATE|2024')).toMatchObject({ value: '100', inputs: [
    'NUMERATOR MED_SOLVED 2024 #1', 'DENOMINATOR MED_FOUND 2024 #1',
  ] })
  expect(await chainFaults(given.owner)).toEqual([])
})
