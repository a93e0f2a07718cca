import { expect, test } from 'vitest'
import { canonical, Exact, round } from '@/lib/domain/rounding'
import { givenJson } from '@/tests/builders/given-data'
import { metrics } from '../metrics'
import { type DerivedObservation, type PrintedObservation, type ReportObservation, reportObservations } from './observations'
import { reportStatements } from './statements'

const derived = reportObservations.filter((observation): observation is DerivedObservation => observation.origin === 'DERIVED')
const printed = reportObservations.filter((observation): observation is PrintedObservation => observation.origin === 'REPORT')
const numbers = new Map(printed.map((observation) => [observation.metricCode, observation]))

const rateOf = ({ numeratorCode, denominatorCode }: DerivedObservation) =>
  canonical(new Exact(numbers.get(numeratorCode)?.value ?? NaN).div(numbers.get(denominatorCode)?.value ?? NaN).times(100))

const rateCodes = new Set(metrics.filter(({ numeratorCode }) => numeratorCode !== null).map(({ code }) => code))
const isRate = ({ metricCode }: ReportObservation) => rateCodes.has(metricCode)

test('there are 47 figures: 36 counts of statements, 3 counts implied by a coverage, 2 rates without counts, 6 computed rates', () => {
  const own = new Set(reportStatements.map(({ metricCode }) => metricCode))
  expect(reportObservations).toHaveLength(47)
  expect(printed.filter((observation) => !isRate(observation) && own.has(observation.metricCode))).toHaveLength(36)
  const implied = printed.filter(({ metricCode }) => !own.has(metricCode))
  expect(implied.map(({ metricCode }) => metricCode)).toEqual(['TOWN_CERT', 'ISSUE_CLOSED', 'SUP_DUE'])
  expect(printed.filter(isRate).map(({ metricCode, value }) => [metricCode, value])).toEqual([
    ['DOC_FILED_RATE', '100'],
    ['LIT_ATTEND_RATE', '91.9'],
  ])
  expect(derived).toHaveLength(6)
})

test('each figure is the only one of its metric, unit and period, and all are of the city', () => {
  const keys = reportObservations.map(({ metricCode, unitCode, period }) => `${metricCode} ${unitCode} ${period.key}`)
  expect(new Set(keys).size).toBe(47)
  expect(new Set(reportObservations.map(({ unitCode }) => unitCode))).toEqual(new Set(['410700']))
})

test.each([
  ['SUP_COV', '100.0000'],
  ['TOWN_CERT_RATE', '100.0000'],
  ['ISSUE_CLOSE_RATE', '100.0000'],
  ['MED_RATE', '99.5719'],
  ['REC_CLOSE_RATE', '82.8283'],
  ['REC_CORRECT_RATE', '14.1320'],
])('%s is computed of its counts as %s', (metricCode, expected) => {
  const observation = derived.find((candidate) => candidate.metricCode === metricCode)
  expect(observation && round(rateOf(observation), 4)).toBe(expected)
})

test('the two counts of a computed rate belong to its own period', () => {
  for (const { metricCode, numeratorCode, denominatorCode, period } of derived) {
    const keys = [numeratorCode, denominatorCode].map((code) => numbers.get(code)?.period.key)
    expect(keys, metricCode).toEqual([period.key, period.key])
  }
})

test('a printed rate contradicts its counts exactly where they give another figure at its own precision', () => {
  for (const observation of derived) {
    const statement = reportStatements.find(({ metricCode }) => metricCode === observation.metricCode)
    if (!statement || statement.value === null) continue
    const places = statement.value.split('.')[1]?.length ?? 0
    const agrees = round(rateOf(observation), places) === statement.value
    expect(observation.statements, observation.metricCode).toEqual([{ code: statement.code, relation: agrees ? 'PRINTS' : 'CONTRADICTS' }])
  }
})

test('every figure but the unprinted rate has a statement behind it, and implied counts are supported, not printed', () => {
  const without = reportObservations.filter(({ statements }) => statements.length === 0)
  expect(without.map(({ metricCode }) => metricCode)).toEqual(['REC_CLOSE_RATE'])
  const known = new Set(reportStatements.map(({ code }) => code))
  expect(reportObservations.flatMap(({ statements }) => statements).filter(({ code }) => !known.has(code))).toEqual([])
  expect(numbers.get('SUP_DUE')?.statements).toEqual([
    { code: 'r2023-24', relation: 'SUPPORTS' },
    { code: 'r2023-25', relation: 'SUPPORTS' },
  ])
})

test('a lower bound stays one', () => {
  const bounds = printed.filter(({ qualifier }) => qualifier !== 'EXACT')
  expect(bounds.map(({ metricCode, qualifier, value }) => [metricCode, qualifier, value])).toEqual([
    ['GOV_ONETHING_DONE', 'AT_LEAST', '60000'],
    ['COUNSEL_SVC', 'AT_LEAST', '2500'],
    ['ENF_TRAIN', 'AT_LEAST', '100'],
    ['CONTEST_STAFF', 'AT_LEAST', '2300'],
    ['EMG_DRILL', 'AT_LEAST', '70'],
  ])
})

interface GivenMetric {
  readonly code: string
  readonly numerator_code: string | null
  readonly report_2023_value: number | null
  readonly report_2023_qualifier: string | null
  readonly report_2023_published_value: number | null
  readonly report_2023_recomputed: number | null
}

const given = givenJson<{ readonly metrics: readonly GivenMetric[] }>('data/metrics.json')
if (given) {
  const listed = given.metrics

  test('every count that the given catalogue lists for the report is a figure with that value, and no other count is', () => {
    const ours = printed
      .filter(({ metricCode }) => listed.some(({ code, numerator_code }) => code === metricCode && numerator_code === null))
      .map(({ metricCode, value, qualifier }) => [metricCode, value, qualifier === 'EXACT' ? '=' : '>='])
    const theirs = listed.flatMap(({ code, report_2023_value: value, report_2023_qualifier: qualifier }) =>
      value === null ? [] : [[code, canonical(value), qualifier ?? '=']],
    )
    expect(ours.toSorted()).toEqual(theirs.toSorted())
  })

  test('every rate that it lists is a figure, computed where it can be, but the ambiguous change is none', () => {
    const rates = listed.filter((metric) => metric.report_2023_published_value !== null || metric.report_2023_recomputed !== null)
    const known = new Set(reportObservations.map(({ metricCode }) => metricCode))
    expect(rates.map(({ code }) => code).filter((code) => !known.has(code))).toEqual(['LIT_LOSS_YOY_PCT'])
    for (const { code, report_2023_recomputed: recomputed } of rates) {
      const observation = derived.find(({ metricCode }) => metricCode === code)
      expect(observation ? Number(round(rateOf(observation), 4)) : null, code).toBe(recomputed)
    }
  })
}
