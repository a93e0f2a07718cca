import { expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aRate } from '@/tests/builders/metric'
import { aStatement } from '@/tests/builders/statement'
import { figureStandingOf } from './figure-standing'
import { headlineOf } from './headline'
import { checkPrinted, type PrintedCheck } from './printed-check'

const part = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '起', value, qualifier: 'EXACT' }) as const
const computed = aFigure({ metric: aRate(), value: '99.571883847848', numerator: part('72798'), denominator: part('73111') })
const printedOnly = aFigure({ metric: aRate(), value: '91.9' })
const count = aFigure()
const aim = (value: string) => ({ value, kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' }) as const

const printing = (figure: typeof computed, printed: string, value: string): readonly PrintedCheck[] => {
  const check = checkPrinted(figure, aStatement({ printed, value, metricCode: figure.metric.code }))
  return check === null ? [] : [check]
}

it.each([
  ['that there is no figure', null, [], 'unreported'],
  ['why there is no value', aFigure({ value: null, missing: 'NO_CASES' }), [], 'absent'],
  ['that a document prints another, before the target', { ...computed, target: aim('90') }, printing(computed, '99.56%', '99.56'), 'disagrees'],
  ['that the target is met', { ...computed, target: aim('90') }, printing(computed, '99.57%', '99.57'), 'met'],
  ['that the target is near', { ...computed, target: aim('100') }, [], 'near'],
  ['that the target is missed', { ...printedOnly, target: aim('99') }, [], 'missed'],
  ['that nothing can be recomputed', printedOnly, printing(printedOnly, '91.9%', '91.9'), 'without-counts'],
  ['that its counts give what is printed', computed, printing(computed, '99.57%', '99.57'), 'recomputed'],
  ['nothing more', count, [], 'plain'],
] as const)('a title says %s', (_name, figure, checks, expected) => {
  expect(headlineOf(figure, checks)).toBe(expected)
})

it.each([
  ['disagrees', computed, printing(computed, '99.56%', '99.56')],
  ['truncated', computed, printing(computed, '99.5%', '99.5')],
  ['without-counts', printedOnly, printing(printedOnly, '91.9%', '91.9')],
  ['recomputed', computed, printing(computed, '99.57%', '99.57')],
  ['as-printed', count, printing(count, '1683件', '1683')],
  ['not-printed', count, []],
] as const)('a figure stands to its print: %s', (expected, figure, checks) => {
  expect(figureStandingOf(figure, checks)).toBe(expected)
})
