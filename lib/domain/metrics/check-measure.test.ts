import { expect, test } from 'vitest'
import { aCatalogue, aCatalogueMetric } from '@/tests/builders/catalogue'
import { METRIC_KINDS } from '../metric'
import { aggregationsFor, measureProblems, measuresFor } from './check-measure'

test('each kind has its units', () => {
  const all = Object.fromEntries(METRIC_KINDS.map((kind) => [kind, measuresFor(kind, undefined, aCatalogue()).join(' ')]))
  expect(all).toEqual({ COUNT: '件 万件 人', AMOUNT: '元', RATIO: '%', COVERAGE: '%', RANK: '位', STREAK: '年', CHANGE: '%', MILESTONE: '是/否' })
})

test('a change of a rate is in percentage points too, one of a count in its unit', () => {
  expect(measuresFor('CHANGE', aCatalogueMetric({ kind: 'RATIO' }), aCatalogue())).toEqual(['%', '百分点'])
  expect(measuresFor('CHANGE', aCatalogueMetric({ unit: '件' }), aCatalogue())).toEqual(['%', '件'])
})

test('a span is summed, a point takes its last value, a rate is a ratio of sums where its counts can be added, and a rank is not added', () => {
  expect(aggregationsFor({ kind: 'COUNT', timeBasis: 'FLOW' }, [])).toEqual(['SUM', 'NONE'])
  expect(aggregationsFor({ kind: 'COUNT', timeBasis: 'STOCK' }, [])).toEqual(['LAST', 'NONE'])
  expect(aggregationsFor({ kind: 'RATIO', timeBasis: 'FLOW' }, [{ aggregation: 'SUM' }, { aggregation: 'LAST' }])).toEqual(['RATIO_OF_SUMS', 'NONE'])
  expect(aggregationsFor({ kind: 'RATIO', timeBasis: 'FLOW' }, [{ aggregation: 'SUM' }, { aggregation: 'NONE' }])).toEqual(['NONE'])
  expect(aggregationsFor({ kind: 'RANK', timeBasis: 'STOCK' }, [])).toEqual(['NONE'])
})

test('whole numbers of single things have no decimals, tens of thousands of them may', () => {
  const told = (unit: string, decimals: number) => measureProblems(aCatalogueMetric(), { ...aCatalogueMetric(), unit, decimals }, aCatalogue()).map(({ code }) => code)
  expect([told('件', 0), told('件', 1), told('万件', 4), told('万件', 5)]).toEqual([[], ['metric.decimals'], [], ['metric.decimals']])
})
