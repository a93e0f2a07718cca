import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import { figureYearBefore, inShownUnit, quantityOf } from './figure-quantity'
import { sincePeriod, yearPeriod } from './period'
import { targetGap } from './target-gap'
import { youngestEnd } from './youngest-end'

describe('a figure as a quantity', () => {
  it('is its value, or the reason why there is none, never zero', () => {
    expect(quantityOf(aFigure({ value: '70', qualifier: 'AT_LEAST' }))).toEqual({ kind: 'value', value: '70', qualifier: 'AT_LEAST' })
    expect(quantityOf(aFigure({ value: null, missing: 'NO_CASES' }))).toEqual({ kind: 'missing', reason: 'NO_CASES' })
    expect(quantityOf(aFigure({ value: null, missing: null }))).toEqual({ kind: 'missing', reason: 'NOT_REPORTED' })
  })

  it.each([['5520000', '10000', '552'], ['1', '10000', '0.0001'], ['91.9', '1', '91.9']])('%s at %s to the unit is %s', (value, scale, shown) => {
    expect(inShownUnit(value, scale)).toBe(shown)
  })
})

describe('the figure of the year before', () => {
  const before = aFigure({ period: yearPeriod(2022), value: '1499' })

  it('is that of the same metric and unit, one year back', () => {
    expect(figureYearBefore(aFigure(), [aFigure(), before])).toBe(before)
  })

  it.each([
    ['of another unit', aFigure(), { ...before, unit: { ...before.unit, code: '410702' } }],
    ['of another metric', aFigure(), { ...before, metric: aMetric({ code: 'OTHER' }) }],
    ['two years back', aFigure(), { ...before, period: yearPeriod(2021) }],
    ['for a span that is no year', aFigure({ period: sincePeriod('2023-01-01', '2024-02-27', 2023) }), before],
  ] as const)('is none %s', (_name, figure, candidate) => {
    expect(figureYearBefore(figure, [candidate])).toBeNull()
  })
})

describe('the distance from a target', () => {
  const target = { value: '90', kind: 'TARGET', sourceZh: '目录', sourceEn: 'catalogue' } as const

  it.each([
    ['91.9', { points: '1.90', side: 'above' }],
    ['88', { points: '2.00', side: 'below' }],
    ['90', null],
    ['90.001', null],
  ] as const)('of %s %% is %o', (value, gap) => {
    expect(targetGap(aFigure({ metric: aRate(), value, target }))).toEqual(gap)
  })

  it.each([
    ['no value', aFigure({ metric: aRate(), value: null, target })],
    ['only a bound', aFigure({ metric: aRate(), value: '91', qualifier: 'AT_LEAST', target })],
    ['no target', aFigure({ metric: aRate(), value: '91' })],
    ['a baseline', aFigure({ metric: aRate(), value: '91', target: { ...target, kind: 'BASELINE' } })],
    ['a count', aFigure({ value: '91', target })],
  ] as const)('is not told for %s', (_name, figure) => {
    expect(targetGap(figure)).toBeNull()
  })
})

it('figures reach as far as the last day that one of them covers', () => {
  expect(youngestEnd([])).toBeNull()
  expect(youngestEnd([aFigure(), aFigure({ period: sincePeriod('2023-01-01', '2024-02-27', 2023) }), aFigure({ period: yearPeriod(2022) })])).toBe('2024-02-27')
})
