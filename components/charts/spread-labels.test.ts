import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadLabels } from './spread-labels'

describe('labels at the ends of lines', () => {
  test('stay where they are when there is room', () => {
    expect(spreadLabels([10, 50, 90], 18, 0, 100)).toEqual([10, 50, 90])
  })

  test('are pushed apart by a gap, in the order of their lines', () => {
    expect(spreadLabels([52, 50], 18, 0, 100)).toEqual([68, 50])
  })

  test('are pushed up where the plot ends', () => {
    expect(spreadLabels([98, 99], 18, 0, 100)).toEqual([82, 100])
  })

  test('never leave the plot, and keep their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 320 }), { maxLength: 8 }), fc.integer({ min: 40, max: 300 }), (wanted, bottom) => {
        const spread = spreadLabels(wanted, 18, 0, bottom)
        for (const y of spread) expect(y >= -1e-6 && y <= bottom + 1e-6).toBe(true)
        const gap = Math.min(18, wanted.length > 1 ? bottom / (wanted.length - 1) : 18)
        const sorted = [...spread].sort((a, b) => a - b)
        for (const [at, y] of sorted.entries()) if (at > 0) expect(y - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6)
      }),
    )
  })
})
