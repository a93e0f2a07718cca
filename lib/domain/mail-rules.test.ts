import { expect, it } from 'vitest'
import { LEASE_MS, MAIL_TRIES, nextTry } from './mail-rules'

const AT = new Date('2024-12-02T00:00:00Z')

it('waits longer after each failure, and gives up after the last', () => {
  const waits = Array.from({ length: MAIL_TRIES }, (_, at) => nextTry(at + 1, AT)).map((next) => (next === null ? null : next.getTime() - AT.getTime()))
  const given = waits.filter((wait) => wait !== null)
  expect(waits.at(-1)).toBeNull()
  expect(given).toHaveLength(MAIL_TRIES - 1)
  expect(given).toEqual(given.toSorted((a, b) => a - b))
  expect(new Set(given).size).toBe(given.length)
})

it('leaves a server more time for a mail than the mail server may take', () => {
  expect(LEASE_MS).toBeGreaterThan(4 * 20_000)
})
