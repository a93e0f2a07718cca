import { describe, expect, test } from 'vitest'
import { headersFor } from './answer-headers'

const about = (path: string, status: number, given: Readonly<Record<string, string>> = {}, secure = true) => headersFor({ path, method: 'GET', status, secure, requestId: 'r1', given: (name) => given[name] })

describe('the headers of an answer', () => {
  test.each([
    ['/', 200],
    ['/desk', 200],
    ['/desk', 307],
    ['/api/v1/releases/annual-2023/csv', 200],
    ['/_next/static/gone.js', 404],
    ['/favicon.svg', 404],
    ['/desk/_next/static/a.js', 200],
  ])('keep %s with %i out of caches', (path, status) => {
    expect(about(path, status)['cache-control']).toBe('private, no-store')
  })

  test('let files of the build be kept for ever, and those beside it for an hour', () => {
    expect(about('/_next/static/chunks/a.js', 200)['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(about('/favicon.svg', 200)['cache-control']).toBe('public, max-age=3600')
  })

  test('let a figure be kept and shown by others where it says so itself, and nothing else', () => {
    const shared = { 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin', 'content-type': 'image/svg+xml; charset=utf-8' }
    expect(about('/figures/trend/svg', 200, shared)).toMatchObject({ 'cache-control': 'public, max-age=300', 'cross-origin-resource-policy': 'cross-origin' })
    expect(about('/figures/trend/png', 304, shared)['cache-control']).toBe('public, max-age=300')
    expect(about('/figures/trend/svg', 410, shared)).toMatchObject({ 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'cross-origin' })
    expect(about('/figures/trend/svg', 200)).toMatchObject({ 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin' })
    expect(about('/figures/trend/svg', 200, shared)['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/)
    for (const path of ['/', '/desk', '/api/v1/releases/annual-2023/csv', '/figures/trend/exe', '/figures/trend/svg/x', '/print/pdf']) expect(about(path, 200, shared), path).toMatchObject({ 'cache-control': 'private, no-store', 'cross-origin-resource-policy': 'same-origin' })
  })

  test('let programs keep published figures where the answer says so, to be asked for again each time', () => {
    const kept = { 'cache-control': 'private, no-cache', 'content-type': 'application/json; charset=utf-8' }
    expect([about('/api/v1/observations', 200, kept), about('/api/v1/observations', 304, kept), about('/api/v1/observations', 410, kept), about('/desk', 200, kept)].map((headers) => headers['cache-control'])).toEqual(['private, no-cache', 'private, no-cache', 'private, no-store', 'private, no-store'])
    expect(about('/api/v1/observations', 200, { 'cache-control': 'public, max-age=300' })['cache-control']).toBe('private, no-store')
  })

  test('leave a page its own policy, and give everything else one that allows no script', () => {
    expect(about('/', 200, { 'content-type': 'text/html', 'content-security-policy': "script-src 'nonce-a'" })['content-security-policy']).toBe("script-src 'nonce-a'")
    expect(about('/', 200, { 'content-type': 'application/json', 'content-security-policy': "script-src 'nonce-a'" })['content-security-policy']).toMatch(/^default-src 'none'/)
    expect(about('/', 500)['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
  })

  test('say which methods are served where the asked one is not', () => {
    expect(about('/api/health', 405)['allow']).toBe('POST')
    expect(about('/api/health', 405, { allow: 'GET' })['allow']).toBe('GET')
    expect(about('/api/health', 200)['allow']).toBeUndefined()
    expect(about('/api/v1/entry/2023/410700', 405)['allow']).toBe('PATCH')
    expect(about('/api/v1/evidence/2023/410700/1', 405)['allow']).toBe('GET, HEAD, PATCH')
  })

  test('ask for TLS only where there is some', () => {
    expect(about('/', 200)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
    expect(about('/', 200, {}, false)['strict-transport-security']).toBeUndefined()
  })

  test('name the encoding of every text', () => {
    expect(about('/', 200, { 'content-type': 'text/x-component' })['content-type']).toBe('text/x-component; charset=utf-8')
    expect(about('/', 200, { 'content-type': 'text/html; charset=utf-8' })['content-type']).toBeUndefined()
    expect(about('/', 200, { 'content-type': 'application/json' })['content-type']).toBeUndefined()
  })
})
