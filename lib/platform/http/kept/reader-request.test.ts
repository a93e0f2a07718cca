import type { IncomingHttpHeaders } from 'node:http'
import { HTML_LIMITED_BOT_UA_RE_STRING } from 'next/dist/shared/lib/router/utils/is-bot'
import { describe, expect, it } from 'vitest'
import { SINGLE_KEYS, TEXT_SIZES, THEMES } from '@/components/layout/display-settings'
import { readerRequest, seenHeaders } from './reader-request'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const ask = (headers: IncomingHttpHeaders = {}, target = '/units?period=2023', method = 'GET') =>
  readerRequest({ method, target, headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'user-agent': BROWSER, ...headers } })
const keyOf = (cookie: string): string | undefined => ask({ cookie })?.key

describe('a request of a reader', () => {
  it('is told apart by its address, letter by letter, and by how it is to look', () => {
    const keys = [ask({}, '/'), ask({}, '/?'), ask({}, '/units'), ask({}, '/units?a=1&b=2'), ask({}, '/units?b=2&a=1')].map((one) => one?.key)
    const looks = ['locale', 'theme', 'text', 'keys'].flatMap((name) => [keyOf(`${name}=one`), keyOf(`${name}=two`)])
    expect(new Set([...keys, ...looks]).size).toBe(13)
  })

  it.each([...THEMES, ...TEXT_SIZES, ...SINGLE_KEYS, 'zh-CN', 'en'])('can have its look set to %s', (value) => {
    expect(keyOf(`theme=${value}`)).toContain(`theme=${value}`)
  })

  it.each([
    ['another order', 'theme=dark; locale=en', 'locale=en; theme=dark'],
    ['a cookie that nobody reads', 'locale=en; _ga=GA1.2.3; theme=dark', 'locale=en; theme=dark'],
    ['one that comes twice, of which the last counts', 'locale=zh-CN; theme=dark; locale=en', 'locale=en; theme=dark'],
    ['one that says nothing', 'locale; theme=', ''],
    ['one that can be no choice', `theme=${'x'.repeat(13)}; locale=en%0a; text=a"b`, ''],
  ])('is the same with %s', (_what, one, other) => {
    expect(keyOf(one)).toBe(ask(other === '' ? {} : { cookie: other })?.key)
  })

  it.each([
    'plumbline.session=eyJ', '__Host-plumbline.session=eyJ', '__Secure-plumbline.screen=abc', 'theme=dark; plumbline.csrf=1', 'plumbline.session',
  ])('is none with the cookie %s', (cookie) => {
    expect(ask({ cookie })).toBeNull()
  })

  it.each([
    ['authorization', 'Bearer plb_1'], ['range', 'bytes=0-1'], ['if-none-match', '"a"'], ['if-modified-since', 'Mon'], ['rsc', '1'], ['next-router-state-tree', '[]'],
    ['next-router-prefetch', '1'], ['next-action', 'f'], ['next-url', '/'], ['content-length', '0'], ['transfer-encoding', 'chunked'],
  ])('is none with the header %s', (name, value) => {
    expect(ask({ [name]: value })).toBeNull()
  })

  it.each([
    ['POST', '/'], ['HEAD', '/'], ['GET', '/api/v1/observations'], ['GET', '/_next/static/chunks/a.js'], ['GET', '/units?_rsc=1'], ['GET', '/units?a=1&_rsc=x'],
  ])('is none as %s %s', (method, target) => {
    expect(ask({}, target, method)).toBeNull()
  })

  it('is none where no document is asked for', () => {
    expect([ask({ accept: '*/*' }), ask({ accept: 'image/svg+xml,image/*' }), readerRequest({ method: 'GET', target: '/', headers: {} })]).toEqual([null, null, null])
  })

  it('is none of a program that the framework serves otherwise', () => {
    const names = HTML_LIMITED_BOT_UA_RE_STRING.split('|').map((name) => name.replaceAll('[\\w-]+', 'Any'))
    expect(names.length).toBeGreaterThan(20)
    expect([...names, 'Googlebot/2.1'].filter((name) => ask({ 'user-agent': `Mozilla/5.0 (compatible; ${name}/1.0)` }) !== null)).toEqual([])
  })

  it('is not mistaken for a program where browsers of people ask', () => {
    expect(ask()).not.toBeNull()
    expect(ask({ 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1' })).not.toBeNull()
  })

  it.each([['gzip, deflate, br', true], ['br;q=1.0, gzip;q=0.8', true], ['gzip;q=0', false], ['gzip;q=0.0', false], ['br', false], ['', false], ['x-gzip', false]])('that takes %j is compressed: %s', (accept, gzip) => {
    expect(ask({ 'accept-encoding': accept })?.gzip).toBe(gzip)
  })

  it('shows the framework nothing but what its key holds', () => {
    const asked = ask({ cookie: 'a=1; theme=dark', referer: 'https://elsewhere.test/', 'accept-language': 'en', 'accept-encoding': 'gzip', 'x-custom': '1' })
    expect(asked === null ? null : seenHeaders(asked, 'kpi.test')).toEqual({ host: 'kpi.test', accept: 'text/html', cookie: 'theme=dark', 'accept-encoding': 'gzip' })
  })
})
