import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import { certainlyAbove, certainlyAtLeast } from './compare'
import { QUALIFIERS } from './quantity'
import type { Quantity } from './quantity'

describe('one quantity above another', () => {
  it.each<[Quantity | null, Quantity | null, boolean]>([
    [exactly(5), exactly(4), true],
    [exactly(4), exactly(4), false],
    [exactly(10), exactly(9), true],
    [exactly('0.30'), exactly('0.3'), false],
    [atLeast(2500), exactly(2400), true],
    [atLeast(2500), exactly(2500), false],
    [known(2500, 'MORE_THAN'), exactly(2500), true],
    [known(2500, 'AT_MOST'), exactly(2400), false],
    [exactly(2600), atLeast(2500), false],
    [exactly(2600), known(2500, 'AT_MOST'), true],
    [exactly(2500), known(2500, 'LESS_THAN'), true],
    [about(2600), exactly(2500), false],
    [exactly(2600), about(2500), false],
    [null, exactly(1), false],
    [exactly(1), null, false],
    [absent('NOT_REPORTED'), exactly(1), false],
    [exactly(1), absent('NO_CASES'), false],
  ])('%o above %o is certain: %s', (left, right, expected) => {
    expect(certainlyAbove(left, right)).toBe(expected)
  })

  it('holds for every value that the two may have', () => {
    const drawn = fc.tuple(fc.nat(40), fc.constantFrom(...QUALIFIERS))
    const possible = ([value, qualifier]: readonly [number, (typeof QUALIFIERS)[number]], actual: number): boolean =>
      ({
        EXACT: actual === value, APPROX: true, AT_LEAST: actual >= value, MORE_THAN: actual > value,
        AT_MOST: actual <= value, LESS_THAN: actual < value,
      })[qualifier]
    fc.assert(
      fc.property(drawn, drawn, fc.nat(40), fc.nat(40), (left, right, oneTrue, otherTrue) => {
        if (!possible(left, oneTrue) || !possible(right, otherTrue)) return
        const [one, other] = [known(...left), known(...right)]
        if (certainlyAbove(one, other)) expect(oneTrue).toBeGreaterThan(otherTrue)
        if (certainlyAtLeast(one, other)) expect(oneTrue).toBeGreaterThanOrEqual(otherTrue)
      }),
      { numRuns: 5000 },
    )
  })
})
