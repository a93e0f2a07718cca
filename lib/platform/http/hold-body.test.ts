// A real server and real connections: what is tested is how Node's parser hands a body over.
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { hasBody, holdBody } from './hold-body'

const LIMIT = 100_000

/** Lengths of the bodies that were let through, as their reader found them; or why one was not. */
let seen: (number | string)[] = []
let server: Server
let port = 0

beforeEach(async () => {
  seen = []
  server = createServer((request, response) => {
    const serve = (): void => {
      let length = 0
      request.on('data', (chunk: Buffer) => (length += chunk.length))
      request.on('end', () => {
        seen.push(length)
        response.end('served')
      })
    }
    if (!hasBody(request)) serve()
    else
      holdBody(request, LIMIT, (wrong) => {
        if (wrong === null) return serve()
        seen.push(wrong)
        request.socket.end(`HTTP/1.1 413 x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`)
        setTimeout(() => request.socket.destroy(), 100)
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})

afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())))

async function sent(...parts: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => (answer += chunk.toString()))
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()).on('error', () => resolve()))
  for (const part of parts) socket.write(part)
  await closed
  return answer
}

const head = (framing: string): string => `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${framing}\r\n\r\n`
const chunk = (length: number): Buffer => Buffer.concat([Buffer.from(`${length.toString(16)}\r\n`), Buffer.alloc(length, 'a'), Buffer.from('\r\n')])

describe('a body', () => {
  test.each([1, 70_000, LIMIT])('of %i bytes reaches its reader whole', async (length) => {
    expect(await sent(head(`Content-Length: ${length}`), Buffer.alloc(length, 'a'))).toContain('served')
    expect(await sent(head('Transfer-Encoding: chunked'), chunk(length), '0\r\n\r\n')).toContain('served')
    expect(seen).toEqual([length, length])
  })

  test('of nothing needs no waiting', async () => {
    expect(await sent(head('Content-Length: 0'))).toContain('served')
    expect(seen).toEqual([0])
  })

  test('over the limit reaches nobody, however it is sent', async () => {
    expect(await sent(head(`Content-Length: ${LIMIT + 1}`), Buffer.alloc(LIMIT + 1, 'a'))).toContain('413')
    expect(await sent(head('Transfer-Encoding: chunked'), ...Array.from({ length: 50 }, () => chunk(10_000)))).toContain('413')
    expect(seen).toEqual(['request.body-too-large', 'request.body-too-large'])
  })
})
