// HT-1 and HT-2: what every answer carries, by its kind.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { send, type RawAnswer, type RawRequest } from '../product/raw-http'
import { pageAddresses } from './build-entries'

const { origin } = inject('product')
const full = process.env['PLUMBLINE_FULL'] === 'yes'
const script = readdirSync(path.resolve(import.meta.dirname, '../../.next/static/chunks')).find((name) => name.endsWith('.js')) ?? ''

const NONCE = /'nonce-([A-Za-z0-9+/=]+)'/
const nonceOf = (answer: RawAnswer): string => NONCE.exec(answer.headers['content-security-policy'] ?? '')?.[1] ?? ''

/** What is wrong with the policy of an answer; empty where nothing is. */
function policyFaults({ headers, body }: RawAnswer): readonly string[] {
  const policy = headers['content-security-policy'] ?? ''
  const directive = (name: string): string => new RegExp(`(?:^|; )${name} ([^;]*)`).exec(policy)?.[1] ?? ''
  const nonce = NONCE.exec(policy)?.[1] ?? ''
  const isPage = (headers['content-type'] ?? '').startsWith('text/html')
  return [
    ...(isPage && !/^'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'$/.test(directive('script-src')) ? [`script-src is "${directive('script-src')}"`] : []),
    ...(isPage && Buffer.from(nonce, 'base64').length < 16 ? ['the nonce has less than 128 bits'] : []),
    ...(isPage && directive('object-src') !== "'none'" ? ['object-src is open'] : []),
    ...(isPage && directive('form-action') !== "'self'" ? ['forms may be sent elsewhere'] : []),
    ...(!isPage && directive('default-src') !== "'none'" ? ['what is no page may load something'] : []),
    ...(directive('base-uri') === "'none'" ? [] : ['base-uri is open']),
    ...(directive('frame-ancestors') === "'none'" ? [] : ['it can be framed']),
    // A script without the nonce would not run; one with it that is not ours would.
    ...(isPage ? [...body.matchAll(/<script(?![^>]*\snonce="([^"]*)")[^>]*>/g)].map(([tag]) => `a script without the nonce: ${tag.slice(0, 80)}`) : []),
  ]
}

const WANTED: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'x-request-id': /^[0-9a-f-]{36}$/,
}

function headerFaults({ headers }: RawAnswer): readonly string[] {
  const missing = Object.entries(WANTED).flatMap(([name, form]) => (form.test(headers[name] ?? '') ? [] : [`${name} is "${headers[name] ?? ''}"`]))
  const told = ['x-powered-by', 'server'].filter((name) => name in headers).map((name) => `${name} tells ${headers[name]}`)
  const type = headers['content-type'] ?? ''
  return [...missing, ...told, ...(type.startsWith('text/') && !/charset=utf-8/i.test(type) ? [`${type} has no charset`] : [])]
}

const KINDS: readonly (readonly [name: string, request: RawRequest, status: number, type: RegExp, cache: RegExp])[] = [
  ['a page', { target: '/' }, 200, /^text\/html; charset=utf-8$/i, /^private, no-store$/],
  ['the sign-in page', { target: '/sign-in' }, 200, /^text\/html; charset=utf-8$/i, /^private, no-store$/],
  ['a page behind sign-in', { target: '/desk' }, 307, /^text\/html; charset=utf-8$/i, /^private, no-store$/],
  ['a page as data', { target: '/sign-in?_rsc=', headers: { RSC: '1' } }, 200, /^text\/x-component; charset=utf-8$/i, /^private, no-store$/],
  ['a page that is not there', { target: '/no-such-page' }, 404, /^text\/html; charset=utf-8$/i, /^private, no-store$/],
  ['JSON', { target: '/api/health' }, 200, /^application\/json/, /^private, no-store$/],
  ['the token of sign-in', { target: '/api/auth/csrf' }, 200, /^application\/json/, /^private, no-store$/],
  ['a download', { target: '/api/v1/releases/annual-2023/csv' }, 200, /^text\/csv; charset=utf-8$/i, /^private, no-store$/],
  ['a download that is not there', { target: '/api/v1/releases/none/csv' }, 404, /^application\/problem\+json/, /^private, no-store$/],
  ['a calendar that is nobody’s', { target: `/api/v1/calendar/${'A'.repeat(43)}/plumbline.ics` }, 404, /^application\/problem\+json/, /^private, no-store$/],
  ['a wall that is nobody’s', { target: `/screen/${'A'.repeat(43)}` }, 404, /^text\/html; charset=utf-8$/i, /^private, no-store$/],
  ['a save by nobody', { method: 'PATCH', target: '/api/v1/entry/2023/410700', headers: { Origin: origin, 'Content-Type': 'application/json' }, body: '{"cells":[]}' }, 401, /^application\/problem\+json/, /^private, no-store$/],
  ['a file of somebody’s, asked for by nobody', { target: '/api/v1/evidence/2023/410700/1' }, 401, /^application\/problem\+json/, /^private, no-store$/],
  ['a file of the build', { target: `/_next/static/chunks/${script}` }, 200, /^application\/javascript; charset=utf-8$/i, /^public, max-age=31536000, immutable$/],
  ['a file of the build that is not there', { target: '/_next/static/chunks/none.js' }, 404, /^text\/(plain|html); charset=utf-8$/i, /^private, no-store$/],
  ['the icon', { target: '/favicon.svg' }, 200, /^image\/svg\+xml$/, /^public, max-age=3600$/],
  ['a redirect', { target: '/desk/' }, 308, /^$/, /^private, no-store$/],
  ['a refusal', { method: 'POST', target: '/', body: 'a=b' }, 403, /^application\/problem\+json/, /^private, no-store$/],
  ['a method that is not served', { method: 'TRACE', target: '/' }, 405, /^application\/problem\+json/, /^private, no-store$/],
  ['an action that nobody made', { method: 'POST', target: '/sign-in', headers: { Origin: origin, 'Next-Action': 'f'.repeat(42), 'Content-Type': 'text/plain;charset=UTF-8' }, body: '[]' }, 409, /./, /^private, no-store$/],
  ['an action whose body is no message', { method: 'POST', target: '/sign-in', headers: { Origin: origin, 'Next-Action': 'x', 'Content-Type': 'text/plain;charset=UTF-8' }, body: '["$1"' }, 400, /./, /^private, no-store$/],
]

describe('an answer', () => {
  test.each(KINDS)('that is %s carries what it must', async (_name, request, status, type, cache) => {
    const answer = await send(origin, request)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type'] ?? '').toMatch(type)
    expect(answer.headers['cache-control']).toMatch(cache)
    expect([...headerFaults(answer), ...policyFaults(answer)]).toEqual([])
    // This installation has no TLS to insist on.
    expect(answer.headers['strict-transport-security']).toBeUndefined()
  })

  test.each(pageAddresses())('at %s carries what it must', async (target) => {
    const answer = await send(origin, { target })
    expect(answer.status).toBeLessThan(500)
    expect([...headerFaults(answer), ...policyFaults(answer)]).toEqual([])
  })

  test('never repeats a nonce', async () => {
    const wanted = full ? 1000 : 50
    const nonces = new Set<string>()
    for (let at = 0; at < wanted; at += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(origin, { target: '/sign-in' })))
      for (const answer of answers) nonces.add(nonceOf(answer))
    }
    expect(nonces.size).toBe(wanted)
    expect(nonces.has('')).toBe(false)
  })
})

describe('the check of answers', () => {
  const page = (policy: string, body = ''): RawAnswer => ({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }, body })
  const good = `default-src 'self'; script-src 'nonce-${'A'.repeat(24)}' 'strict-dynamic'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

  test('lets a good policy pass', () => {
    expect(policyFaults(page(good, `<script nonce="${'A'.repeat(24)}">1</script>`))).toEqual([])
  })

  test.each([
    ['inline scripts', page(good.replace("'strict-dynamic'", "'strict-dynamic' 'unsafe-inline'"))],
    ['a short nonce', page(good.replace('A'.repeat(24), 'AAAA'))],
    ['no policy', page('')],
    ['frames', page(good.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))],
    ['a script without nonce', page(good, '<script>1</script>')],
  ])('would notice %s', (_name, answer) => {
    expect(policyFaults(answer)).not.toEqual([])
  })

  test('would notice a missing header and a version', () => {
    expect(headerFaults({ status: 200, headers: { 'x-powered-by': 'Next.js', 'content-type': 'text/html' }, body: '' })).toHaveLength(8)
  })
})
