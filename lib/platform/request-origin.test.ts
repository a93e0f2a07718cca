import { expect, test } from 'vitest'
import { foreignOrigin } from './request-origin'

const own = 'https://kpi.example.gov.cn'
const headers = (entries: Record<string, string>): Headers => new Headers(entries)

test.each([
  ['our own origin', { origin: own }, false],
  ['no origin, but the browser says same-origin', { 'sec-fetch-site': 'same-origin' }, false],
  ['another origin', { origin: 'https://evil.example' }, true],
  ['the null origin', { origin: 'null' }, true],
  ['no origin at all', {}, true],
  ['no origin, same site only', { 'sec-fetch-site': 'same-site' }, true],
  ['our name as a prefix', { origin: `${own}.evil.example` }, true],
  ['our name as a suffix', { origin: 'https://evil-kpi.example.gov.cn' }, true],
  ['another scheme', { origin: 'http://kpi.example.gov.cn' }, true],
  ['another port', { origin: `${own}:8443` }, true],
  ['a foreign origin with a forwarded host of its own', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, true],
  ['a foreign origin that claims to be same-origin', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, true],
])('%s', (_name, entries, foreign) => {
  expect(foreignOrigin(headers(entries), own)).toBe(foreign)
})
