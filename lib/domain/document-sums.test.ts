import { expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import { documentSums, standingOf } from './document-sums'
import { sincePeriod } from './period'
import { checkPrinted } from './printed-check'
import type { Statement } from './statement'

const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '起', value, qualifier: 'EXACT' }) as const
const computed = aFigure({ metric: aRate(), value: '99.571883847848', numerator: part('72798'), denominator: part('73111') })
const printedOnly = aFigure({ metric: aRate(), value: '91.9' })

const checked = (statement: Statement, figure: typeof computed | null) => {
  const check = figure === null ? null : checkPrinted(figure, statement)
  return { statement, check, standing: standingOf(statement, check) }
}

const contents = [
  checked(aStatement(), computed),
  checked(aStatement({ printed: '99.57%', value: '99.57' }), computed),
  checked(aStatement({ printed: '91.9%', value: '91.9' }), printedOnly),
  checked(aStatement({ kind: 'CHANGE_AMBIGUOUS', printed: '下降了10%', value: null }), null),
  checked(aStatement({ metricCode: null, kind: 'MILESTONE', value: '1' }), null),
  checked(aStatement({ metricCode: null, value: '70', qualifier: 'AT_LEAST', period: sincePeriod('2023-01-01', '2024-02-27', 2023) }), null),
]

it('gives every statement one standing', () => {
  expect(contents.map(({ standing }) => standing)).toEqual(['disagrees', 'agrees', 'without-counts', 'not-comparable', 'no-metric', 'no-metric'])
})

it('counts them, and what is only a bound or of another span', () => {
  expect(documentSums(contents)).toEqual({
    statements: 6,
    aboutMetric: 4,
    bounds: 1,
    otherSpans: 1,
    truncated: 0,
    by: { disagrees: 1, agrees: 1, 'without-counts': 1, 'not-comparable': 1, 'no-metric': 2 },
  })
})

it('counts apart what agrees only because it was cut off', () => {
  const cut = checked(aStatement({ printed: '99.5%', value: '99.5' }), computed)
  expect(cut.standing).toBe('agrees')
  expect(documentSums([...contents, cut])).toMatchObject({ truncated: 1, by: { agrees: 2 } })
})
