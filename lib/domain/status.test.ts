import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import type { Figure } from './figure'
import type { MetricDefinition } from './metric'
import type { Qualifier } from './quantity'
import { statusOf } from './status'

type Target = NonNullable<Figure['target']>
const target = (value: string, kind: Target['kind'] = 'TARGET'): Target => ({
  value, kind, sourceZh: '2024年工作要点', sourceEn: 'work plan for 2024',
})
const status = (metric: MetricDefinition, value: string, goal: Target | null, qualifier: Qualifier = 'EXACT') =>
  statusOf(aFigure({ metric, value, qualifier, target: goal }), metric)

const RATE_UP = aRate()
const RATE_DOWN = aRate({ direction: 'DOWN' })
const COUNT_UP = aMetric({ direction: 'UP' })
const COUNT_DOWN = aMetric({ direction: 'DOWN' })

describe('the status of a figure', () => {
  it.each<[string, MetricDefinition, string, string, string]>([
    ['a rate at its target', RATE_UP, '90', '90', 'met'],
    ['a rate above', RATE_UP, '91.9', '90', 'met'],
    ['a rate one point short', RATE_UP, '89', '90', 'near'],
    ['a rate a little more than a point short', RATE_UP, '88.999999999999', '90', 'missed'],
    ['a rate that only rounds to its target', RATE_UP, '99.999', '100', 'near'],
    ['a rate that should fall and did', RATE_DOWN, '9.9', '10', 'met'],
    ['a rate that should fall, a point above', RATE_DOWN, '11', '10', 'near'],
    ['a rate that should fall, well above', RATE_DOWN, '11.1', '10', 'missed'],
    ['a rate above a target of nothing', RATE_DOWN, '0.1', '0', 'missed'],
    ['a count at its target', COUNT_UP, '100', '100', 'met'],
    ['a count 5 % short', COUNT_UP, '95', '100', 'near'],
    ['a count more than 5 % short', COUNT_UP, '94', '100', 'missed'],
    ['a count above a target of nothing', COUNT_DOWN, '1', '0', 'missed'],
    ['none where there should be none', COUNT_DOWN, '0', '0', 'met'],
    ['a count where more is neither better nor worse', aMetric(), '5', '10', 'watched'],
  ])('%s', (_, metric, value, goal, expected) => {
    expect(status(metric, value, target(goal))).toBe(expected)
  })

  it.each<[Qualifier, string, string, string]>([
    ['AT_LEAST', '2500', '2400', 'met'],
    ['AT_LEAST', '2500', '2500', 'met'],
    ['AT_LEAST', '2500', '2600', 'near'],
    ['AT_LEAST', '2500', '3000', 'missed'],
    ['MORE_THAN', '2500', '2500', 'met'],
    ['LESS_THAN', '2500', '2400', 'near'],
    ['LESS_THAN', '2500', '3000', 'missed'],
    ['APPROX', '2500', '2500', 'met'],
    ['APPROX', '2490', '2500', 'near'],
  ])('%s %s against a target of %s is %s', (qualifier, value, goal, expected) => {
    expect(status(COUNT_UP, value, target(goal), qualifier)).toBe(expected)
  })

  it('is met by an upper bound where less is better', () => {
    expect(status(COUNT_DOWN, '10', target('10'), 'LESS_THAN')).toBe('met')
    expect(status(COUNT_DOWN, '10', target('10'), 'AT_LEAST')).toBe('near')
  })

  it('takes a floor and a ceiling as binding whatever the direction, and a baseline as no target', () => {
    expect(status(aMetric(), '9', target('10', 'FLOOR'))).toBe('missed')
    expect(status(aMetric(), '11', target('10', 'CEILING'))).toBe('missed')
    expect(status(aMetric({ direction: 'BAND' }), '10', target('10', 'CEILING'))).toBe('met')
    expect(status(COUNT_UP, '1', target('10', 'BASELINE'))).toBe('watched')
  })

  it('counts a change in percentage points by shares of its target, not by points', () => {
    const points = aMetric({ kind: 'CHANGE', unit: '百分点', direction: 'UP' })
    expect(status(points, '1.5', target('2'))).toBe('missed')
  })

  it('is watched without a target', () => {
    expect(status(COUNT_UP, '5', null)).toBe('watched')
  })

  it('tells what was not reported from what has a reason to be absent', () => {
    const missing = (reason: Figure['missing']) => statusOf(aFigure({ value: null, missing: reason, target: target('1') }), COUNT_UP)
    expect(statusOf(null, COUNT_UP)).toBe('not-reported')
    expect(missing('NOT_REPORTED')).toBe('not-reported')
    expect(missing('NO_CASES')).toBe('watched')
    expect(missing('NOT_APPLICABLE')).toBe('watched')
    expect(missing('SUPPRESSED')).toBe('watched')
    expect(missing('WITHDRAWN')).toBe('watched')
  })
})

describe('a margin of the target itself', () => {
  it('takes the place of the usual one, wider or narrower, and also beside a target of 0', () => {
    const at = (value: string, near: string, goal = '90') => statusOf(aFigure({ metric: RATE_UP, value, target: { value: goal, kind: 'TARGET', sourceZh: '', sourceEn: '', near } }), RATE_UP)
    expect([at('87', '3'), at('86.99', '3'), at('89.8', '0.1')]).toEqual(['near', 'missed', 'missed'])
    const fewer = aMetric({ direction: 'DOWN' })
    const above = (value: string) => statusOf(aFigure({ metric: fewer, value, target: { value: '0', kind: 'CEILING', sourceZh: '', sourceEn: '', near: '2' } }), fewer)
    expect([above('0'), above('2'), above('3')]).toEqual(['met', 'near', 'missed'])
  })
})
