import { describe, expect, test } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import type { Figure, FigurePart } from '../figure'
import type { Statement } from '../statement'
import { inLineOrder, lineTally, releaseStatements, type ReleaseStatement } from './release-lines'

const part = (metricCode: string, value: string): FigurePart => ({ metricCode, nameZh: metricCode, nameEn: metricCode, unit: '件', value, qualifier: 'EXACT' })
const rateOf = (numerator: string, denominator: string, value: string): Figure => aFigure({ metric: aRate(), value, numerator: part('MED_SOLVED', numerator), denominator: part('MED_FOUND', denominator) })
const disputes = rateOf('72798', '73111', '99.571884942074')

const lines = (figures: readonly Figure[], statements: readonly Statement[]): readonly ReleaseStatement[] =>
  releaseStatements({ figures, statements, isAbout: (statement, figure) => statement.metricCode === figure.metric.code || statement.relation === 'SUPPORTS', nameOf: ({ nameZh }) => nameZh })
const line = (figure: Figure, statement: Partial<Statement>): ReleaseStatement => {
  const [found] = lines([figure], [aStatement({ metricCode: figure.metric.code, ...statement })])
  if (found === undefined) throw new Error('no line')
  return found
}

describe('a statement of a figure of a release', () => {
  test('disagrees where the published counts give another rate, and a swap of digits is told', () => {
    expect(line(disputes, { printed: '99.56%', value: '99.56' })).toMatchObject({ verdict: 'disagrees', transposed: true, gap: '-0.01' })
  })

  test('agrees where they give the print at its places', () => {
    expect(line(disputes, { printed: '99.57%', value: '99.57' })).toMatchObject({ verdict: 'agrees', transposed: false, gap: '0' })
    expect(line(disputes, { printed: '约99.6%', value: '99.6', qualifier: 'APPROX' })).toMatchObject({ verdict: 'agrees', gap: null })
  })

  test('was cut off where only that gives the print', () => {
    expect(line(rateOf('2', '3', '66.666666666667'), { printed: '66.66%', value: '66.66' })).toMatchObject({ verdict: 'truncated', gap: '-0.01' })
  })

  test('fits another base where another count of the group gives the print', () => {
    const own = rateOf('197', '1394', '14.131994261119')
    const accepted = aFigure({ metric: aMetric({ code: 'REC_ACCEPT' }), value: '1683' })
    const other = aFigure({ metric: aRate({ code: 'REC_OTHER', numeratorCode: 'X', denominatorCode: 'REC_ACCEPT' }), value: '1' })
    const [found] = lines([own, accepted, other], [aStatement({ printed: '11.71%', value: '11.71' })])
    expect(found).toMatchObject({ verdict: 'other-base' })
  })

  test('stands without counts where a rate has none, and disagrees where another is published', () => {
    const bare = aFigure({ metric: aRate(), value: '91.9' })
    expect(line(bare, { printed: '91.9%', value: '91.9' })).toMatchObject({ verdict: 'without-counts', gap: '0' })
    expect(line(bare, { printed: '91.8%', value: '91.8' })).toMatchObject({ verdict: 'disagrees', gap: '-0.1' })
  })

  test('of a count is compared as it stands, bounds without a difference', () => {
    const count = aFigure({ value: '1683' })
    expect(line(count, { printed: '1683', value: '1683' })).toMatchObject({ verdict: 'agrees', gap: '0' })
    expect(line(count, { printed: '1386', value: '1386' })).toMatchObject({ verdict: 'disagrees', gap: '-297' })
    expect(line(count, { printed: '1600余', value: '1600', qualifier: 'AT_LEAST' })).toMatchObject({ verdict: 'disagrees', gap: null })
  })

  test('that prints a change, or only supports, cannot be compared', () => {
    expect(line(disputes, { kind: 'CHANGE_AMBIGUOUS', printed: '下降了10%', value: '10' })).toMatchObject({ verdict: 'not-comparable', check: null, gap: null })
    const [found] = lines([disputes], [aStatement({ metricCode: 'OTHER', relation: 'SUPPORTS' })])
    expect(found).toMatchObject({ verdict: 'not-comparable', figure: disputes })
  })

  test('is told once, of the figure whose metric it prints; one of no figure here is not told', () => {
    const other = aFigure({ metric: aMetric({ code: 'OTHER' }) })
    expect(lines([other, disputes], [aStatement({ relation: 'SUPPORTS' })]).map(({ figure }) => figure.metric.code)).toEqual(['MED_RATE'])
    expect(lines([other], [aStatement()])).toEqual([])
  })
})

describe('the statements of a release', () => {
  const agreeing = line(disputes, { code: 'a', printed: '99.57%', value: '99.57' })
  const swapped = line(disputes, { code: 'b', printed: '99.56%', value: '99.56' })
  const far = line(aFigure({ metric: aMetric({ code: 'FAR' }), value: '1683' }), { code: 'c', printed: '1386', value: '1386' })
  const codes = (order: Parameters<typeof inLineOrder>[1]): readonly string[] => inLineOrder([agreeing, swapped, far], order, (code) => ['FAR', 'MED_RATE'].indexOf(code)).map(({ statement }) => statement.code)

  test('stand in the order asked for, those that need a look first unless told otherwise', () => {
    expect(codes('pressing')).toEqual(['b', 'c', 'a'])
    expect(codes('place')).toEqual(['a', 'b', 'c'])
    expect(codes('metric')).toEqual(['c', 'a', 'b'])
    expect(codes('gap')).toEqual(['c', 'b', 'a'])
  })

  test('are counted by verdict', () => {
    expect(lineTally([agreeing, swapped, far])).toMatchObject({ all: 3, agrees: 1, disagrees: 2, transposed: 1, truncated: 0 })
  })
})
