// The chain of the audit log: every hash follows from what is stored, in one order, without gaps.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unitStream } from '@/lib/domain/audit-event'
import { canonicalForm, chainFaults, eventsOf } from './chain'
import { clone, rowsOf, valueOf, type Clone } from './database'

let given: Clone

beforeAll(async () => {
  given = await clone()
})
afterAll(() => given.end())

const body = (id: string, more: Readonly<Record<string, unknown>> = {}): string => canonicalForm({
  v: 1, id, act: 'access.refuse', actor: { id: 'anonymous' }, result: 'denied', ...more,
})
const append = (client: pg.Client, stream: string, ...bodies: readonly string[]): Promise<unknown> => valueOf(
  client, 'select audit.append_many($1, $2::text[])::int', [stream, bodies],
)
const eventsIn = async (stream: string) => (await eventsOf(given.owner)).filter((event) => event.stream === stream)

describe('the hashes', () => {
  it('of a new installation follow from what is stored, by the documented formulas, from the genesis on', async () => {
    expect(await eventsOf(given.owner)).toHaveLength(1)
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('follow for any text: Chinese, surrogate pairs, escapes, a body of a megabyte', async () => {
    const texts = ['新乡市', '𠮷😀', 'line\nbreak "quoted" \\ \u0001 é', 'x'.repeat(1_000_000), '']
    for (const [index, text] of texts.entries()) await append(given.app, 'texts', body(String(index), { why: text }))
    expect((await eventsIn('texts')).map((event) => JSON.parse(event.body))).toMatchObject(texts.map((why) => ({ why })))
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('are found wrong by this check where a stored byte, an order, an end or a head is not as it was', async () => {
    const tampered = await clone()
    try {
      for (const id of ['1', '2', '3']) await append(tampered.app, 'texts', body(id))
      expect(await chainFaults(tampered.owner)).toEqual([])
      const after = async (statement: string): Promise<number> => {
        await tampered.owner.query('begin')
        await tampered.owner.query('alter table audit.event disable trigger user')
        await tampered.owner.query(statement)
        const faults = await chainFaults(tampered.owner)
        await tampered.owner.query('rollback')
        return faults.length
      }
      expect(await after(`update audit.event set body = replace(body, 'denied', 'ok') where stream = 'texts' and seq = 2`)).toBeGreaterThan(0)
      expect(await after(`update audit.event set at = at + interval '1 microsecond' where stream = 'texts' and seq = 3`)).toBeGreaterThan(0)
      expect(await after(`delete from audit.event where stream = 'texts' and seq = 2`)).toBeGreaterThan(0)
      expect(await after(`delete from audit.event where stream = 'texts' and seq = 3`)).toBeGreaterThan(0)
      expect(await after(`update audit.event set stream = 'other' where stream = 'texts'`)).toBeGreaterThan(0)
      expect(await after(`update audit.head set h = sha256('') where stream = 'texts'`)).toBeGreaterThan(0)
      expect(await after(`update installation set installation = gen_random_uuid()`)).toBeGreaterThan(0)
    } finally {
      await tampered.end()
    }
  })
})

describe('appending', () => {
  it('from twenty transactions at once numbers the events 1 to 20, in the order of their commits', async () => {
    const clients = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const client = new pg.Client({ connectionString: given.appUrl })
        await client.connect()
        return client
      }),
    )
    const numbers = await Promise.all(
      clients.map(async (client, index) => {
        await client.query('begin')
        const seq = await append(client, 'crowd', body(String(index)))
        await new Promise((resolve) => setTimeout(resolve, index % 5))
        await client.query('commit')
        await client.end()
        return seq
      }),
    )
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect((await eventsIn('crowd')).map((event) => Number(event.seq))).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('several bodies at once keeps their order', async () => {
    expect(await append(given.app, 'several', body('a'), body('b'), body('c'))).toBe(3)
    expect((await eventsIn('several')).map((event) => JSON.parse(event.body).id)).toEqual(['a', 'b', 'c'])
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('that is rolled back leaves no event and no gap', async () => {
    await append(given.app, 'undone', body('1'))
    await given.app.query('begin')
    expect(await append(given.app, 'undone', body('2'))).toBe(2)
    await given.app.query('rollback')
    expect(await append(given.app, 'undone', body('3'))).toBe(2)
    expect((await eventsIn('undone')).map((event) => JSON.parse(event.body).id)).toEqual(['1', '3'])
    expect(await chainFaults(given.owner)).toEqual([])
  })

  it('takes its time from the database, not from a caller’s session', async () => {
    await given.app.query(`set timezone = 'Asia/Shanghai'`)
    await append(given.app, 'clock', body('1'))
    await given.app.query('reset timezone')
    expect(await valueOf(given.owner, `select abs(extract(epoch from clock_timestamp() - at)) < 5 from audit.event where stream = 'clock'`)).toBe(true)
  })

  it('works for the stream of every unit', async () => {
    const codes = await rowsOf<{ code: string }>(
      given.owner, 'select distinct code from org_unit_version where dates_known and valid_to is null',
    )
    expect(codes).toHaveLength(63)
    for (const { code } of codes) expect(await append(given.app, unitStream(code), body('1'))).toBe(1)
  })

  it.each([
    ['what is not JSON', 'system', 'act'],
    ['a list', 'system', '[]'],
    ['a body without an actor', 'system', '{"v":1,"id":"1","act":"x","result":"ok"}'],
    ['nothing', 'system', null],
    ['a stream in upper case', 'System', body('1')],
    ['a stream of nothing', '', body('1')],
    ['a stream with a line break', 'system\n', body('1')],
    ['a stream of 65 letters', 's'.repeat(65), body('1')],
  ])('refuses %s', async (_name, stream, text) => {
    const before = await eventsOf(given.owner)
    await expect(given.app.query('select audit.append($1, $2)', [stream, text])).rejects.toThrow()
    await expect(given.app.query('select audit.append_many($1, $2::text[])', [stream, [body('0'), text]])).rejects.toThrow()
    expect(await eventsOf(given.owner)).toEqual(before)
  })

  it('waits at most three seconds for another transaction', async () => {
    await append(given.app, 'held', body('1'))
    await given.owner.query('begin')
    await given.owner.query(`select 1 from audit.head where stream = 'held' for update`)
    const start = performance.now()
    await expect(append(given.app, 'held', body('2'))).rejects.toMatchObject({ code: '55P03' })
    expect(performance.now() - start).toBeGreaterThan(2500)
    await given.owner.query('rollback')
    expect(await append(given.app, 'held', body('3'))).toBe(2)
  })
})

it('refuses any change of what was appended, even by the owner', async () => {
  for (const statement of [`update audit.event set body = body`, 'delete from audit.event', 'truncate audit.event']) {
    await expect(given.owner.query(statement)).rejects.toMatchObject({ code: '23001' })
  }
})
