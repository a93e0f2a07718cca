import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric } from '@/tests/builders/metric'
import type { Figure, UnitName } from '../figure'
import { isBaseBelow, rankUnits, SMALL_BASE, type Ranking } from './rank-units'

const COUNT = aMetric({ kind: 'COUNT', unit: '件', direction: 'UP' })
const RATE = aMetric({ code: 'TST_RATE', kind: 'RATIO', unit: '%', direction: 'UP', numeratorCode: 'TST_N', denominatorCode: 'TST_D' })

const unit = (code: string): UnitName => ({ code, kind: 'COUNTY', name: `样例县${code}`, shortName: code, nameEn: `Sample ${code}` })
const units = (codes: string): readonly UnitName[] => [...codes].map(unit)
const count = (code: string, value: string | null, facts: Partial<Figure> = {}): Figure => aFigure({ metric: COUNT, unit: unit(code), value, ...facts })
const part = (metricCode: string, value: string) => ({ metricCode, nameZh: metricCode, nameEn: metricCode, unit: '件', value, qualifier: 'EXACT' as const })
// The value is what would be shown, on purpose not what the counts give: ranks go by the counts.
const rate = (code: string, n: string, d: string, facts: Partial<Figure> = {}): Figure =>
  aFigure({ metric: RATE, unit: unit(code), value: String((Number(n) / Number(d)) * 100), numerator: part('TST_N', n), denominator: part('TST_D', d), ...facts })

const ranks = ({ ranked }: Ranking): string => ranked.map(({ figure, rank, shared, of }) => `${figure.unit.code}${rank}${shared ? '=' : ''}/${of}`).join(' ')
const codes = (list: readonly Figure[]): string => list.map((figure) => figure.unit.code).join('')

