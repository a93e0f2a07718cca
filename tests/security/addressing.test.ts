// HT-5 and HT-6: methods that nothing serves, addresses that are not ours, and forwarded headers that nobody may write.
import { describe, expect, inject, test } from 'vitest'
import { methodsAt } from '@/lib/platform/http/refusal'
import { requestBytes, send, sendBytes } from '../product/raw-http'
import { handlerAddresses, pageAddresses } from './build-entries'
import { linesWith, logged } from './logged'

const product = inject('product')
const { origin } = product

describe('methods', () => {
  const targets = [...pageAddresses(), ...handlerAddresses(), '/no-such-page', '/_next/static/none.js']

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'CONNECT', 'FROBNICATE', 'get'])('%s is served nowhere', async (method) => {
    for (const target of targets.filter((one) => !methodsAt(one).includes(method))) {
      const answer = await send(origin, { method, target, headers: { Origin: origin } })
      // One that the parser does not know cannot be told apart from any other: 501.
      expect([405, 501], `${method} ${target}`).toContain(answer.status)
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      // Whoever asks for a connection names no address here.
      if (answer.status === 405) expect(answer.headers['allow'], `${method} ${target}`).toBe(methodsAt(method === 'CONNECT' ? '/' : target).join(', '))
    }
  })

  test('a handler that only reads says so', async () => {
    const answer = await send(origin, { method: 'POST', target: '/api/health', headers: { Origin: origin }, body: 'a=b' })
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD')
  })
})

describe('an address where a part is changed', () => {
  test.each([
    ['GET', '/api/v1/entry/2023/410700', 'PATCH'],
    ['POST', '/api/v1/entry/2023/410700/comments/1', 'PATCH'],
    ['POST', '/api/v1/evidence/2023/410700/1', 'GET, HEAD, PATCH'],
    ['PUT', '/api/v1/evidence/2023/410700/1', 'GET, HEAD, POST, PATCH'],
    ['OPTIONS', '/api/v1/entry/2023/410700', 'GET, HEAD, POST, PATCH'],
    ['PATCH', '/api/v1/entry/2023', 'GET, HEAD, POST'],
    ['PATCH', '/desk/entry/2023/410700', 'GET, HEAD, POST'],
  ])('asked with %s, %s tells %s', async (method, target, allow) => {
    const answer = await send(origin, { method, target, headers: { Origin: origin } })
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe(allow)
  })

  test('is no way round: a change by nobody is refused as any other, and one from another site by the guard', async () => {
    const change = { method: 'PATCH', target: '/api/v1/entry/2023/410700', headers: { Origin: origin, 'Content-Type': 'application/json' }, body: '{"cells":[]}' }
    expect((await send(origin, change)).status).toBe(401)
    const other = await send(origin, { ...change, headers: { ...change.headers, Origin: 'https://evil.example' } })
    expect(other.status).toBe(403)
    expect(other.body).toContain('"request.other-origin"')
  })
})

describe('another address', () => {
  test.each(['evil.example', '127.0.0.1', 'localhost', 'localhost:1', `${new URL(origin).host}.evil.example`, `evil.example:${new URL(origin).port}`, ''])('Host: %s is answered with 421 and never repeated', async (Host) => {
    for (const target of ['/', '/sign-in', '/desk', '/api/auth/signin', '/_next/static/none.js']) {
      const answer = await send(origin, { target, headers: { Host } })
      expect(answer.status, target).toBe(421)
      expect(JSON.stringify(answer)).not.toContain('evil')
    }
  })

  test.each([
    ['two hosts', { Host: [new URL(origin).host, 'evil.example'] }, '/'],
    ['no host', { Host: undefined }, '/'],
    ['an absolute address', {}, 'http://evil.example/'],
    ['an absolute address of ours', {}, `${origin}/`],
    ['no path', {}, '*'],
    ['a path that is no text', {}, '/%E0%A4%A'],
    ['a NUL', {}, '/metrics/%00'],
    ['a NUL among the parameters', {}, '/?period=%00'],
    ['a back-slash', {}, '/\\evil.example'],
  ] as const)('%s cannot be read', async (_name, headers, target) => {
    const answer = await send(origin, { target, headers })
    expect(answer.status).toBe(400)
    expect(answer.body).not.toContain('evil')
  })

  test('health may be asked for by this machine under any name', async () => {
    expect((await send(origin, { target: '/api/health/ready', headers: { Host: '127.0.0.1:80' } })).status).toBe(200)
  })

  test('two ways of saying how long a body is are refused', async () => {
    const head = `POST /sign-in HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\n`
    for (const framing of ['Content-Length: 4\r\nTransfer-Encoding: chunked', 'Content-Length: 4\r\nContent-Length: 5', 'Content-Length: -1', 'Transfer-Encoding: gibberish']) {
      const { answer } = await sendBytes(origin, [`${head}${framing}\r\nConnection: close\r\n\r\n0\r\n\r\n`])
      expect(answer?.status, framing).toBe(400)
    }
  })
})

