import { describe, expect, it } from 'vitest'
import { coverageStep, stepsOf } from './value-steps'

describe('three steps', () => {
  it.each([
    [['0', '50', '100', null], [1, 2, 3, null]],
    [['0', '33.3', '33.4', '66.6', '66.7', '100'], [1, 1, 2, 2, 3, 3]],
    [['-10', '-5', '0'], [1, 2, 3]],
    [['0', '0', '0'], [2, 2, 2]],
    [['7'], [2]],
    [[null], [null]],
    [[], []],
    [['0', '900000000000000000000000000'], [1, 3]],
  ] as const)('of %j are %j', (values, expected) => {
    expect(stepsOf(values)).toEqual(expected)
  })

  it.each([[0, 24, 1], [11, 24, 1], [12, 24, 2], [23, 24, 2], [24, 24, 3], [25, 24, 3]] as const)('%d of %d reported is step %d', (reported, owed, step) => {
    expect(coverageStep(reported, owed)).toBe(step)
  })
})
