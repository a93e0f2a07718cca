import { expect, it } from 'vitest'
import { announce, ANNOUNCE_EVERY, SILENT, tell, untilTold } from './announce'

it('tells the first message at once and the next after 700 ms, the last of those that came meanwhile', () => {
  expect(untilTold(SILENT, 0)).toBeNull()
  const first = tell(announce(SILENT, 'a'), 10)
  expect(first.message).toBe('a')
  const crowd = ['b', 'c', 'd'].reduce(announce, first.announcer)
  expect(untilTold(crowd, 20)).toBe(ANNOUNCE_EVERY - 10)
  expect(tell(crowd, 20).message).toBeNull()
  expect(tell(crowd, 10 + ANNOUNCE_EVERY)).toEqual({ announcer: { toldAt: 10 + ANNOUNCE_EVERY, waiting: null }, message: 'd' })
})