describe('forwarded headers', () => {
  const forged = { 'X-Forwarded-For': '198.51.100.7', Forwarded: 'for=198.51.100.7;host=evil.example', 'X-Real-IP': '198.51.100.7', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '444' }

  test('from whom we do not know count for nothing', async () => {
    const answer = await send(origin, { target: '/desk', headers: forged })
    const lines = await logged(product.logFile, answer.headers['x-request-id'] ?? 'none')
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join('\n')).toMatch(/"address":"(127\.0\.0\.1|::1)"/)
    expect(lines.join('\n')).not.toContain('198.51.100.7')
  })

  test('are in no link and no redirect', async () => {
    for (const target of [...pageAddresses(), '/api/auth/signin', '/api/auth/csrf', '/api/auth/providers', '/desk/', '//evil2.example/']) {
      const answer = await send(origin, { target, headers: { ...forged, 'X-Original-URL': '/desk', 'X-Rewrite-URL': '/desk', 'X-Matched-Path': '/desk', 'X-Middleware-Subrequest': 'proxy' } })
      expect(`${answer.headers['location'] ?? ''}\n${answer.headers['set-cookie'] ?? ''}\n${answer.body}`, target).not.toContain('evil.example')
      expect(answer.status, target).not.toBe(500)
    }
  })

  test('the id and the nonce are ours, whatever is sent', async () => {
    const theirs = 'sent-by-a-client'
    const answer = await send(origin, { target: '/', headers: { 'X-Request-Id': theirs, 'X-Nonce': theirs, 'X-Address': theirs, 'X-Guard': theirs, 'Content-Security-Policy': `script-src 'nonce-${theirs}'` } })
    expect(answer.status).toBe(200)
    expect(JSON.stringify(answer)).not.toContain(theirs)
  })
})

describe('sizes', () => {
  const MEBIBYTE = 1024 * 1024
  const post = { method: 'POST', target: '/sign-in', headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' } }

  test('an announced body over the limit is answered with 413, one at the limit is not', async () => {
    expect((await send(origin, { ...post, body: Buffer.alloc(MEBIBYTE, 'a') })).status).not.toBe(413)
    const answer = await send(origin, { ...post, body: Buffer.alloc(MEBIBYTE + 1, 'a') })
    expect(answer.status).toBe(413)
    expect(answer.body).toContain('"request.body-too-large"')
  })

  test('a body without an end is cut at the limit', async () => {
    const head = requestBytes(origin, { ...post, headers: { ...post.headers, 'Transfer-Encoding': 'chunked' }, body: '' })
    const chunk = Buffer.concat([Buffer.from('4000\r\n'), Buffer.alloc(0x4000, 'a'), Buffer.from('\r\n')])
    const endless = function* (): Generator<Buffer> {
      yield head
      for (let sent = 0; sent < 200 * MEBIBYTE; sent += 0x4000) yield chunk
    }
    const { answer } = await sendBytes(origin, endless())
    expect(answer?.status).toBe(413)
    const [line = ''] = await logged(product.logFile, answer?.headers['x-request-id'] ?? 'none')
    const { bytesRead } = JSON.parse(line) as { bytesRead: number }
    expect(bytesRead).toBeGreaterThan(MEBIBYTE)
    expect(bytesRead).toBeLessThanOrEqual(MEBIBYTE + 64 * 1024 + head.length)
  })

  test('a body shorter than announced reaches no page', async () => {
    const socketClosedAfter = requestBytes(origin, { ...post, headers: { ...post.headers, 'Content-Length': '100' }, body: 'a=b' })
    const started = linesWith(product.logFile, '"path":"/sign-in"').length
    const { connect } = await import('node:net')
    const socket = connect({ host: new URL(origin).hostname, port: Number(new URL(origin).port) })
    await new Promise<void>((resolve) => socket.end(socketClosedAfter, () => resolve()))
    await new Promise<void>((resolve) => {
      socket.on('close', () => resolve())
      socket.on('error', () => resolve())
      socket.resume()
    })
    const served = linesWith(product.logFile, '"path":"/sign-in"').slice(started)
    expect(served.filter((line) => line.includes('"msg":"request"'))).toEqual([])
  })

  test('long addresses and large headers are refused', async () => {
    expect((await send(origin, { target: `/?${'a'.repeat(9000)}` })).status).toBe(414)
    expect((await send(origin, { headers: { 'X-Long': 'a'.repeat(20_000) } })).status).toBe(431)
  })

  test('parameters ten thousand times over do no harm', async () => {
    const answer = await send(origin, { target: `/releases?${Array.from({ length: 2000 }, () => 'a=1').join('&')}` })
    expect(answer.status).toBe(200)
  })
})
