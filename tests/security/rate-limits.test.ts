// HT-8: how often a handler may be asked from one address.
import pg from 'pg'
import { beforeEach, expect, inject, test } from 'vitest'
import { send } from '../product/raw-http'

const product = inject('product')

/** Lets every address ask again. */
beforeEach(async () => {
  const client = new pg.Client({ connectionString: product.ownerUrl })
  await client.connect()
  await client.query("delete from rate_limit where key like 'asked %'").finally(() => client.end())
})

test('the 31st export of a minute is answered with 429 and says when to come again', async () => {
  const client = new pg.Client({ connectionString: product.ownerUrl })
  await client.connect()
  const answers = []
  for (let at = 0; at < 40; at += 1) answers.push(await send(product.origin, { target: '/api/v1/releases/annual-2023/csv', headers: { 'X-Forwarded-For': `198.51.100.${at}` } }))
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 30 }, () => 200), ...Array.from({ length: 10 }, () => 429)])
  const last = answers.at(-1)
  expect(last?.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
  expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(60)
  expect(JSON.parse(last?.body ?? '')).toMatchObject({ type: 'about:blank', status: 429, code: 'request.too-many', requestId: last?.headers['x-request-id'] })
  const { rows } = await client.query<{ key: string }>("select key from rate_limit where key like 'asked %'")
  // One address counted, though forty were written into the requests.
  expect(rows).toHaveLength(1)
  expect(rows[0]?.key).not.toContain('127.0.0.1')
  await client.end()
})

test('whoever guesses addresses of calendars is stopped at the 121st of an hour', async () => {
  const statuses = new Map<number, number>()
  for (let at = 0; at < 125; at += 1) {
    const { status } = await send(product.origin, { target: `/api/v1/calendar/${String(at).padStart(43, 'A')}/plumbline.ics`, headers: { 'X-Forwarded-For': `198.51.100.${at}` } })
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  expect([...statuses]).toEqual([[404, 120], [429, 5]])
})
