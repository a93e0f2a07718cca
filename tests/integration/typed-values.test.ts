// From the keyboard to the column: what a cell says is stored as it was meant, exactly.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/lib/domain/viewer'
import { appoint } from './appoint'
import { clone, serveFrom, type Clone } from './database'
import { cell, latestOf, refusals, save, traces } from './recording'

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

const type = async (metric: string, text: string) => {
  const baseSeq = (await latestOf(given.owner)).get(`${metric}|2024`)?.seq ?? 0
  return await save(reporter, 2024, [cell(metric, text, { baseSeq })])
}

it.each([
  ['REC_ACCEPT', '1,683', { value: '1683', qualifier: 'EXACT' }],
  ['REC_ACCEPT', '1684件', { value: '1684', qualifier: 'EXACT' }],
  ['COUNSEL_SVC', '2500余次', { value: '2500', qualifier: 'AT_LEAST' }],
  ['COUNSEL_SVC', '3千', { value: '3000', qualifier: 'EXACT' }],
  ['MED_FOUND', '7.3万', { value: '73000', qualifier: 'EXACT' }],
  ['GOV_ONLINE_DONE', '551', { value: '5510000', qualifier: 'EXACT' }],
  ['GOV_ONLINE_DONE', '552万', { value: '5520000', qualifier: 'EXACT' }],
  ['MED_FOUND', '１２３', { value: '123', qualifier: 'EXACT' }],
  ['MED_FOUND', '约73111', { value: '73111', qualifier: 'APPROX' }],
  ['EMG_INVEST', '194万元', { value: '1940000', qualifier: 'EXACT' }],
  ['EMG_INVEST', '194.5678', { value: '1945678', qualifier: 'EXACT' }],
  ['GOV_DISHONEST', '0', { value: '0', qualifier: 'EXACT' }],
  ['GOV_CREDIT_RANK', '第3', { value: '3', qualifier: 'EXACT' }],
  ['MED_FOUND', '不适用', { value: null, missing: 'NOT_APPLICABLE', qualifier: 'EXACT' }],
  ['MED_FOUND', '999999999999999', { value: '999999999999999', qualifier: 'EXACT' }],
  ['MED_FOUND', '', { value: null, missing: 'NOT_REPORTED', qualifier: 'EXACT' }],
] as const)('%s typed as “%s” is stored as %j', async (metric, text, stored) => {
  expect(refusals(await type(metric, text))).toEqual([])
  expect((await latestOf(given.owner)).get(`${metric}|2024`)).toMatchObject(stored)
})

it.each([
  ['REC_ACCEPT', '1e400', 'value.unreadable'],
  ['REC_ACCEPT', 'NaN', 'value.unreadable'],
  ['REC_ACCEPT', 'Infinity', 'value.unreadable'],
  ['REC_ACCEPT', '=1+1', 'value.unreadable'],
  ['REC_ACCEPT', '-1', 'value.negative'],
  ['REC_ACCEPT', '1.5', 'value.not-whole'],
  ['REC_ACCEPT', '50%', 'value.unit-mismatch'],
  ['REC_ACCEPT', '3人', 'value.unit-mismatch'],
  ['REC_ACCEPT', '-', 'value.symbol-ambiguous'],
  ['REC_ACCEPT', '1000000000000000', 'value.too-large'],
  ['REC_ACCEPT', '9'.repeat(40), 'value.too-large'],
  ['EMG_INVEST', `0.${'0'.repeat(20)}1`, 'value.too-precise'],
] as const)('%s typed as “%s” is refused with %s, and nothing is written', async (metric, text, code) => {
  const before = await traces(given.owner)
  expect(refusals(await type(metric, text))).toEqual([[code, 'entries.0.text']])
  expect(await traces(given.owner)).toEqual(before)
})
