import { expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import type { Figure } from '../figure'
import { strengthsOf } from './strengths'

const target = (value: string, kind: 'TARGET' | 'CEILING' | 'FLOOR' | 'BASELINE' = 'TARGET'): Figure['target'] => ({ value, kind, sourceZh: '', sourceEn: '' })
const rate = (code: string, value: string, aim: string): Figure => aFigure({ metric: aRate({ code }), value, target: target(aim) })
const count = (code: string, value: string, aim: string, facts: Partial<Figure['metric']> = {}): Figure => aFigure({ metric: aMetric({ code, direction: 'UP', ...facts }), value, target: target(aim) })
const codes = (figures: readonly Figure[], most?: number) => {
  const { best, worst } = strengthsOf(figures, most)
  return [best.map(({ figure }) => figure.metric.code), worst.map(({ figure }) => figure.metric.code)]
}

it('puts the furthest beyond its target first among the best, and the furthest short of it first among the worst', () => {
  expect(codes([rate('A', '91', '90'), rate('B', '99', '90'), count('C', '50', '100'), rate('D', '89.5', '90')])).toEqual([['B', 'A'], ['C', 'D']])
})

it('measures by the share of the target, so that points and cases can stand in one list', () => {
  expect(codes([count('C', '1010', '1000'), rate('A', '95', '90')])).toEqual([['A', 'C'], []])
  expect(codes([count('C', '990', '1000'), rate('A', '85', '90')])).toEqual([[], ['A', 'C']])
})

it('knows the good side: fewer lost cases are better', () => {
  const lost = aFigure({ metric: aRate({ code: 'LOST', direction: 'DOWN' }), value: '5', target: target('10') })
  expect(strengthsOf([lost]).best).toEqual([{ figure: lost, status: 'met', gap: '-5' }])
})

it('tells apart what floating point cannot', () => {
  expect(codes([rate('A', '90.00000000000000001', '90'), rate('B', '90.00000000000000002', '90')])).toEqual([['B', 'A'], []])
})

it('measures nothing without a target, against a baseline, of a bound, of a metric that may not be scored, and of an absence', () => {
  const none = [
    aFigure({ metric: aRate() }), aFigure({ metric: aRate(), value: '80', target: target('90', 'BASELINE') }), { ...rate('A', '80', '90'), qualifier: 'AT_LEAST' as const },
    count('FINES', '1', '100', { scoreAllowed: false }), aFigure({ metric: aRate(), value: null, missing: 'NOT_REPORTED', target: target('90') }),
  ]
  expect(strengthsOf(none)).toEqual({ best: [], worst: [], measured: 0 })
})

it('singles out no rate on too few cases: 2 of 3 is neither a strength nor a risk', () => {
  const part = (value: string) => ({ metricCode: 'X', nameZh: '', nameEn: '', unit: '件', value, qualifier: 'EXACT' as const })
  const on = (cases: string): Figure => ({ ...rate('A', '66.666666666667', '90'), numerator: part('2'), denominator: part(cases) })
  expect([codes([on('3')]), codes([on('10')])]).toEqual([[[], []], [[], ['A']]])
})

it('puts a missed target of nothing before every other, since it is no share of it', () => {
  const must = (code: string, value: string): Figure => aFigure({ metric: aMetric({ code, direction: 'DOWN' }), value, target: target('0', 'CEILING') })
  expect(codes([count('C', '1', '100'), must('ACCIDENTS', '1'), must('NONE', '0')])).toEqual([['NONE'], ['ACCIDENTS', 'C']])
})

it('keeps the catalogue’s order where distances are equal, and gives no more than asked for', () => {
  const same = ['A', 'B', 'C', 'D'].map((code) => rate(code, '95', '90'))
  expect(codes(same)).toEqual([['A', 'B', 'C'], []])
  expect(codes(same, 1)).toEqual([['A'], []])
})
