import { describe, expect, test } from 'vitest'
import { aCatalogue, aCatalogueMetric } from '@/tests/builders/catalogue'
import { partsProblems } from './check-parts'
import { metricIn, type Catalogue, type CatalogueMetric } from './metric-facts'

const told = (metric: CatalogueMetric, catalogue: Catalogue = aCatalogue(), levels = metric.levels, from: string | null = '2024-01-01') =>
  partsProblems(metric, { identity: metric, levels, from, catalogue }).map(({ code, path }) => `${code} ${path.join('.')}`)

const rate = aCatalogueMetric({ code: 'NEW_RATE', kind: 'RATIO' })

test('a rate of two counts is sound', () => {
  expect(told(rate)).toEqual([])
})

describe('a rate', () => {
  const of = (facts: Partial<CatalogueMetric>) => told({ ...rate, ...facts })
  test.each([
    ['of itself', { numeratorCode: 'NEW_RATE' }, 'metric.part-missing numeratorCode'],
    ['of a rate', { numeratorCode: 'MED_RATE' }, 'metric.part-kind numeratorCode'],
    ['of one count twice', { numeratorCode: 'MED_FOUND' }, 'metric.parts-same denominatorCode'],
    ['without a base', { baseEn: null }, 'metric.base-words-missing baseEn'],
    ['that names what it is a change of', { changeOf: 'MED_FOUND' }, 'metric.parts-unasked changeOf'],
    ['at a point of counts over a span', { timeBasis: 'STOCK' as const }, 'metric.part-time-basis numeratorCode'],
  ] as const)('%s is refused', (_name, facts, expected) => {
    expect(of(facts)).toContain(expected)
  })

  test('of people to cases is refused, and so is one that a department owes and its counts do not', () => {
    const catalogue = aCatalogue({ metrics: [...aCatalogue().metrics, aCatalogueMetric({ code: 'STAFF', unit: '人' })] })
    expect(told({ ...rate, numeratorCode: 'STAFF' }, catalogue)).toEqual(['metric.part-dimension denominatorCode'])
    expect(told(rate, catalogue, ['CITY', 'DEPARTMENT'])).toEqual(['metric.part-levels numeratorCode', 'metric.part-levels denominatorCode'])
  })

  test('that begins before its counts is refused', () => {
    const metrics = aCatalogue().metrics.map((metric) => (metric.code === 'MED_SOLVED' ? { ...metric, begun: '2025-01-01' } : metric))
    expect(told(rate, aCatalogue({ metrics }))).toEqual(['metric.part-not-yet numeratorCode'])
    expect(told(rate, aCatalogue({ metrics }), rate.levels, '2025-01-01')).toEqual([])
  })
})

test('a change is of a count or a rate, never of a change or of itself', () => {
  const change = aCatalogueMetric({ code: 'PP', kind: 'CHANGE', unit: '百分点', aggregation: 'NONE', changeOf: 'MED_RATE' })
  const catalogue = aCatalogue({ metrics: [...aCatalogue().metrics, change] })
  expect(told(change, catalogue)).toEqual([])
  expect(told({ ...change, changeOf: 'PP' }, catalogue)).toEqual(['metric.change-of-missing changeOf'])
  expect(told({ ...change, code: 'PP2', changeOf: 'PP' }, catalogue)).toEqual(['metric.change-of-kind changeOf'])
})

test('an entered metric names no parts', () => {
  const count = metricIn(aCatalogue(), 'MED_FOUND')
  if (count === undefined) throw new Error('no MED_FOUND')
  expect(told({ ...count, numeratorCode: 'MED_SOLVED', baseZh: '口径', changeOf: 'MED_RATE' })).toEqual(['metric.parts-unasked numeratorCode', 'metric.parts-unasked baseZh', 'metric.parts-unasked changeOf'])
})
