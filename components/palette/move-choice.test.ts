import { expect, it } from 'vitest'
import { moveChoice } from './move-choice'

it('moves down and up, and around at both ends', () => {
  expect([0, 1, 2].map((place) => moveChoice('ArrowDown', place, 3))).toEqual([1, 2, 0])
  expect([0, 1, 2].map((place) => moveChoice('ArrowUp', place, 3))).toEqual([2, 0, 1])
})

it('leaves other keys and an empty list alone', () => {
  for (const key of ['Enter', 'Home', 'a', 'Tab']) expect(moveChoice(key, 0, 3), key).toBeNull()
  expect(moveChoice('ArrowDown', -1, 0)).toBeNull()
})
