// Periods are what their keys say, and a target stands once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clone, refusal, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const period = (key: string, kind: string, basis: string, start: string | null, end: string, year: number): string =>
  `insert into period (key, kind, basis, "start", "end", reference_year)
    values ('${key}', '${kind}', '${basis}', ${start === null ? 'null' : `'${start}'`}, '${end}', ${year})`

describe.each(['owner', 'app'] as const)('asked by the %s', (who) => {
  it.each([
    ['a period that ends before it starts', 'period_order', period('x', 'CUSTOM', 'SINCE', '2024-02-01', '2024-01-01', 2024)],
    ['a year that starts late', 'period_year', period('2024', 'YEAR', 'SINGLE', '2024-01-02', '2024-12-31', 2024)],
    ['a year that ends early', 'period_year', period('2024', 'YEAR', 'SINGLE', '2024-01-01', '2024-12-30', 2024)],
    ['the days of another year', 'period_year', period('2024', 'YEAR', 'SINGLE', '2025-01-01', '2025-12-31', 2024)],
    ['a year under another key', 'period_year', period('2025', 'YEAR', 'SINGLE', '2024-01-01', '2024-12-31', 2024)],
    ['a year that is a span since', 'period_year', period('2024', 'YEAR', 'SINCE', '2024-01-01', '2024-12-31', 2024)],
    ['an unknown start of a single span', 'period_start', period('x', 'CUSTOM', 'SINGLE', null, '2024-12-31', 2024)],
    ['an unknown start of a year to date', 'period_start', period('x', 'CUSTOM', 'YEAR_TO_DATE', null, '2024-12-31', 2024)],
    ['the report of a year before 1949', 'period_reference_year', period('x', 'CUSTOM', 'SINCE', null, '1948-12-31', 1948)],
    ['a second period of one key', 'period_key_key', period('2023', 'YEAR', 'SINGLE', '2023-01-01', '2023-12-31', 2023)],
  ] as const)('refuses %s (%s)', async (_name, constraint, statement) => {
    expect(await refusal(given[who], statement)).toMatchObject({ constraint })
  })

  it.each([
    ['the year 2024', period('2024', 'YEAR', 'SINGLE', '2024-01-01', '2024-12-31', 2024)],
    ['a span of one day', period('x', 'CUSTOM', 'SINGLE', '2024-01-01', '2024-01-01', 2024)],
    ['a span since a start that nobody states', period('?..2024-12-31', 'CUSTOM', 'SINCE', null, '2024-12-31', 2024)],
  ] as const)('allows %s', async (_name, statement) => {
    expect(await refusal(given[who], statement)).toBeNull()
  })
})

const target = (metric: string, periodKey: string | null, kind: string, value: string): string =>
  `insert into target (metric_id, unit_id, period_id, kind, value, source_zh, source_en) values ((select id from metric where code = '${metric}'),
    (select city_unit_id from installation), ${periodKey === null ? 'null' : `(select id from period where key = '${periodKey}')`}, '${kind}', ${value}, '文件', 'a document')`

it.each([
  ['a second standing target', 'target_once', [target('SUP_COV', null, 'TARGET', '90')]],
  ['a second target of a year', 'target_once', [target('SUP_COV', '2023', 'TARGET', '90'), target('SUP_COV', '2023', 'TARGET', '95')]],
  ['a target that is not a number', 'target_value', [target('MED_RATE', null, 'FLOOR', `'NaN'`)]],
  ['an infinite target', undefined, [target('MED_RATE', null, 'FLOOR', `'Infinity'`)]],
] as const)('refuses %s (%s)', async (_name, constraint, statements) => {
  expect(await refusal(given.owner, ...statements)).toMatchObject({ constraint })
})

it('allows a target of zero, of a year beside the standing one, and of another kind', async () => {
  expect(await refusal(given.owner, target('SUP_COV', '2023', 'TARGET', '90'), target('SUP_COV', null, 'FLOOR', '80'), target('MED_RATE', null, 'FLOOR', '0'))).toBeNull()
})
