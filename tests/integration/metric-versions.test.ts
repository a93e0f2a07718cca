// Versions of metrics: one in force at a time, rates with two counts, and only rates.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clone, refusal, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const id = (code: string): string => `(select id from metric where code = '${code}')`
const OPEN_END = `update metric_version set valid_to = '2025-01-01' where metric_id = ${id('MED_RATE')} or metric_id = ${id('MED_FOUND')}`

/** The next version of a metric, as the first but for what is given. */
function next(code: string, facts: Readonly<Record<string, string>> = {}): string {
  const columns = [
    'metric_id', 'version', 'valid_from', 'valid_to', 'name_zh', 'name_en', 'definition_zh', 'legal_basis', 'kind', 'unit_code', 'unit_en', 'owner_zh', 'owner_en', 'decimals',
    'rounding', 'direction', 'aggregation', 'time_basis', 'numerator_id', 'denominator_id', 'base_metric_id', 'factor',
  ]
  const own: Readonly<Record<string, string>> = { version: '2', valid_from: `'2025-01-01'`, valid_to: 'null', ...facts }
  return `insert into metric_version (${columns.join(', ')})
    select ${columns.map((column) => own[column] ?? column).join(', ')} from metric_version
    where metric_id = ${id(code)} and version = 1`
}

it.each([
  ['two versions of a metric at a time', 'metric_version_one_at_a_time', [next('MED_RATE')]],
  ['two versions that share one day', 'metric_version_one_at_a_time', [OPEN_END, next('MED_RATE', { valid_from: `'2024-12-31'` })]],
  ['the number of a version twice', 'metric_version_metric_id_version_key', [OPEN_END, next('MED_RATE', { version: '1' })]],
  ['a version numbered 0', 'metric_version_number', [OPEN_END, next('MED_RATE', { version: '0' })]],
  ['a version that ends before it begins', 'metric_version_order', [OPEN_END, next('MED_RATE', { valid_to: `'2024-06-30'` })]],
  ['a rate without a denominator', 'metric_version_parts', [OPEN_END, next('MED_RATE', { denominator_id: 'null' })]],
  ['a rate without parts', 'metric_version_parts', [OPEN_END, next('MED_RATE', { numerator_id: 'null', denominator_id: 'null' })]],
  ['a coverage without parts', 'metric_version_parts', [OPEN_END, next('MED_RATE', {
    kind: `'COVERAGE'`, numerator_id: 'null', denominator_id: 'null',
  })]],
  ['a rate of a count to itself', 'metric_version_parts', [OPEN_END, next('MED_RATE', { denominator_id: 'numerator_id' })]],
  ['a rate that is its own numerator', 'metric_version_parts', [OPEN_END, next('MED_RATE', { numerator_id: 'metric_id' })]],
  ['a rate that is its own denominator', 'metric_version_parts', [OPEN_END, next('MED_RATE', { denominator_id: 'metric_id' })]],
  ['parts on a count', 'metric_version_parts', [OPEN_END, next('MED_FOUND', {
    numerator_id: id('MED_SOLVED'), denominator_id: id('REC_ACCEPT'),
  })]],
  ['one part on a count', 'metric_version_parts', [OPEN_END, next('MED_FOUND', { numerator_id: id('MED_SOLVED') })]],
  ['a change of nothing', 'metric_version_change', [OPEN_END, next('MED_FOUND', { kind: `'CHANGE'` })]],
  ['a change of itself', 'metric_version_change', [OPEN_END, next('MED_FOUND', { kind: `'CHANGE'`, base_metric_id: 'metric_id' })]],
  ['a count that is a change', 'metric_version_change', [OPEN_END, next('MED_FOUND', { base_metric_id: id('MED_SOLVED') })]],
  ['13 decimals', 'metric_version_decimals', [OPEN_END, next('MED_RATE', { decimals: '13' })]],
  ['-1 decimals', 'metric_version_decimals', [OPEN_END, next('MED_RATE', { decimals: '-1' })]],
  ['a factor of 10', 'metric_version_factor', [OPEN_END, next('MED_RATE', { factor: '10' })]],
  ['a metric that a rate is computed of to vanish', 'metric_version_metric_id_fkey', [`delete from metric where code = 'MED_FOUND'`]],
] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
  expect(await refusal(given.owner, ...statements)).toMatchObject({ constraint })
})

it.each([
  ['a version that begins the day another ends', [OPEN_END, next('MED_RATE')]],
  ['a rate that becomes a count in its next version', [OPEN_END, next('MED_RATE', {
    kind: `'COUNT'`, numerator_id: 'null', denominator_id: 'null',
  })]],
] as const)('allows %s', async (_name, statements) => {
  expect(await refusal(given.owner, ...statements)).toBeNull()
})
