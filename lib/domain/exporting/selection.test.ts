import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVERYTHING, MOST_NAMED, readSelection, selectionAddress, type FigureSelection } from './selection'

const TODAY = '2026-11-23'
const read = (query: string, besides: readonly string[] = []) => readSelection(new URLSearchParams(query), TODAY, besides)
const codes = (query: string): readonly string[] => {
  const result = read(query)
  return result.ok ? [] : result.problems.map(({ code }) => code)
}

describe('a selection in an address', () => {
  test('is everything where nothing is named, and where a form sent its fields empty', () => {
    expect(read('')).toEqual({ ok: true, value: EVERYTHING })
    expect(read('release=&version=&asOf=&metric=&unit=&period=')).toEqual({ ok: true, value: EVERYTHING })
  })

  test('names each thing once, in one order', () => {
    expect(read('metric=B&metric=A&metric=B&release=annual-2023&version=2&unit=410700&period=2023-Q3&asOf=2024-03-01')).toEqual({
      ok: true,
      value: { release: 'annual-2023', version: 2, asOf: '2024-03-01', metrics: ['A', 'B'], units: ['410700'], periods: ['2023-Q3'] },
    })
  })

  test.each([
    ['metric[contains]=MED', 'query.unknown-parameter'],
    ['metric[not]=', 'query.unknown-parameter'],
    ['where={"not":""}', 'query.unknown-parameter'],
    ['orderBy=value', 'query.unknown-parameter'],
    ['__proto__=1', 'query.unknown-parameter'],
    ['headers=codes', 'query.unknown-parameter'],
    ['metric={"contains":""}', 'query.bad-value'],
    ['metric=%27 or 1=1 --', 'query.bad-value'],
    ['metric=A%00', 'query.bad-value'],
    ['unit=../../etc', 'query.bad-value'],
    ['period=2023;drop', 'query.bad-value'],
    ['release=Annual-2023', 'query.bad-value'],
    ['release=annual-2023&version=0', 'query.bad-value'],
    ['release=annual-2023&version=1e3', 'query.bad-value'],
    ['version=1', 'query.bad-value'],
    ['asOf=2024-02-30', 'query.bad-value'],
    ['asOf=2099-01-01', 'query.bad-value'],
    ['asOf=２０２４-01-01', 'query.bad-value'],
    ['release=a&release=b', 'query.repeated'],
    [Array.from({ length: MOST_NAMED + 1 }, (_none, at) => `metric=M${at}`).join('&'), 'query.too-many'],
  ])('%s is refused as %s and never interpreted', (query, code) => {
    expect(codes(query)).toContain(code)
  })

  test('leaves to its caller the parameters that the caller reads itself', () => {
    expect(read('headers=codes&metric=A', ['headers'])).toMatchObject({ ok: true, value: { metrics: ['A'] } })
  })

  test('written and read again is the same', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9_.?-]{1,20}$/)
    const names = fc.uniqueArray(name, { maxLength: 8 }).map((list) => list.toSorted())
    const selection: fc.Arbitrary<FigureSelection> = fc.record({
      release: fc.option(fc.stringMatching(/^[a-z0-9-]{1,20}$/)), version: fc.constant(null), asOf: fc.constantFrom(null, '2024-02-29'), metrics: names, units: names, periods: names,
    })
    fc.assert(fc.property(selection, (one) => {
      expect(read(selectionAddress(one))).toEqual({ ok: true, value: one })
    }))
  })
})
