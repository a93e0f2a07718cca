import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric, aRate } from '@/tests/builders/metric'
import type { Figure } from '../figure'
import { sincePeriod, yearPeriod } from '../period'
import { areComparable, changeFactOf } from './largest-change'

const cases = (code: string, value: string | null, year = 2023, facts: Partial<Figure> = {}): Figure => aFigure({ metric: aMetric({ code }), value, period: yearPeriod(year), ...facts })
const before = [cases('A', '100', 2022), cases('B', '1000', 2022), cases('C', '0', 2022), cases('D', '3', 2022)]
const earlierOf = (figure: Figure): readonly Figure[] => before.filter(({ metric }) => metric.code === figure.metric.code)

describe('the largest change on the year before', () => {
  it('is the largest share of what was, up or down', () => {
    expect(changeFactOf([cases('A', '120'), cases('B', '700')], earlierOf)).toMatchObject({ kind: 'largest', figure: { value: '700' }, before: { value: '1000' } })
  })

  it('is none where the year before was 0, or so few cases that it was chance', () => {
    expect(changeFactOf([cases('C', '50'), cases('D', '9')], earlierOf)).toEqual({ kind: 'nothing-before' })
  })

  it('says that all are level', () => {
    expect(changeFactOf([cases('A', '100'), cases('B', '1000')], earlierOf)).toEqual({ kind: 'level', count: 2 })
  })

  it.each([
    ['there is no figure', []],
    ['there is no year before', [cases('E', '5')]],
    ['there is no value', [cases('A', null)]],
    ['it is known as a bound only', [cases('A', '120', 2023, { qualifier: 'AT_LEAST' })]],
    ['its span is no year', [cases('A', '120', 2023, { period: sincePeriod('2023-01-01', '2024-02-27', 2023) })]],
    ['its definition changed in between', [cases('A', '120', 2023, { metric: aMetric({ code: 'A', version: 2, breaks: [{ version: 2, note: '口径调整' }] }) })]],
  ])('is not told where %s', (_name, figures) => {
    expect(changeFactOf(figures, earlierOf)).toEqual({ kind: 'nothing-before' })
  })

  it('does not compare a rate on fewer than twenty cases', () => {
    const base = (value: string) => ({ metricCode: 'X', nameZh: 'X', nameEn: 'X', unit: '件', value, qualifier: 'EXACT' }) as const
    const rate = (value: string, denominator: string, year: number): Figure => aFigure({ metric: aRate(), value, denominator: base(denominator), period: yearPeriod(year) })
    expect(areComparable(rate('50', '40', 2023), rate('25', '19', 2022))).toBe(false)
    expect(areComparable(rate('50', '40', 2023), rate('25', '20', 2022))).toBe(true)
  })
})
