import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import type { Figure } from './figure'
import { yearPeriod } from './period'
import { checkPrinted, otherBasesOf } from './printed-check'

const part = (metricCode: string, value: string) => ({ metricCode, nameZh: metricCode, nameEn: metricCode, unit: '起', value, qualifier: 'EXACT' }) as const

const rate = (facts: Partial<Figure> = {}): Figure =>
  aFigure({ metric: aRate(), value: '99.571883847848', origin: 'DERIVED', numerator: part('MED_SOLVED', '72798'), denominator: part('MED_FOUND', '73111'), ...facts })

describe('a printed rate', () => {
  it('disagrees where its counts give another one, and says which', () => {
    const check = checkPrinted(rate(), aStatement({ printed: '99.56%', value: '99.56' }))
    expect(check?.agrees).toBe(false)
    expect(check?.reconciliation).toMatchObject({ verdict: 'mismatch', rounded: '99.57', differencePoints: '-0.01' })
  })

  it.each([
    ['99.57%', '99.57', 'match'],
    ['99.5%', '99.5', 'truncated'],
    ['100%', '100', 'match'],
  ] as const)('agrees as %s', (printed, value, verdict) => {
    const check = checkPrinted(rate(), aStatement({ printed, value }))
    expect([check?.agrees, check?.reconciliation?.verdict]).toEqual([true, verdict])
  })

  it('does not agree by another base: that is another rate', () => {
    const figure = rate({ value: '11.71', numerator: part('REC_CORRECT', '197'), denominator: part('REC_ACCEPT', '1683') })
    const check = checkPrinted(figure, aStatement({ printed: '14%', value: '14' }), [{ name: '审结', value: '1394' }])
    expect([check?.agrees, check?.reconciliation?.verdict, check?.reconciliation?.base]).toEqual([false, 'other-base', '审结'])
  })

  it('without counts agrees with the figure that was taken over, and disagrees once another is published', () => {
    const printed = aStatement({ printed: '91.9%', value: '91.9' })
    const taken = rate({ value: '91.9', numerator: null, denominator: null })
    expect(checkPrinted(taken, printed)).toMatchObject({ agrees: true, reconciliation: { verdict: 'no-counts' } })
    expect(checkPrinted({ ...taken, value: '92' }, printed)).toMatchObject({ agrees: false, reconciliation: { verdict: 'no-counts' } })
  })

  it('said in a word is 100 %', () => {
    const figure = rate({ value: '100', numerator: part('A', '104'), denominator: part('B', '104') })
    const check = checkPrinted(figure, aStatement({ kind: 'COVERAGE_BY_WORD', printed: '全部', value: '100' }))
    expect(check).toMatchObject({ agrees: true, reconciliation: { printed: '100%', verdict: 'match' } })
  })
})

describe('a printed count', () => {
  const count = aFigure({ metric: aMetric({ code: 'COUNSEL_SVC' }), value: '2500', qualifier: 'AT_LEAST' })
  const said = aStatement({ metricCode: 'COUNSEL_SVC', printed: '2500余次', value: '2500', qualifier: 'AT_LEAST' })

  it('agrees where value and bound are the published ones', () => {
    expect(checkPrinted(count, said)).toEqual({ statement: said, agrees: true, reconciliation: null })
  })

  it.each([[{ value: '2501' }], [{ qualifier: 'EXACT' }], [{ value: null, missing: 'WITHDRAWN' }]] as const)('disagrees with %o', (facts) => {
    expect(checkPrinted({ ...count, ...facts }, said)?.agrees).toBe(false)
  })
})

describe('nothing is compared', () => {
  it.each([
    ['about another metric', { metricCode: 'MED_FOUND' }],
    ['without a value', { value: null }],
    ['of a change, which is no level', { kind: 'CHANGE_RELATIVE', printed: '下降10%', value: '-10' }],
    ['of a change in points', { kind: 'CHANGE_POINTS', printed: '提高2.5个百分点', value: '2.5' }],
  ] as const)('with a statement %s', (_name, facts) => {
    expect(checkPrinted(rate(), aStatement(facts))).toBeNull()
  })

  it('but a change is, with the figure of a change', () => {
    const change = aFigure({ metric: aMetric({ code: 'CHANGE', kind: 'CHANGE', unit: '%' }), value: '-10' })
    expect(checkPrinted(change, aStatement({ metricCode: 'CHANGE', kind: 'CHANGE_RELATIVE', printed: '下降10%', value: '-10' }))?.agrees).toBe(true)
  })
})

describe('other bases', () => {
  const closed = aFigure({ metric: aMetric({ code: 'REC_CLOSED', nameZh: '审结' }), value: '1394' })
  const accepted = aFigure({ metric: aMetric({ code: 'REC_ACCEPT', nameZh: '受理' }), value: '1683' })
  const corrected = aFigure({ metric: aMetric({ code: 'REC_CORRECT', nameZh: '纠错' }), value: '197' })
  const correction = aFigure({ metric: aRate({ code: 'REC_CORRECT_RATE', numeratorCode: 'REC_CORRECT', denominatorCode: 'REC_CLOSED', groupCode: 'G6' }), value: '14.13' })
  const closing = aFigure({ metric: aRate({ code: 'REC_CLOSE_RATE', numeratorCode: 'REC_CLOSED', denominatorCode: 'REC_ACCEPT', groupCode: 'G6' }), value: '82.83' })
  const bases = (all: readonly Figure[]) => otherBasesOf(correction, all, (metric) => metric.nameZh)

  it('are the bases of the other rates of the group, never its own two counts', () => {
    expect(bases([closed, accepted, corrected, correction, closing])).toEqual([{ name: '受理', value: '1683' }])
  })

  it('are of the same unit and period', () => {
    const elsewhere = { ...accepted, unit: { ...accepted.unit, code: '410702' } }
    const before = { ...accepted, period: yearPeriod(2022) }
    expect(bases([closed, elsewhere, before, correction, closing])).toEqual([])
  })
})
