// Nothing that is sent can write a second record, hide in one, or break it (LG-10): one event for each act, readable, cut where it is said.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordDenial } from '@/lib/data/denials'
import { appendEvents } from '@/lib/data/transaction'
import { readEvent } from '@/lib/domain/audit-reading/read-event'
import { database } from '@/lib/platform/database/connection'
import { appoint, ORIGIN } from './appoint'
import { canonicalForm, chainFaults, eventsOf, type StoredEvent } from './chain'
import { clone, serveFrom, type Clone } from './database'

let given: Clone
let stopServing: () => Promise<void>

beforeAll(async () => {
  given = await clone()
  stopServing = await serveFrom(given)
})
afterAll(async () => {
  await stopServing()
  await given.end()
})

const NASTY = [
  ['line ends', '410700\r\n{"act":"session.start","result":"ok"}'],
  ['colours of a terminal', '\u001b[31mred\u001b[2J\u0007'],
  ['ends of JSON', '"},"result":"ok","v":2}\\'],
  ['a null byte', '4107\u000000'],
  ['turned text', '\u202edelete\u2066'],
  ['half a character', '\ud842'],
  ['a character cut in half at the limit', `${'x'.repeat(199)}𠮷`],
  ['a megabyte', 'M'.repeat(2 ** 20)],
  ['a megabyte of line ends', '\n'.repeat(2 ** 20)],
] as const

const newest = async (): Promise<readonly [number, StoredEvent | undefined]> => {
  const events = (await eventsOf(given.owner)).filter(({ stream }) => stream === 'auth')
  return [events.length, events.at(-1)]
}

it.each(NASTY)('%s become one record that can be read', async (_name, about) => {
  const viewer = await appoint(given, { loginName: 'someone', displayName: '某人', role: 'LEADER' })
  const [before] = await newest()
  await recordDenial(viewer, ORIGIN, { entry: 'page /desk/entry/[collection]/[unit]', about })
  const [after, event] = await newest()
  expect(after).toBe(before + 1)
  const body = event?.body ?? ''
  expect(body).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
  expect(body).toBe(canonicalForm(JSON.parse(body)))
  const { after: kept, result } = readEvent(body) ?? {}
  expect(result).toBe('denied')
  expect([...(kept as { about: string }).about].length).toBeLessThanOrEqual(200)
})

it('the log would not have taken some of them as they were sent', async () => {
  const as = (about: string): Promise<void> =>
    database().$transaction((tx) => appendEvents(tx, 'anonymous', ORIGIN, [{ act: 'access.refuse', stream: 'auth', object: { type: 'entry', id: 'x' }, after: { about }, result: 'denied' }]))
  await expect(as('\ud842')).rejects.toThrow(RangeError)
  await expect(as('\u0000')).rejects.toThrow()
})

it('leaves whole chains behind', async () => {
  expect(await chainFaults(given.owner)).toEqual([])
})