describe('ranks of units', () => {
  it('puts the highest first where high is better, and the lowest where low is', () => {
    const figures = [count('a', '3'), count('b', '7'), count('c', '5')]
    expect(ranks(rankUnits({ metric: COUNT, figures, units: units('abc') }))).toBe('b1/3 c2/3 a3/3')
    expect(ranks(rankUnits({ metric: { ...COUNT, direction: 'DOWN' }, figures, units: units('abc') }))).toBe('a1/3 c2/3 b3/3')
  })

  it('gives equal values one rank, in the order of the units, and leaves out as many after them', () => {
    const figures = [count('d', '1'), count('c', '7'), count('b', '7'), count('a', '9')]
    expect(ranks(rankUnits({ metric: COUNT, figures, units: units('abcd') }))).toBe('a1/4 b2=/4 c2=/4 d4/4')
  })

  it('compares exactly: 0.1 + 0.2 is 0.3, and the twentieth place tells two apart', () => {
    const sum = { ...count('a', '0.3'), metric: { ...COUNT, kind: 'AMOUNT' as const } }
    // The same sum made with the machine's numbers is another value: a tie made of them would be lost.
    expect(String(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(ranks(rankUnits({ metric: COUNT, figures: [sum, { ...sum, unit: unit('b'), value: '0.30' }], units: units('ab') }))).toBe('a1=/2 b1=/2')
    // Both are 1 to a machine number: a tie that is none would be made.
    expect(Number('1.00000000000000000001')).toBe(1)
    expect(ranks(rankUnits({ metric: COUNT, figures: [count('a', '1'), count('b', '1.00000000000000000001')], units: units('ab') }))).toBe('b1/2 a2/2')
  })

  it('ranks a rate by its counts: 41/123 and 27/81 are equal, whatever their last written place', () => {
    const figures = [rate('a', '27', '81', { value: '33.333333333334' }), rate('b', '41', '123', { value: '33.333333333333' })]
    expect(ranks(rankUnits({ metric: RATE, figures, units: units('ab') }))).toBe('a1=/2 b1=/2')
  })

  it('tells rates apart that are written the same at twelve places', () => {
    const figures = [rate('a', '99999999', '100000000', { value: '99.999999' }), rate('b', '99999998999999', '100000000000000', { value: '99.999999' })]
    expect(ranks(rankUnits({ metric: RATE, figures, units: units('ba') }))).toBe('a1/2 b2/2')
  })

  it('passes over figures of units that are not to be ranked', () => {
    const city = count('z', '100')
    expect(ranks(rankUnits({ metric: COUNT, figures: [city, count('a', '1')], units: units('a') }))).toBe('a1/1')
  })

  it('ranks within peer groups, each counted by itself; units in no group are one more', () => {
    const figures = [count('a', '1'), count('b', '4'), count('c', '3'), count('d', '4'), count('e', '9')]
    const peers = new Map([['a', '区'], ['c', '区'], ['b', '县'], ['d', '县']])
    expect(ranks(rankUnits({ metric: COUNT, figures, units: units('abcde'), peers }))).toBe('c1/2 a2/2 b1=/2 d1=/2 e1/1')
  })
})

describe('what is not ranked', () => {
  const figures = [
    rate('a', '2', '3'), rate('b', '45', '50'), rate('c', '9', '9'), rate('d', '5', '10'),
    rate('e', '40', '50', { qualifier: 'AT_LEAST' }), rate('f', '8', '20', { qualifier: 'APPROX' }),
    rate('g', '0', '0', { value: null, missing: 'NO_CASES' }), rate('h', '1', '1', { value: null, missing: 'NOT_APPLICABLE', numerator: null, denominator: null }),
    rate('i', '1', '1', { value: null, missing: 'NOT_REPORTED', numerator: null, denominator: null }),
  ]
  const ranking = rankUnits({ metric: RATE, figures, units: units('abcdefghij') })

  it('stands apart by its reason: a small base, a bound, an excuse, silence', () => {
    expect({ ranked: ranks(ranking), small: codes(ranking.small), bounded: codes(ranking.bounded), excused: codes(ranking.excused), unreported: ranking.unreported.map(({ code }) => code).join('') })
      .toEqual({ ranked: 'b1/2 d2/2', small: 'ac', bounded: 'ef', excused: 'gh', unreported: 'ij' })
  })

  it('puts every unit in one place and one only', () => {
    const all = [...ranking.ranked.map(({ figure }) => figure.unit.code), ...codes(ranking.small), ...codes(ranking.bounded), ...codes(ranking.excused), ...ranking.unreported.map(({ code }) => code)]
    expect(all.sort().join('')).toBe('abcdefghij')
  })

  it('takes the base of ten as enough and of nine as small, and never a figure without counts', () => {
    expect(SMALL_BASE).toBe(10)
    expect([isBaseBelow(rate('a', '9', '9'), SMALL_BASE), isBaseBelow(rate('a', '9', '10'), SMALL_BASE), isBaseBelow(count('a', '1'), SMALL_BASE)]).toEqual([true, false, false])
  })

  it('keeps a small base out of the median too', () => {
    expect(ranking.median).toBe('70')
  })
})

describe('the median', () => {
  const medianOf = (...values: readonly string[]) => rankUnits({ metric: COUNT, figures: values.map((value, at) => count('abcd'.charAt(at), value)), units: units('abcd') }).median

  it('is the middle value, the mean of the two middle ones, and none of nothing', () => {
    expect([medianOf('9', '1', '5'), medianOf('0.1', '0.2'), medianOf('7'), medianOf()]).toEqual(['5', '0.15', '7', null])
  })
})

describe('a ranking that is refused', () => {
  const figures = [count('a', '3'), count('b', '7')]

  it.each([
    ['not-scored', { ...COUNT, scoreAllowed: false }],
    ['not-scored', { ...COUNT, scoreAllowed: false, direction: 'NEUTRAL' as const }],
    ['no-direction', { ...COUNT, direction: 'NEUTRAL' as const }],
    ['no-direction', { ...COUNT, direction: 'BAND' as const }],
  ] as const)('%s: gives no rank and no median', (refused, metric) => {
    expect(rankUnits({ metric, figures, units: units('abc') })).toMatchObject({ refused, ranked: [], median: null, unreported: [{ code: 'c' }] })
  })

  it('refuses figures that stand on different bases, or on two sides of a change of definition', () => {
    const other = { ...RATE, denominatorCode: 'TST_OTHER' }
    const changed = { ...RATE, version: 2, breaks: [{ version: 2, note: '口径改为审结案件' }] }
    const refusal = (metric: typeof RATE, facts: Partial<Figure> = {}) => rankUnits({ metric: RATE, figures: [rate('a', '40', '50'), rate('b', '45', '50', { metric, ...facts })], units: units('ab') }).refused
    expect([refusal(other), refusal(changed)]).toEqual(['different-bases', 'different-bases'])
    // Said better only; or no value, that could be compared.
    expect([refusal({ ...RATE, version: 2 }), refusal(changed, { value: null, missing: 'NOT_APPLICABLE' })]).toEqual([null, null])
  })
})
