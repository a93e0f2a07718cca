import { describe, expect, it } from 'vitest'
import { pageAt } from './page-at'

describe('a path', () => {
  it.each([
    ['/', 'page /'],
    ['/metrics/MED_RATE', 'page /metrics/[code]'],
    ['/units/XX%E5%B1%80', 'page /units/[code]'],
    ['/desk/people/new', 'page /desk/people/new'],
    ['/desk/people/12', 'page /desk/people/[id]'],
    ['/preview/2024/units/', 'page /preview/[period]/units'],
  ])('%s is %s', (path, entry) => {
    expect(pageAt(path)).toBe(entry)
  })

  it.each([
    '', 'metrics/MED_RATE', '//evil.example/', '//evil.example/metrics/MED_RATE', '/\\evil.example', '\\\\evil.example', 'http://169.254.169.254/', 'file:///etc/passwd', 'javascript:alert(1)',
    '/api/v1/releases/annual-2023/csv', '/_next/static/x.js', '/figures/trend/svg', '/print/pdf', '/metrics', '/metrics/A/B', '/metrics/..', '/metrics/%2e%2e', '/metrics/%2E%2E/desk', '/metrics/a%2fb', '/metrics/a%5cb',
    '/metrics/a%00', '/metrics/a%0d%0aHost:x', '/metrics/%ff', '/metrics/a b', '/metrics/出庭', '/metrics/A?x', '/metrics/A#x', '/../etc/passwd', '/nowhere',
  ])('%j is no page of ours', (path) => {
    expect(pageAt(path)).toBeNull()
  })
})
