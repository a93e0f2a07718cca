import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import type { Figure } from './figure'
import type { MetricDefinition } from './metric'
import { isWithoutCounts, leadingFigure, overviewOf } from './overview'
import { sincePeriod, yearPeriod } from './period'
import type { Statement } from './statement'

const since = sincePeriod('2023-01-01', '2024-02-27', 2023)
const target = { value: '100', kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' } as const
const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '件', value, qualifier: 'EXACT' }) as const

const solved = aRate({ keyOrder: 2 })
const filed = aRate({ code: 'DOC_FILED_RATE', keyOrder: 3, numeratorCode: 'DOC_FILED', denominatorCode: 'DOC_DUE' })
const lost = aRate({ code: 'LIT_LOSS_RATE', keyOrder: 1 })
const services = aMetric({ code: 'COUNSEL_SVC' })

const figures: readonly Figure[] = [
  aFigure({ metric: solved, value: '99.571883847848', numerator: part('72798'), denominator: part('73111') }),
  aFigure({ metric: filed, value: '100', target }),
  aFigure({ metric: services, value: '2500', qualifier: 'AT_LEAST', period: since }),
  aFigure({ metric: services, value: '7', unit: { code: '410702', kind: 'COUNTY', name: '红旗区', shortName: '红旗区', nameEn: 'Hongqi' } }),
]
const statements: readonly Statement[] = [aStatement(), aStatement({ code: 'S-02', metricCode: 'DOC_FILED_RATE', printed: '100%', value: '100' })]

const overview = (metrics: readonly MetricDefinition[] = [solved, filed, lost, services]) =>
  overviewOf({ metrics, figures, unitCode: '410700', about: (figure) => statements.filter((statement) => statement.metricCode === figure.metric.code), nameOf: (metric) => metric.nameZh })

describe('the overview of a release', () => {
  it('has the key metrics in their order, those without a figure too', () => {
    expect(overview().key.map(({ metric, figure, status }) => [metric.code, figure?.value ?? null, status])).toEqual([
      ['LIT_LOSS_RATE', null, 'not-reported'],
      ['MED_RATE', '99.571883847848', 'watched'],
      ['DOC_FILED_RATE', '100', 'met'],
    ])
  })

  it('counts how many have each status, and all of them', () => {
    const { tally, key } = overview()
    expect(tally).toEqual({ met: 1, near: 0, missed: 0, watched: 1, 'not-reported': 1 })
    expect(Object.values(tally).reduce((sum, count) => sum + count)).toBe(key.length)
  })

  it('names what a document prints otherwise', () => {
    expect(overview().disagreements.map(({ figure, check }) => [figure.metric.code, check.statement.code, check.reconciliation?.rounded])).toEqual([['MED_RATE', 'S-01', '99.57']])
  })

  it('names rates without counts, bounds, and spans that are no year, of this unit only', () => {
    const { withoutCounts, bounds, otherSpans } = overview()
    expect([withoutCounts, bounds, otherSpans].map((list) => list.map((figure) => `${figure.unit.code} ${figure.metric.code}`))).toEqual([
      ['410700 DOC_FILED_RATE'],
      ['410700 COUNSEL_SVC'],
      ['410700 COUNSEL_SVC'],
    ])
  })
})

describe('the figure that stands for a metric', () => {
  const ofYear = aFigure({ metric: services, value: '2000' })
  const ofSpan = aFigure({ metric: services, value: '2500', period: since })

  it.each([
    ['that of the year before one of another span', [ofSpan, ofYear], ofYear],
    ['another span where there is no year', [ofSpan], ofSpan],
    ['none of another unit', [{ ...ofYear, unit: { ...ofYear.unit, code: '410702' } }], null],
    ['none of another metric', [aFigure()], null],
  ] as const)('is %s', (_name, all, expected) => {
    expect(leadingFigure<Figure>(all, 'COUNSEL_SVC', '410700')).toBe(expected)
  })
})

describe('a rate without counts', () => {
  it.each([
    [aFigure({ metric: solved, value: '91.9' }), true],
    [aFigure({ metric: solved, value: '91.9', numerator: part('919'), denominator: part('1000') }), false],
    [aFigure({ metric: solved, value: null, missing: 'NOT_REPORTED' }), false],
    [aFigure({ value: '12', period: yearPeriod(2023) }), false],
  ] as const)('case %#', (figure, expected) => {
    expect(isWithoutCounts(figure)).toBe(expected)
  })
})
