// A change and its event are one: neither without the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inAuditedTransaction, type Actor } from '@/lib/data/transaction'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { problem } from '@/lib/domain/problem'
import { ok, refused } from '@/lib/domain/result'
import { appVersion } from '@/lib/platform/version'
import { appoint, ORIGIN } from './appoint'
import { canonicalForm, chainFaults, eventsOf } from './chain'
import { clone, serveFrom, valueOf, type Clone } from './database'

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

const event = (facts: Partial<AuditEvent> = {}): AuditEvent => ({
  act: 'release.publish', stream: 'system', object: { type: 'test', id: '1' }, result: 'ok', ...facts,
})
const YEAR = { kind: 'YEAR', basis: 'SINGLE' } as const
const period = (year: number) => ({
  ...YEAR, key: String(year), start: new Date(`${year}-01-01`), end: new Date(`${year}-12-31`), referenceYear: year,
})
const known = (year: number): Promise<unknown> => valueOf(given.owner, 'select count(*)::int from period where key = $1', [String(year)])
const makeYear = (year: number, events: readonly AuditEvent[], actor: Actor = 'system') =>
  inAuditedTransaction(actor, ORIGIN, async (tx, record) => {
    await tx.period.create({ data: period(year) })
    for (const one of events) record(one)
    return ok(year)
  })
const eventsIn = async (stream: string) => (await eventsOf(given.owner)).filter((one) => one.stream === stream)

it('keeps the change and its event together', async () => {
  expect(await makeYear(2001, [event({ stream: 'together', after: { year: 2001 } })])).toEqual(ok(2001))
  expect(await known(2001)).toBe(1)
  expect(await eventsIn('together')).toHaveLength(1)
})

it('throws where nothing was recorded, and undoes the change', async () => {
  await expect(makeYear(2002, [])).rejects.toThrow(/without an audit event/)
  expect(await known(2002)).toBe(0)
})

it('gives the problems of a refusal back, and undoes the change and its event', async () => {
  const one = problem('entry.nothing-changed', {})
  const before = await eventsOf(given.owner)
  const result = await inAuditedTransaction('system', ORIGIN, async (tx, record) => {
    await tx.period.create({ data: period(2003) })
    record(event())
    return refused(one)
  })
  expect(result).toEqual({ ok: false, problems: [one] })
  expect(await known(2003)).toBe(0)
  expect(await eventsOf(given.owner)).toEqual(before)
})

it('passes an exception on, and undoes the change and its event', async () => {
  const before = await eventsOf(given.owner)
  const failing = inAuditedTransaction('system', ORIGIN, async (tx, record) => {
    await tx.period.create({ data: period(2004) })
    record(event())
    throw new Error('the power went out')
  })
  await expect(failing).rejects.toThrow('the power went out')
  expect(await known(2004)).toBe(0)
  expect(await eventsOf(given.owner)).toEqual(before)
})

it('leaves no gap behind a refusal', async () => {
  await makeYear(2005, [event({ stream: 'gapless' })])
  await inAuditedTransaction('system', ORIGIN, async (_tx, record) => {
    record(event({ stream: 'gapless' }))
    return refused(problem('entry.nothing-changed', {}))
  })
  await makeYear(2006, [event({ stream: 'gapless' })])
  expect((await eventsIn('gapless')).map(({ seq }) => seq)).toEqual(['1', '2'])
})

describe('the body of an event', () => {
  it('is stored as canonical JSON, holds no number but whole ones, and every key that the design names', async () => {
    const viewer = await appoint(given, { loginName: 'reporter', displayName: '填报人 "甲"', role: 'REPORTER' })
    await makeYear(
      2007,
      [event({ stream: 'bodies', before: { b: '1.50', a: null }, after: { 'é': ['𠮷', true], Z: 7, a: { c: '', b: 'x\n' } }, why: '更正' })],
      viewer,
    )
    const [stored] = await eventsIn('bodies')
    const read: unknown = JSON.parse(stored?.body ?? '')
    expect(stored?.body).toBe(canonicalForm(read))
    expect(stored?.body).toContain('"after":{"Z":7,"a":{"b":"x\\n","c":""},"é":["𠮷",true]},')
    expect(read).toEqual({
      v: 1,
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      act: 'release.publish',
      actor: { id: viewer.userId, role: 'REPORTER', sid8: '0a1b2c3d' },
      obj: { t: 'test', id: '1', dept: null, year: null },
      before: { b: '1.50', a: null },
      after: { 'é': ['𠮷', true], Z: 7, a: { c: '', b: 'x\n' } },
      result: 'ok',
      why: '更正',
      ip: '192.0.2.7',
      req: 'request-of-a-test',
      app: appVersion,
      batch: null,
    })
  })

  it.each([
    ['a fraction', { value: 0.5 }],
    ['a number beyond 2^53', { value: 2 ** 53 }],
    ['half of a surrogate pair', { text: '\ud842' }],
  ])('refuses %s, and the change with it', async (_name, after) => {
    await expect(makeYear(2008, [event({ after })])).rejects.toThrow(RangeError)
    expect(await known(2008)).toBe(0)
  })
})

it('two transactions that write to the same two chains in opposite order never wait for each other in a circle', async () => {
  const both = (streams: readonly string[]) => Promise.all(Array.from({ length: 10 }, (_, index) => makeYear(
    1950 + index + (streams[0] === 'left' ? 0 : 10), streams.map((stream) => event({ stream })),
  )))
  const results = (await Promise.all([both(['left', 'right']), both(['right', 'left'])])).flat()
  expect(results.filter((result) => result.ok)).toHaveLength(20)
  expect(await eventsIn('left')).toHaveLength(20)
  expect(await eventsIn('right')).toHaveLength(20)
})

describe('where appending fails', () => {
  it('because it is not allowed, no change is made', async () => {
    await given.owner.query('revoke execute on function audit.append_many(text, text[]) from app_rw')
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => makeYear(2050 + index, [event()])))
    await given.owner.query('grant execute on function audit.append_many(text, text[]) to app_rw')
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([])
    expect(await valueOf(given.owner, 'select count(*)::int from period where reference_year >= 2050')).toBe(0)
    expect((await makeYear(2050, [event()])).ok).toBe(true)
  })

  it('because the chain stays locked for three seconds, no change is made', async () => {
    await given.owner.query('begin')
    await given.owner.query(`select 1 from audit.head where stream = 'system' for update`)
    const outcome = await makeYear(2060, [event()]).then(() => 'made', () => 'failed')
    await given.owner.query('rollback')
    expect(outcome).toBe('failed')
    expect(await known(2060)).toBe(0)
  })
})

it('has left every chain whole', async () => {
  expect(await chainFaults(given.owner)).toEqual([])
})
