import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor'

const DIGEST = '0123456789abcdef'
const id = fc.integer({ min: 1, max: 2_000_000_000 })

it('says the same again when it is read, whatever the ids', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 60 }), id, id, id, (releases, period, unit, metric) => {
      const cursor = { digest: DIGEST, releases: releases.toSorted((a, b) => a - b), last: { period, unit, metric, release: releases[0] ?? 0 } }
      expect(readCursor(writeCursor(cursor), DIGEST)).toEqual({ ok: true, value: cursor })
    }),
  )
})

it('fits into an address for a hundred years of quarters', () => {
  const releases = Array.from({ length: 500 }, (_none, at) => at * 3 + 1)
  expect(writeCursor({ digest: DIGEST, releases, last: { period: 1, unit: 1, metric: 1, release: 1 } }).length).toBeLessThan(1100)
})

const sound = writeCursor({ digest: DIGEST, releases: [3, 5], last: { period: 1, unit: 2, metric: 3, release: 5 } })

it.each([
  ['of another query', sound, 'f'.repeat(16)],
  ['cut off', sound.slice(0, -2), DIGEST],
  ['with a figure of another release', sound.replace(/-5$/, '-4'), DIGEST],
  ['with a release twice', sound.replace('.3-2.', '.3-0.'), DIGEST],
  ['without releases', sound.replace('.3-2.', '..'), DIGEST],
  ['of another form', sound.replace(/^1/, '2'), DIGEST],
  ['with an operator', '{"gt":0}', DIGEST],
  ['blank', '', DIGEST],
])('%s is none', (_name, text, digest) => {
  expect(readCursor(text, digest)).toMatchObject({ ok: false, problems: [{ code: 'query.bad-cursor' }] })
})

it('of any characters at all fails by a value, never by an exception', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
    expect(readCursor(text, DIGEST).ok).toBe(false)
  }))
})
