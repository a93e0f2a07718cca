// Over a real connection: what a reader gets of a page that is kept.
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { catchBody } from './catch-body'
import { answerKept, keptPageOf, type KeptPage } from './kept-page'

const NONCE = 'Jg7XTTObeQG7ZGToPMM+XvYd'
const BODY = `<!DOCTYPE html><html><head><script nonce="${NONCE}" src="a.js"></script></head><body>法治<script nonce="${NONCE}">1</script></body></html>`
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'self'; script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  link: `</a.css>; rel=preload; nonce="${NONCE}"`,
  vary: 'rsc, Accept-Encoding',
  'cache-control': 'private, no-store',
  'x-request-id': 'one',
}
const kept = (change: { readonly status?: number; readonly headers?: Readonly<Record<string, string | undefined>>; readonly body?: string } = {}) =>
  keptPageOf({ status: change.status ?? 200, headers: { ...HEADERS, ...change.headers }, sent: Buffer.from(change.body ?? BODY) })

const servers: Server[] = []
afterEach(() => servers.splice(0).forEach((server) => server.close()))

async function serving(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
}

async function asked(page: KeptPage, gzip: boolean): Promise<{ readonly headers: IncomingMessage['headers']; readonly body: Buffer }> {
  const origin = await serving((_request, response) => answerKept(response, page, gzip))
  return await new Promise((resolve, reject) => {
    get(origin, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks) }))
    }).on('error', reject)
  })
}

describe('a kept page', () => {
  it.each([false, true])('comes with a nonce of its own, in its policy, its links and its body; compressed: %s', async (gzip) => {
    const page = await kept()
    if (page === null) throw new Error('it was not kept')
    const answers = [await asked(page, gzip), await asked(page, gzip)]
    const nonces = answers.map(({ headers }) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '')
    expect(new Set([NONCE, ...nonces]).size).toBe(3)
    answers.forEach(({ headers, body }, at) => {
      const text = (gzip ? gunzipSync(body) : body).toString()
      expect(text).toBe(BODY.replaceAll(NONCE, nonces[at] ?? ''))
      expect(headers).toMatchObject({ 'content-type': HEADERS['content-type'], vary: HEADERS.vary, link: HEADERS.link.replace(NONCE, nonces[at] ?? ''), 'content-length': String(body.length) })
      expect(headers['content-encoding']).toBe(gzip ? 'gzip' : undefined)
      // Those belong to the answer that it was made of; the guard writes new ones.
      expect([headers['x-request-id'], headers['cache-control']]).toEqual([undefined, undefined])
    })
  })

  it('is made of a compressed answer as well', async () => {
    const page = await keptPageOf({ status: 200, headers: { ...HEADERS, 'content-encoding': 'gzip' }, sent: gzipSync(BODY) })
    expect(page === null ? '' : (await asked(page, false)).body.toString().replace(/nonce="[^"]+"/g, '')).toBe(BODY.replace(/nonce="[^"]+"/g, ''))
  })

  it.each([
    ['another status', { status: 404 }],
    ['no page', { headers: { 'content-type': 'text/csv' } }],
    ['no policy', { headers: { 'content-security-policy': undefined } }],
    ['a cookie', { headers: { 'set-cookie': 'a=1' } }],
    ['a header that nobody thought of', { headers: { 'x-person': 'somebody' } }],
    ['another compression', { headers: { 'content-encoding': 'br' } }],
    ['no nonce in its body', { body: BODY.replaceAll(NONCE, '') }],
    ['an end that is missing', { body: BODY.slice(0, -8) }],
    ['a part that failed', { body: BODY.replace('法治', '<template data-dgst="1"></template>') }],
    ['a redirection behind its first words', { body: BODY.replace('法治', '<meta http-equiv="refresh" content="1;url=/sign-in">') }],
  ])('is not made of an answer with %s', async (_what, change) => {
    expect(await kept(change)).toBeNull()
    expect(await kept()).not.toBeNull()
  })
})

describe('a body that is read along', () => {
  /** What was read of an answer, and how it ended for the one who asked. */
  async function caught(answer: (response: ServerResponse) => void, most = 1000, leave = false): Promise<string | null> {
    const read = new Promise<Buffer | null>((resolve, reject) => {
      void serving((_request, response) => {
        void catchBody(response, most).then(resolve, reject)
        answer(response)
      }).then((origin) => {
        const request = get(origin, (answered) => {
          if (leave) request.destroy()
          else answered.resume()
        })
        request.on('error', () => undefined)
      }, reject)
    })
    return (await read)?.toString() ?? null
  }

  it('is whole, in whichever form it was written', async () => {
    expect(await caught((response) => {
      response.write('法')
      response.write(Buffer.from('治'))
      response.write(new Uint8Array([0x61]))
      response.end('62', 'hex')
    })).toBe('法治ab')
    expect(await caught((response) => response.end())).toBe('')
  })

  it('is none where it is too long', async () => {
    expect(await caught((response) => response.end('x'.repeat(1001)))).toBeNull()
    expect(await caught((response) => response.end('x'.repeat(1000)))).toHaveLength(1000)
  })

  it('is none where whoever asked left before its end, though the rest was written', async () => {
    expect(await caught((response) => {
      response.write('half')
      response.once('close', () => response.end('</body></html>'))
    }, 1000, true)).toBeNull()
  })

  it('is none where it was given up', async () => {
    expect(await caught((response) => {
      response.write('half')
      setTimeout(() => response.destroy(), 5)
    })).toBeNull()
  })
})
