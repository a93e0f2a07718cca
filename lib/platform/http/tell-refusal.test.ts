import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markRefused } from './refused-page'
import { REFUSAL_PATH, serveTellingRefusals } from './tell-refusal'

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const EMPTY = '<html id="__next_error__"></html>'

/** Answers as the framework does: later, in pieces, and through whatever it put in front of `write`. */
async function framework(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url, headers } = request
  await Promise.resolve()
  const send = (status: number, type: Readonly<Record<string, string>>, body: string): void => {
    response.statusCode = status
    for (const [name, value] of Object.entries(type)) response.setHeader(name, value)
    response.flushHeaders()
    response.write(body.slice(0, 5))
    setImmediate(() => response.end(body.slice(5)))
  }
  const words = `${String(headers['x-refused'] ?? 'nobody')} at ${String(headers['x-asked'])} by ${String(headers['x-guard'])} as ${String(headers.cookie)}, form ${String(headers['content-type'])}`
  delete headers['x-guard']
  if (url === REFUSAL_PATH) return send(404, { ...HTML, 'x-second': 'yes' }, `<h1>${words}</h1>`)
  if (url?.startsWith('/absent') === true) markRefused(404)
  if (url === '/barred') markRefused(403)
  if (url === '/absent-and-failed') return send(500, HTML, 'failed')
  if (url === '/absent-data') return send(404, { 'content-type': 'text/x-component' }, 'data')
  if (url === '/own-404') return send(404, HTML, '<h1>of a handler</h1>')
  if (url === '/absent-packed') return pack(response)
  response.setHeader('set-cookie', 'locale=en')
  response.setHeader('x-first', 'yes')
  return send(url === '/barred' ? 403 : url === '/absent' ? 404 : 200, HTML, url === '/open' ? '<h1>open</h1>' : EMPTY)
}

/** Takes the response's own `write` and `end` and writes packed bytes through them, as compression does. */
function pack(response: ServerResponse): void {
  const [write, end] = [response.write.bind(response), response.end.bind(response)]
  Object.assign(response, { statusCode: 404 })
  response.setHeaders(new Map(Object.entries({ ...HTML, 'content-encoding': 'gzip' })))
  response.writeHead(404)
  const packed = createGzip()
  packed.on('data', (chunk: Buffer) => write(chunk))
  packed.on('end', () => end())
  packed.end(EMPTY)
}

const server = createServer((incoming, response) => serveTellingRefusals(incoming, response, (...passed) => void framework(...passed)))
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  port = at !== null && typeof at === 'object' ? at.port : 0
})
afterAll(() => server.close())

async function asked(path: string, method = 'GET'): Promise<{ readonly status: number | undefined; readonly headers: IncomingMessage['headers']; readonly body: string }> {
  return await new Promise((resolve, reject) => {
    const sent = ask({ host: '127.0.0.1', port, path, method, headers: { cookie: 'a=b', 'x-guard': 'mark', 'content-type': 'x/form' } }, (received) => {
      const chunks: Buffer[] = []
      received.on('data', (chunk: Buffer) => chunks.push(chunk))
      received.on('end', () => resolve({ status: received.statusCode, headers: received.headers, body: Buffer.concat(chunks).toString() }))
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('a page that is refused', () => {
  test.each([
    ['/absent', 404],
    ['/barred', 403],
    ['/absent-packed', 404],
  ])('%s goes out under %i as the page that says so, with the cookie of the first answer and none of its other headers', async (path, status) => {
    const { status: got, headers, body } = await asked(path)
    expect([got, body]).toEqual([status, `<h1>${String(status)} at ${path} by mark as a=b, form undefined</h1>`])
    expect(headers).toMatchObject({ 'x-second': 'yes', 'content-length': String(Buffer.byteLength(body)) })
    expect([headers['x-first'], headers['content-encoding']]).toEqual([undefined, undefined])
    if (path !== '/absent-packed') expect(headers['set-cookie']).toEqual(['locale=en'])
  })

  test('answers HEAD without a body', async () => {
    expect(await asked('/absent', 'HEAD')).toMatchObject({ status: 404, body: '', headers: { 'x-second': 'yes' } })
  })

  test('leaves alone what is no refused page: an open one, a handler’s own 404, the data of a navigation, a page that failed', async () => {
    const answers = await Promise.all(['/open', '/own-404', '/absent-data', '/absent-and-failed'].map(async (path) => await asked(path)))
    expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, '<h1>open</h1>'], [404, '<h1>of a handler</h1>'], [404, 'data'], [500, 'failed']])
  })
})
