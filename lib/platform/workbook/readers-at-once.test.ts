import { expect, test } from 'vitest'
import { readersAtOnce } from './readers-at-once'

const GIBIBYTE = 1024 ** 3

test.each([
  [undefined, 2],
  [0, 2],
  [1 * GIBIBYTE, 1],
  [2 * GIBIBYTE - 1, 1],
  [2 * GIBIBYTE, 2],
  // What Node says where there is no limit.
  [18446744073709552000, 2],
])('where %s bytes may be taken, %i read at once', (limit, readers) => {
  expect(readersAtOnce(limit)).toBe(readers)
})
