// HT-3: what another site may try to make a signed-in browser send. Every variant is answered by us, and changes nothing.
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { send, type RawRequest } from '../product/raw-http'
import { actions, pageAddresses } from './build-entries'
import { databaseSum } from './database-sum'

const product = inject('product')
const full = process.env['PLUMBLINE_FULL'] === 'yes'
const { host, hostname, port } = new URL(product.origin)

const FOREIGN: readonly (readonly [name: string, headers: Readonly<Record<string, string | readonly string[]>>])[] = [
  ['another origin', { Origin: 'https://evil.example' }],
  ['the origin null', { Origin: 'null' }],
  ['no origin', {}],
  ['a look-alike that ends like ours', { Origin: `http://evil-${host}` }],
  ['a look-alike that begins like ours', { Origin: `http://${hostname}.evil.example:${port}` }],
  ['another port', { Origin: `http://${hostname}:${Number(port) + 1}` }],
  ['https instead of http', { Origin: `https://${host}` }],
  ['a forwarded host that matches it', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }],
  ['a sandboxed frame', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Dest': 'iframe' }],
  ['JSON sent as plain text', { Origin: 'https://evil.example', 'Content-Type': 'text/plain' }],
  ['another method written into a header', { Origin: 'https://evil.example', 'X-HTTP-Method-Override': 'GET' }],
  ['fetch in no-cors mode', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
  ['a page of the same site that is not ours', { 'Sec-Fetch-Site': 'same-site' }],
  ['our origin and another', { Origin: [product.origin, 'https://evil.example'] }],
  ['our origin in a path', { Origin: `${product.origin}/` }],
]

const BOUNDARY = 'x-boundary-of-a-test'
const part = (name: string, value: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** An action as a browser with scripts calls it, and as a form without scripts does. */
const callsOf = (id: string, target: string): readonly RawRequest[] => [
  { method: 'POST', target, headers: { 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' }, body: '["$K1"]' },
  { method: 'POST', target, headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }, body: `${part(`$ACTION_ID_${id}`, '')}${part('locale', 'en')}--${BOUNDARY}--\r\n` },
]

const AUTH: readonly RawRequest[] = ['/api/auth/callback/credentials', '/api/auth/signout', '/api/auth/signin/credentials'].map((target) => ({
  method: 'POST',
  target,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'loginName=demo.nobody&password=not-a-password&json=true',
}))

function everyCall(): readonly RawRequest[] {
  const pages = full ? pageAddresses() : ['/sign-in', '/']
  const called = actions().flatMap(({ id }) => pages.flatMap((target) => callsOf(id, target)))
  return [...called, ...AUTH]
}

describe('a request that changes something', () => {
  let before = ''
  beforeAll(async () => {
    before = await databaseSum(product.ownerUrl)
  })

  test.each(FOREIGN)('with %s is refused by us at every way in', async (_name, foreign) => {
    const calls = everyCall()
    expect(calls.length).toBeGreaterThan(10)
    const wrong: string[] = []
    for (const call of calls) {
      const answer = await send(product.origin, { ...call, headers: { ...call.headers, ...foreign } })
      const refused = answer.status === 403 && answer.headers['content-type']?.startsWith('application/problem+json') && answer.body.includes('"request.other-origin"')
      if (!refused || 'set-cookie' in answer.headers) wrong.push(`${call.target}: ${answer.status} ${answer.body.slice(0, 80)}`)
    }
    expect(wrong).toEqual([])
    expect(await databaseSum(product.ownerUrl)).toBe(before)
  })

  test('asked for by GET changes nothing', async () => {
    const targets = [...pageAddresses(), '/api/auth/signout', '/api/auth/signout?csrfToken=x&callbackUrl=/', '/api/auth/callback/credentials?loginName=a&password=b', '/sign-in?_method=POST', '/desk?_method=DELETE']
    for (const target of targets) {
      for (const { id } of full ? actions() : actions().slice(0, 2)) {
        const answer = await send(product.origin, { target, headers: { 'Next-Action': id, 'X-HTTP-Method-Override': 'POST' } })
        expect(answer.headers['set-cookie'] ?? '', target).not.toMatch(/session|locale/)
      }
    }
    expect(await databaseSum(product.ownerUrl)).toBe(before)
  })

  // Shows that the refusals above come from where the request came from, and not from its being useless.
  test.each([
    ['our origin', { Origin: product.origin }],
    ["the browser's word that it is ours", { 'Sec-Fetch-Site': 'same-origin' }],
  ])('from our own pages passes with %s', async (_name, own) => {
    const display = actions().find(({ name }) => name === 'setDisplay')
    const [, form] = callsOf(display?.id ?? '', '/sign-in')
    const answer = await send(product.origin, { ...form, headers: { ...form?.headers, ...own } })
    expect(answer.status).toBeLessThan(400)
    expect(answer.headers['set-cookie']).toContain('locale=en')
  })
})
