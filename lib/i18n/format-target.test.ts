import { expect, it } from 'vitest'
import { aMetric, aRate } from '@/tests/builders/metric'
import { formatTarget } from './format-target'

const aim = (value: string, kind: 'TARGET' | 'FLOOR' | 'CEILING' | 'BASELINE' = 'TARGET') => ({ value, kind, sourceZh: '目录', sourceEn: 'catalogue' })

it.each([
  ['a rate that should be high', aRate({ direction: 'UP' }), aim('90'), '≥90%'],
  ['all of them, where at least goes without saying', aRate({ direction: 'UP' }), aim('100'), '100%'],
  ['a rate that should be low', aRate({ direction: 'DOWN' }), aim('12.5'), '≤12.5%'],
  ['none, where at most goes without saying', aMetric({ direction: 'DOWN' }), aim('0', 'CEILING'), '0件'],
  ['a floor, whatever the direction', aMetric({ direction: 'NEUTRAL' }), aim('5', 'FLOOR'), '≥5件'],
  ['a ceiling, whatever the direction', aMetric({ direction: 'UP' }), aim('5', 'CEILING'), '≤5件'],
  ['a target without a side', aMetric({ direction: 'NEUTRAL' }), aim('5'), '5件'],
  ['a baseline', aRate(), aim('88.1', 'BASELINE'), '88.1%'],
  ['in the shown unit', aMetric({ unit: '万件', displayScale: '10000', direction: 'UP' }), aim('6000000'), '≥600万件'],
])('writes %s', (_name, metric, target, text) => {
  expect(formatTarget('zh-CN', metric, target)).toBe(text)
})

it('puts the unit apart in English', () => {
  expect(formatTarget('en', aMetric({ direction: 'UP' }), aim('5'))).toBe('≥5 cases')
})
