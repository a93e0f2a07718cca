import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { about, absent, atLeast, exactly, known } from '@/tests/builders/quantity'
import type { Quantity } from '../quantity'
import { changeAbsolute, changeRelative } from './change'

describe('the change between two periods', () => {
  it.each<[Quantity | null, Quantity | null, Quantity | null]>([
    [exactly('91.9'), exactly('89.4'), exactly('2.5')],
    [exactly('7.8'), exactly('9.5'), exactly('-1.7')],
    [exactly('0.3'), exactly('0.1'), exactly('0.2')],
    [exactly(5), exactly(5), exactly(0)],
    [exactly(5), exactly(0), exactly(5)],
    [exactly(5), null, null],
    [null, exactly(5), null],
    [exactly(5), absent('NOT_REPORTED'), absent('NOT_REPORTED')],
    [absent('NO_CASES'), exactly(5), absent('NO_CASES')],
    [atLeast(2500), exactly(2000), known(500, 'AT_LEAST')],
    [exactly(2500), atLeast(2000), known(500, 'AT_MOST')],
    [atLeast(2500), atLeast(2000), about(500)],
  ])('%o after %o is a difference of %o', (now, before, expected) => {
    expect(changeAbsolute(now, before)).toEqual(expected)
  })

  it.each<[Quantity | null, Quantity | null, Quantity | null]>([
    [exactly(1683), exactly(1499), exactly('12.274849899933')],
    [exactly(50), exactly(100), exactly(-50)],
    [exactly(228), exactly(100), exactly(128)],
    [exactly(0), exactly(100), exactly(-100)],
    [exactly(5), exactly(0), absent('NO_CASES')],
    [exactly(0), exactly(0), absent('NO_CASES')],
    [exactly(5), atLeast(0), absent('NOT_REPORTED')],
    [exactly(5), null, null],
    [null, exactly(0), null],
    [absent('NOT_REPORTED'), exactly(0), absent('NOT_REPORTED')],
    [exactly(5), absent('NOT_APPLICABLE'), absent('NOT_APPLICABLE')],
    [atLeast(150), exactly(100), known(50, 'AT_LEAST')],
  ])('%o after %o is a relative change of %o', (now, before, expected) => {
    expect(changeRelative(now, before)).toEqual(expected)
  })

  it('turns its sign when the periods change places', () => {
    const count = fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String)
    fc.assert(
      fc.property(count, count, (one, other) => {
        const there = changeAbsolute(exactly(one), exactly(other))
        const back = changeAbsolute(exactly(other), exactly(one))
        expect(there).toEqual(back?.kind === 'value' && exactly(String(-BigInt(back.value))))
      }),
    )
  })
})
