import { describe, expect, it } from 'vitest'
import { readAsOf, readLanguage, readLimit, readQuery, readVersion } from './read-query'

const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }): string => (result.ok ? 'ok' : (result.problems ?? []).map(({ code }) => code).join())

describe('parameters', () => {
  it.each([
    ['', 'ok'],
    ['asOf=2024-01-01', 'ok'],
    ['asOf=', 'ok'],
    ['asof=2024-01-01', 'query.unknown-parameter'],
    ['asOf[gt]=0', 'query.unknown-parameter'],
    ['__proto__=1', 'query.unknown-parameter'],
    ['asOf=a&asOf=b', 'query.repeated'],
  ])('%j: %s', (search, expected) => {
    expect(codes(readQuery(new URLSearchParams(search), ['asOf', 'lang']))).toBe(expected)
  })

  it('are told by their names, blank ones not at all', () => {
    expect(readQuery(new URLSearchParams('asOf=x&lang='), ['asOf', 'lang'])).toEqual({ ok: true, value: { asOf: 'x' } })
  })
})

it.each([[undefined, 100], ['1', 1], ['1000', 1000]])('%j is a page of %s', (text, expected) => {
  expect(readLimit(text)).toEqual({ ok: true, value: expected })
})

it.each(['0', '1001', '-1', '1e2', '0x10', '１０', ' 1', '1.0', '{"gt":0}', '99999'])('%j is no length of a page', (text) => {
  expect(codes(readLimit(text))).toBe('query.bad-value')
})

it.each(['0', '1e0', '-1', '01', '1000000', 'null'])('%j is no version', (text) => {
  expect(codes(readVersion(text))).toBe('query.bad-value')
})

it.each(['2024-02-31', '2999-01-01', 'today', '2024-1-1', ' 2024-01-01'])('%j is no day that was', (text) => {
  expect(codes(readAsOf(text, '2026-11-24'))).toBe('query.bad-value')
})

it('reads two languages, Chinese unless told', () => {
  expect([readLanguage(undefined), readLanguage('en')]).toEqual([{ ok: true, value: 'zh-CN' }, { ok: true, value: 'en' }])
  expect(codes(readLanguage('fr'))).toBe('query.bad-value')
})
