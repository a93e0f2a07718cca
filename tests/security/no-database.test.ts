// HT-7: what people and programs are told while the database is away.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../product/start'
import { send } from '../product/raw-http'
import { answers, startBuiltServer, type BuiltServer } from './built-server'
import { telling } from './inside'

let server: BuiltServer

describe('without a database', () => {
  beforeAll(async () => {
    server = await startBuiltServer({ DATABASE_URL: `postgresql://app_rw:not-a-password@127.0.0.1:${await freePort()}/plumbline` })
    await answers(server, '/api/health/live')
  })
  afterAll(() => server.stop())

  test('the process lives and says that it is not ready', async () => {
    expect((await send(server.origin, { target: '/api/health/live' })).status).toBe(200)
    expect((await send(server.origin, { target: '/api/health/ready' })).status).toBe(503)
  })

  test.each(['/', '/releases', '/metrics/MED_RATE', '/units', '/set-up', '/sign-in'])('the page %s fails politely, with a number that the log knows', async (target) => {
    const answer = await send(server.origin, { target })
    expect(answer.status).toBe(500)
    expect(answer.headers['content-type']).toMatch(/^text\/html/)
    expect(telling(answer)).toEqual([])
    await expect.poll(() => server.output()).toContain(answer.headers['x-request-id'])
  })

  test('a handler answers 503 and says when to come again', async () => {
    const answer = await send(server.origin, { target: '/api/v1/releases/annual-2023/csv' })
    expect(answer.status).toBe(503)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.parse(answer.body)).toMatchObject({ status: 503, code: 'server.unavailable', requestId: answer.headers['x-request-id'] })
    expect(telling(answer)).toEqual([])
    await expect.poll(() => server.output()).toContain(answer.headers['x-request-id'])
  })
})
