import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric } from '@/tests/builders/metric'
import type { Figure, UnitName } from '../figure'
import type { MetricDefinition } from '../metric'
import { tryRanking, type Trial, type WeightedMetric } from './what-if'

const metric = (code: string, facts: Partial<MetricDefinition> = {}): MetricDefinition => aMetric({ code, kind: 'AMOUNT', direction: 'UP', ...facts })
const A = metric('TST_A')
const B = metric('TST_B')
const C = metric('TST_C')
const unit = (code: string): UnitName => ({ code, kind: 'COUNTY', name: `样例${code}`, shortName: code, nameEn: code })
const UNITS = [...'abcd'].map(unit)

/** Values of one metric for the units a, b, c, d; null where there is none. */
const of = (one: MetricDefinition, ...values: readonly (string | null)[]): readonly Figure[] =>
  values.map((value, at) => aFigure({ metric: one, unit: unit('abcdefghijklmnopqrstuvwxyz'.charAt(at)), value, missing: value === null ? 'NOT_REPORTED' : null }))

const trial = (now: MetricDefinition, parts: readonly WeightedMetric[], ...figures: readonly (readonly Figure[])[]): Trial => tryRanking({ metric: now, parts, figures: figures.flat(), units: UNITS })
const places = ({ rows }: Trial): string => rows.map((row) => `${row.unit.code}${row.now.rank}→${row.tried.rank}${row.tried.shared ? '=' : ''}`).join(' ')

describe('a trial of a ranking', () => {
  it('on the same metric alone changes nothing', () => {
    const same = trial(A, [{ metric: A, weight: '100' }], of(A, '4', '3', '2', '1'))
    expect(places(same)).toBe('a1→1 b2→2 c3→3 d4→4')
    expect(same.swaps).toEqual([])
  })

  it('on another base tells who passes whom', () => {
    const other = trial(A, [{ metric: B, weight: '100' }], of(A, '4', '3', '2', '1'), of(B, '10', '30', '20', '5'))
    expect(places(other)).toBe('b2→1 c3→2 a1→3 d4→4')
    expect(other.rows.map(({ moved }) => moved)).toEqual([1, 1, -2, 0])
    expect(other.swaps.map(({ ahead, behind }) => `${ahead.code}>${behind.code}`)).toEqual(['b>a', 'c>a'])
  })

  it('weighs metrics by their weights and not by the size of their values', () => {
    // B is a thousand times larger; with 60 to 40 it is still A that decides.
    const both = trial(A, [{ metric: A, weight: '60' }, { metric: B, weight: '40' }], of(A, '3', '2', '1', '0'), of(B, '0', '1000', '2000', '3000'))
    expect(both.rows.map(({ unit: { code }, score }) => `${code} ${score}`)).toEqual(['a 60', 'b 53.33', 'c 46.67', 'd 40'])
  })

  it('follows the direction of each metric', () => {
    const lower = { ...B, direction: 'DOWN' as const }
    expect(places(trial(A, [{ metric: lower, weight: '100' }], of(A, '4', '3', '2', '1'), of(lower, '9', '1', '5', '7')))).toBe('b2→1 c3→2 d4→3 a1→4')
  })

  it('adds exactly: thirds that make the same sum tie', () => {
    // Scores of a and b: 100 × (1/3 × 0.1 + 2/3 × 0.9) and 100 × (19/30), which machine numbers tell apart.
    const parts = [{ metric: A, weight: '10' }, { metric: B, weight: '90' }]
    const tied = trial(A, parts, of(A, '1', '0', '3', '0'), of(B, '60', '63.333333333333333333', '0', '90'))
    expect(places(tied)).toBe('d3→1 a2→2 b3→3 c1→4')
    const exact = trial(A, parts, of(A, '1', '0', '3', '0'), of(B, '18', '19', '0', '27'))
    expect(places(exact)).toBe('d3→1 a2→2= b3→2= c1→4')
    // The very sums with machine numbers: the tie would be lost, or made, by the last bit.
    expect((1 / 3) * 0.1 + (18 / 27) * 0.9 === (19 / 27) * 0.9).toBe(false)
  })

  it('takes a metric on which all are equal as the same for all', () => {
    expect(places(trial(A, [{ metric: A, weight: '50' }, { metric: B, weight: '50' }], of(A, '4', '3', '2', '1'), of(B, '7', '7', '7', '7')))).toBe('a1→1 b2→2 c3→3 d4→4')
  })

  it('leaves units out that cannot be ranked in one of the metrics, and says in which', () => {
    const some = trial(A, [{ metric: B, weight: '100' }], of(A, '4', null, '2', '1'), of(B, '1', '2', '3', null))
    expect(places(some)).toBe('c2→1 a1→2')
    expect(some.apart.map(({ unit: { code }, codes }) => `${code} ${codes.join()}`)).toEqual(['b TST_A', 'd TST_B'])
  })

  it('has no places at all where figures of a metric stand on two definitions', () => {
    const [first, ...others] = of(B, '1', '2', '3', '4')
    const changed = { ...B, version: 2, breaks: [{ version: 2, note: '口径改变' }] }
    const mixed = trial(A, [{ metric: B, weight: '100' }], of(A, '4', '3', '2', '1'), [{ ...(first ?? aFigure()), metric: changed }, ...others])
    expect(mixed).toMatchObject({ mixed: ['TST_B'], rows: [] })
  })

  it('tells how much hangs on the weights: equal ones, and each metric alone', () => {
    const three = trial(A, [{ metric: A, weight: '80' }, { metric: B, weight: '15' }, { metric: C, weight: '5' }], of(A, '4', '3', '2', '1'), of(B, '1', '2', '3', '4'), of(C, '1', '2', '3', '4'))
    const [a] = three.rows
    expect(a).toMatchObject({ unit: { code: 'a' }, tried: { rank: 1 }, equalWeights: { rank: 4 }, best: 1, worst: 4 })
    expect([...(a?.alone ?? [])].map(([code, { rank }]) => `${code} ${rank}`)).toEqual(['TST_A 1', 'TST_B 4', 'TST_C 4'])
  })

  it('gives every unit one place, and as many places gained as lost where nobody ties', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 99 }), (one, other, weight) => {
        const { rows, swaps } = trial(A, [{ metric: A, weight: String(weight) }, { metric: B, weight: String(100 - weight) }], of(A, ...one.map(String)), of(B, ...other.map(String)))
        expect(rows.map(({ unit: { code } }) => code).sort()).toEqual(['a', 'b', 'c', 'd'])
        if (rows.some(({ tried }) => tried.shared)) return
        expect(rows.reduce((sum, { moved }) => sum + moved, 0)).toBe(0)
        expect(swaps.length === 0).toBe(rows.every(({ moved }) => moved === 0))
      }),
    )
  })
})
