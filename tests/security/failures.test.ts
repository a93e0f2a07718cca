// HT-4 and HT-7: redirects that stay here, and failures that say nothing about the inside, each with a number that the log knows.
import { readFileSync } from 'node:fs'
import { describe, expect, inject, test } from 'vitest'
import { send, type RawAnswer, type RawRequest } from '../product/raw-http'
import { actions, pageAddresses } from './build-entries'
import { telling } from './inside'
import { logged } from './logged'

const product = inject('product')
const { origin } = product
const full = process.env['PLUMBLINE_FULL'] === 'yes'

const BAD = ['%27', "'%20or%201=1--", '..%2f..%2fetc%2fpasswd', '%2e%2e', '__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '0', '99999999999999999999', '1e400', '%F0%9F%92%A5', '%EF%BC%91', 'a'.repeat(3000), '%3Cscript%3E', '%0d%0aX:y', '%7B%7D', '[]', '%E2%80%AE', '2023;drop', '*', '%25', ';', '%5B%5D']
const SHAPES = ['/metrics/%s', '/units/%s', '/releases/%s', '/releases/annual-2023?version=%s', '/documents/%s', '/?period=%s', '/metrics/MED_RATE?period=%s&view=%s', '/units?period=%s', '/desk/entry/%s/410700', '/desk/entry/2023/%s', '/desk/entry/2023/410700/receipt/%s', '/desk/review/%s/410700', '/desk/collections/%s', '/desk/releases/%s', '/preview/%s', '/api/v1/calendar/%s/plumbline.ics', '/api/v1/entry/%s/410700/cell?metric=%s', '/api/v1/evidence/2023/410700/%s', '/desk/import/%s/410700', '/desk/import/2023/410700/%s', '/api/v1/imports/2023/410700/%s/annotated', '/api/v1/releases/%s/csv', '/api/v1/releases/annual-2023/%s', '/api/v1/releases/annual-2023/csv?version=%s', '/exports?release=%s&metric=%s', '/api/v1/exports/%s', '/api/v1/exports/csv?metric=%s&unit=%s', '/sign-in?next=%s', '/set-up?code=%s', '/%s', '/_next/static/%s', '/_next/data/%s', '/api/auth/%s']

function forced(): readonly RawRequest[] {
  const bad = full ? BAD : BAD.filter((_text, at) => at % 4 === 0)
  const asked = SHAPES.flatMap((shape) => bad.map((text) => ({ target: shape.replaceAll('%s', text) })))
  const bodies = ['', '[', '["$1"', '["$F1"]', '{"__proto__":1}', '["$@1"]', '0:', '["$undefined"]', '\u0000', '["$K9"]']
  const called = actions()
    .slice(0, full ? undefined : 2)
    .flatMap(({ id }) => bodies.map((body) => ({ method: 'POST', target: '/sign-in', headers: { Origin: origin, 'Next-Action': id, 'Content-Type': 'text/plain;charset=UTF-8' }, body })))
  const multipart = ['', '--x\r\n', '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--x--\r\n', '--x\r\nContent-Disposition: form-data\r\n\r\n'].map((body) => ({
    method: 'POST',
    target: '/',
    headers: { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=x' },
    body,
  }))
  return [...asked, ...called, ...multipart]
}

describe('a forced failure', () => {
  test('tells nothing of the inside, and its number is in the log', async () => {
    const requests = forced()
    expect(requests.length).toBeGreaterThanOrEqual(full ? 300 : 100)
    const told: string[] = []
    const numbers: string[] = []
    const broken: string[] = []
    let framework = 0
    for (const request of requests) {
      const answer = await send(origin, request)
      const about = `${request.method ?? 'GET'} ${request.target?.slice(0, 80) ?? ''} ${String(request.body ?? '')}: ${answer.status}`
      told.push(...telling(answer).map((what) => `${about} tells ${what}`))
      numbers.push(answer.headers['x-request-id'] ?? `none for ${about}`)
      // The framework's own answer to a message that it cannot read is counted apart.
      const ownsIt = String(request.headers?.['Content-Type']).startsWith('multipart') || request.headers?.['Next-Action'] !== undefined
      if (answer.status >= 500 && ownsIt && (answer.body.length <= 21 || /digest/.test(answer.body))) framework += 1
      else if (answer.status >= 500) broken.push(`${about} ${answer.headers['content-type'] ?? ''} ${answer.body.slice(0, 200)}`)
    }
    expect(told).toEqual([])
    expect(broken).toEqual([])
    // The last one in it: all before it are as well.
    await logged(product.logFile, numbers.at(-1) ?? 'none')
    const log = readFileSync(product.logFile, 'utf8')
    expect(numbers.filter((number) => !log.includes(number))).toEqual([])
    process.stdout.write(`${requests.length} forced failures; ${framework} answered by the framework's own 500\n`)
  })

  test.each([
    ['a stack', '    at render (/srv/x.js:1:2)'],
    ['a file', 'cannot open /app/lib/data/people.ts'],
    ['a connection string', 'postgresql://app:x@db/plumbline'],
    ['SQL', 'select secret from session'],
    ['a variable', 'NEXTAUTH_SECRET is wrong'],
  ])('with %s in it would be noticed', (_name, body) => {
    expect(telling({ status: 500, headers: {}, body })).not.toEqual([])
  })
})

const ELSEWHERE = [
  'https://evil.example', 'http://evil.example', '//evil.example', '///evil.example', '////evil.example', '/\\evil.example', '\\/evil.example', '\\\\evil.example', '/%5cevil.example', '%2f%2fevil.example',
  'https:evil.example', 'https:/evil.example', 'https:///evil.example', 'HTTPS://evil.example', ' https://evil.example', '\thttps://evil.example', '%09//evil.example', '/%09/evil.example', '/%0a/evil.example', '/%0d%0aLocation:%20https://evil.example',
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,evil.example', 'vbscript:evil.example', 'ftp://evil.example', '//evil.example@localhost', `https://localhost@evil.example`, `${origin}@evil.example`, `${origin}.evil.example`, `//localhost:evil.example`,
  'https://evil。example', '//evil%E3%80%82example', 'https://evil.example%23', 'https://evil.example?localhost', '/..//evil.example', '/.//evil.example', '/desk/..//evil.example', '//%65vil.example', 'https://[::1]/evil.example', '/\u00a0/evil.example',
  '/desk?x=//evil.example/..', '.evil.example',
]

/** Where a browser would go with this answer. */
const leadsTo = (answer: RawAnswer): readonly string[] => {
  const refresh = /url=(.+)$/i.exec(answer.headers['refresh'] ?? '')?.[1]
  const inPage = [...answer.body.matchAll(/http-equiv="refresh" content="[^"]*url=([^"]+)"/gi)].map(([, url = '']) => url)
  const json = /^\{"url":"([^"]+)"\}$/.exec(answer.body)?.[1]
  return [answer.headers['location'], refresh, json, ...inPage].flatMap((url) => (url === undefined ? [] : [new URL(url, origin).origin]))
}

describe('a redirect', () => {
  test('never leads to another site', async () => {
    expect(ELSEWHERE.length).toBeGreaterThanOrEqual(40)
    const cookieOf = (answer: RawAnswer): string => (answer.headers['set-cookie'] ?? '').split('\n').map((line) => line.split(';')[0]).join('; ')
    const token = await send(origin, { target: '/api/auth/csrf' })
    const { csrfToken } = JSON.parse(token.body) as { csrfToken: string }
    const away: string[] = []
    for (const target of ELSEWHERE) {
      const text = encodeURIComponent(target)
      const raw = target.replace(/[^\x21-\x7e]/g, (letter) => encodeURIComponent(letter))
      const form = { method: 'POST', headers: { Origin: origin, Cookie: cookieOf(token), 'Content-Type': 'application/x-www-form-urlencoded' }, body: `csrfToken=${csrfToken}&callbackUrl=${text}&json=true` }
      const requests: readonly RawRequest[] = [
        ...[text, raw].flatMap((at) => [`/sign-in?next=${at}`, `/sign-in?callbackUrl=${at}`, `/api/auth/signin?callbackUrl=${at}`, `/api/auth/signout?callbackUrl=${at}`, `/desk?next=${at}`, `/set-up?next=${at}`].map((address) => ({ target: address }))),
        { ...form, target: '/api/auth/signout' },
        { ...form, target: '/api/auth/signin/credentials' },
        { ...form, target: '/sign-out' },
        { target: `/${raw}` },
      ]
      for (const request of requests) {
        const answer = await send(origin, request)
        away.push(...leadsTo(answer).filter((to) => to !== origin).map((to) => `${request.target}: to ${to}`))
      }
    }
    expect(away).toEqual([])
  })

  test('to another site would be noticed', () => {
    expect(leadsTo({ status: 307, headers: { location: '//evil.example/' }, body: '' })).toEqual(['http://evil.example'])
  })

  test('leads to the page that was asked for', async () => {
    const answer = await send(origin, { target: '/desk' })
    expect(answer.headers['location']).toMatch(/^(http:\/\/localhost:\d+)?\/sign-in\?next=%2Fdesk$/)
  })
})

describe('a page', () => {
  test.each(['pageSize=1000000000', 'limit=1e9', 'page=-1', 'page=99999999999', 'offset=NaN'])('stays bounded with %s', async (parameters) => {
    for (const page of pageAddresses()) {
      const answer = await send(origin, { target: `${page}?${parameters}` })
      expect(answer.status, page).toBeLessThan(500)
      expect((answer.body.match(/<tr/g) ?? []).length, page).toBeLessThanOrEqual(1000)
    }
  })
})
