import { describe, expect, test } from 'vitest'
import { judgeRequest, type RequestHead } from './judge-request'

const ORIGIN = 'https://kpi.example.gov.cn'
const head = (given: Partial<RequestHead>, headers: Readonly<Record<string, string>> = {}): RequestHead => ({
  method: 'GET',
  target: '/',
  loopback: false,
  rawHeaders: Object.entries({ Host: 'kpi.example.gov.cn', ...headers }).flat(),
  ...given,
})

describe('the head of a request', () => {
  test.each(['/', '/desk/entry/410700/2024', '/metrics/MED_RATE?period=2023&view=table', '/units/%E6%96%B0%E4%B9%A1', '/?q=100%'])('with %s is served', (target) => {
    expect(judgeRequest(head({ target }), ORIGIN)).toBeNull()
  })

  test.each(['http://evil.example/', 'http://kpi.example.gov.cn/', '*', 'kpi.example.gov.cn:443', '', '/%', '/%E0%A4%A', '/%00', '/?a=%00', '/a\\b', '/a\u0001', '/\u00e9', '/%ff'])('with the target %j cannot be read', (target) => {
    expect(judgeRequest(head({ target }), ORIGIN)).toBe('request.malformed')
  })

  test('with an endless address is told so', () => {
    expect(judgeRequest(head({ target: `/?${'a'.repeat(9000)}` }), ORIGIN)).toBe('request.address-too-long')
  })

  test.each(['evil.example', 'kpi.example.gov.cn:8443', 'kpi.example.gov.cn.evil.example', 'kpi.example.gov.cn.', '10.0.0.1'])('for the host %s is not ours', (Host) => {
    expect(judgeRequest(head({}, { Host }), ORIGIN)).toBe('request.other-host')
  })

  test('names its host once', () => {
    expect(judgeRequest(head({ rawHeaders: [] }), ORIGIN)).toBe('request.malformed')
    expect(judgeRequest(head({ rawHeaders: ['Host', 'kpi.example.gov.cn', 'host', 'evil.example'] }), ORIGIN)).toBe('request.malformed')
  })

  test('may name this machine where the server fetches the page that an action leads to, for reading only', () => {
    const errand = { Host: '127.0.0.1:3000', RSC: '1' }
    expect(judgeRequest(head({ target: '/desk', loopback: true }, errand), ORIGIN)).toBeNull()
    expect(judgeRequest(head({ target: '/desk' }, errand), ORIGIN)).toBe('request.other-host')
    expect(judgeRequest(head({ target: '/desk', loopback: true, method: 'POST' }, errand), ORIGIN)).toBe('request.other-host')
    expect(judgeRequest(head({ target: '/desk', loopback: true }, { Host: 'evil.example', RSC: '1' }), ORIGIN)).toBe('request.other-host')
  })

  test('may name any host where this machine asks for its health', () => {
    expect(judgeRequest(head({ target: '/api/health/ready', loopback: true }, { Host: '127.0.0.1:3000' }), ORIGIN)).toBeNull()
    expect(judgeRequest(head({ target: '/api/health/ready' }, { Host: '127.0.0.1:3000' }), ORIGIN)).toBe('request.other-host')
    expect(judgeRequest(head({ target: '/desk', loopback: true }, { Host: '127.0.0.1:3000' }), ORIGIN)).toBe('request.other-host')
    expect(judgeRequest(head({ target: '/api/health/../../desk', loopback: true }, { Host: '127.0.0.1:3000' }), ORIGIN)).toBe('request.other-host')
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get'])('with the method %s is not served', (method) => {
    expect(judgeRequest(head({ method }, { Origin: ORIGIN }), ORIGIN)).toBe('request.method')
  })

  test('with another method than reading is not served where programs only read', () => {
    for (const target of ['/api/v1/observations', '/api/v1/releases/annual-2023', '/api/v1/releases/annual-2023/csv', '/api/v1/drafts/410721', '/api/v1/openapi.json']) {
      expect(judgeRequest(head({ method: 'POST', target }, { Origin: ORIGIN }), ORIGIN), target).toBe('request.method')
      expect(judgeRequest(head({ method: 'HEAD', target }), ORIGIN), target).toBeNull()
    }
  })

  test('with the method PATCH is served only where a part of something is changed in part, and only from our own pages', () => {
    const patch = (target: string, headers: Readonly<Record<string, string>> = { Origin: ORIGIN }) => judgeRequest(head({ method: 'PATCH', target }, headers), ORIGIN)
    expect(['/api/v1/entry/annual-2024/410721', '/api/v1/entry/annual-2024/410721/comments/7', '/api/v1/evidence/annual-2024/410721/7'].map((target) => patch(target))).toEqual([null, null, null])
    expect(['/desk', '/api/v1/entry/annual-2024', '/api/v1/entry/annual-2024/410721/cell', '/api/v1/entry/annual-2024/410721/comments', '/api/v1/evidence/annual-2024/410721', '/api/v1/releases/annual-2023/csv'].map((target) => patch(target))).toEqual(Array.from({ length: 6 }, () => 'request.method'))
    expect(patch('/api/v1/entry/annual-2024/410721', {})).toBe('request.other-origin')
    expect(patch('/api/v1/entry/annual-2024/410721', { Origin: 'https://evil.example' })).toBe('request.other-origin')
  })

  test('that changes something comes from our own pages', () => {
    expect(judgeRequest(head({ method: 'POST' }, { Origin: ORIGIN }), ORIGIN)).toBeNull()
    expect(judgeRequest(head({ method: 'POST' }, { 'Sec-Fetch-Site': 'same-origin' }), ORIGIN)).toBeNull()
    expect(judgeRequest(head({ method: 'POST' }), ORIGIN)).toBe('request.other-origin')
    expect(judgeRequest(head({ method: 'POST', rawHeaders: ['Host', 'kpi.example.gov.cn', 'Origin', ORIGIN, 'Origin', 'https://evil.example'] }), ORIGIN)).toBe('request.other-origin')
  })

  test('announces a body that may be sent there', () => {
    const sized = (target: string, length: number) => judgeRequest(head({ method: 'POST', target }, { Origin: ORIGIN, 'Content-Length': String(length) }), ORIGIN)
    expect(sized('/desk', 1024 * 1024)).toBeNull()
    expect(sized('/desk', 1024 * 1024 + 1)).toBe('request.body-too-large')
    expect(sized('/desk/import', 10 * 1024 * 1024)).toBeNull()
    expect(sized('/desk/import', 10 * 1024 * 1024 + 1)).toBe('request.body-too-large')
    expect(sized('/desk/imported', 2 * 1024 * 1024)).toBe('request.body-too-large')
    // A file of 10 MiB with the form around it.
    expect(sized('/api/v1/evidence/annual-2024/410721', 10 * 1024 * 1024 + 1000)).toBeNull()
    expect(sized('/api/v1/evidence/annual-2024/410721', 11 * 1024 * 1024)).toBe('request.body-too-large')
    expect(sized('/api/v1/imports/annual-2024/410721', 10 * 1024 * 1024 + 1000)).toBeNull()
    expect(sized('/api/v1/imports/annual-2024/410721', 11 * 1024 * 1024)).toBe('request.body-too-large')
    expect(sized('/api/v1/evidence/annual-2024/410721/7', 2 * 1024 * 1024)).toBe('request.body-too-large')
    expect(sized('/api/v1/entry/annual-2024/410721', 1024 * 1024 + 1)).toBe('request.body-too-large')
  })
})
