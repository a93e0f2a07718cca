import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueAxis } from './value-axis'

describe('the axis of values', () => {
  test.each([
    ['counts stand on zero', [41_200, 73_111], 'count', { low: 0, high: 80_000, cut: false }],
    ['all zero still has a height', [0, 0], 'count', { low: 0, high: 1, cut: false }],
    ['nothing at all still is an axis', [], 'rate', { low: 0, high: 1, cut: false }],
    ['rates close together start above zero and say so', [84.2, 91.9, 90], 'rate', { low: 75, high: 95, cut: true }],
    ['a rate never goes beyond 100 by itself', [98, 99.56], 'rate', { low: 95, high: 100, cut: true }],
    ['rates far apart stand on zero', [20, 90], 'rate', { low: 0, high: 100, cut: false }],
    ['a rate above 100 is shown as it is', [95, 119], 'rate', { low: 80, high: 130, cut: true }],
    ['small rates stand on zero', [1.2, 3.4], 'rate', { low: 0, high: 3.5, cut: false }],
    ['negative values keep zero in sight', [-10, 6.2], 'rate', { low: -10, high: 10, cut: false }],
    ['only negative values hang from zero', [-10, -2], 'count', { low: -10, high: 0, cut: false }],
    ['places run from the first downwards', [13, 4], 'rank', { low: 1, high: 13, ticks: [1, 4, 7, 10, 13], cut: false, reversed: true }],
    ['the first place alone still has a height', [1, 1], 'rank', { low: 1, high: 2, ticks: [1, 2], cut: false, reversed: true }],
    ['one rate is not blown up', [91.9], 'rate', { low: 88, high: 94, cut: true }],
  ] as const)('%s', (_, values, scale, expected) => {
    expect(valueAxis(values, scale)).toMatchObject(expected)
  })

  test('bars are never cut', () => {
    expect(valueAxis([84.2, 91.9], 'rate', false)).toMatchObject({ low: 0, high: 100, cut: false })
  })

  test('ticks are told apart by as many places as they need', () => {
    expect(valueAxis([0.4, 1.3], 'rate')).toMatchObject({ decimals: 1 })
    expect(valueAxis([1000, 9000], 'count').decimals).toBe(0)
  })

  test('holds every value, and has at least two ticks within its ends', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000),
          { minLength: 1, maxLength: 12 },
        ),
        fc.constantFrom('count', 'rate'),
        (values, scale) => {
          const axis = valueAxis(values, scale)
          expect(axis.low).toBeLessThan(axis.high)
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(axis.low)
            expect(value).toBeLessThanOrEqual(axis.high)
          }
          expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
          if (scale === 'count') expect(axis.low <= 0 && axis.high >= 0).toBe(true)
        },
      ),
    )
  })
})
