import { describe, expect, it } from 'vitest'
import { bearerOf, looksLikeToken, readTokenExpiry, tokenStanding } from './access-token'

describe('what stands behind Authorization', () => {
  it.each([
    ['Bearer plb_x', 'plb_x'],
    ['bearer   plb_x ', 'plb_x'],
    ['Basic dXNlcjpwYXNz', null],
    ['Bearer', null],
    ['Bearer ', null],
    ['', null],
    [null, null],
  ])('%j brings %j', (header, expected) => {
    expect(bearerOf(header)).toBe(expected)
  })
})

it.each([
  [`plb_${'A'.repeat(43)}`, true],
  [`plb_${'A'.repeat(42)}`, false],
  [`plb_${'A'.repeat(44)}`, false],
  [`PLB_${'A'.repeat(43)}`, false],
  [`plb_${'A'.repeat(42)}'`, false],
  ['', false],
])('%s looks like a token: %s', (text, expected) => {
  expect(looksLikeToken(text)).toBe(expected)
})

describe('a token', () => {
  const at = Date.parse('2027-01-01T00:00:00Z')
  it.each([
    [{ expiresAt: '2027-01-01T00:00:01Z', endedAt: null }, 'in-force'],
    [{ expiresAt: '2027-01-01T00:00:00Z', endedAt: null }, 'expired'],
    [{ expiresAt: '2027-01-02T00:00:00Z', endedAt: '2026-12-31T00:00:00Z' }, 'ended'],
    [{ expiresAt: '2026-12-01T00:00:00Z', endedAt: '2026-11-30T00:00:00Z' }, 'ended'],
  ])('%j is %s', (term, expected) => {
    expect(tokenStanding(term, at)).toBe(expected)
  })

  it.each([
    ['2027-06-30', Date.parse('2027-07-01T00:00:00+08:00')],
    ['2027-11-24', Date.parse('2027-11-25T00:00:00+08:00')],
    ['2027-11-25', 'token.until-late'],
    ['2026-11-24', 'token.until-past'],
    ['2027-02-31', 'token.until-unreadable'],
    ['', 'token.until-unreadable'],
  ])('that is to work until %j: %j', (text, expected) => {
    const read = readTokenExpiry(text, '2026-11-24', '2027-11-24')
    expect(read.ok ? read.value : read.problems[0]?.code).toBe(expected)
  })
})
