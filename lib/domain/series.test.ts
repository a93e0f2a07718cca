import { describe, expect, it } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import { aMetric } from '@/tests/builders/metric'
import type { Figure } from './figure'
import { periodOfKey, sincePeriod, yearPeriod } from './period'
import { kindOf, seriesOf } from './series'

const inYear = (year: number, facts: Partial<Figure> = {}) => aFigure({ period: yearPeriod(year), value: String(year), ...facts })
const breaks = (figures: readonly Figure[]) => seriesOf(figures).points.flatMap(({ year, breakBefore }) => (breakBefore ? [year] : []))

describe('a series', () => {
  it('is in the order of the years, whatever the order of the figures', () => {
    expect(seriesOf([inYear(2023), inYear(2021), inYear(2022)]).points.map(({ year, value }) => [year, value])).toEqual([
      [2021, '2021'],
      [2022, '2022'],
      [2023, '2023'],
    ])
  })

  it('keeps a year without a figure as a gap, and tells it from a figure that says why it has no value', () => {
    const { points } = seriesOf([inYear(2020), inYear(2022, { value: null, missing: 'NOT_REPORTED' }), inYear(2023)])
    expect(points.map(({ year, value, missing, recorded }) => [year, value, missing, recorded])).toEqual([
      [2020, '2020', null, true],
      [2021, null, null, false],
      [2022, null, 'NOT_REPORTED', true],
      [2023, '2023', null, true],
    ])
  })

  it('shows zero as a value', () => {
    expect(seriesOf([inYear(2022, { value: '0' })]).points[0]).toMatchObject({ value: '0', recorded: true })
  })

  it('marks bounds', () => {
    const bound = (qualifier: Figure['qualifier']) => seriesOf([inYear(2023, { qualifier })]).points[0]?.bound
    expect((['EXACT', 'APPROX', 'AT_LEAST', 'MORE_THAN', 'AT_MOST', 'LESS_THAN'] as const).map(bound)).toEqual([
      null, 'about', 'lower', 'lower', 'upper', 'upper',
    ])
  })

  it('breaks where the definition changed in substance, also across a gap', () => {
    const second = { metric: aMetric({ version: 2, breaks: [{ version: 2, note: '改为按期办结。' }] }) }
    const figures = [inYear(2019), inYear(2020), inYear(2022, second), inYear(2023, second)]
    expect(seriesOf(figures).points.map(({ year, breakBefore }) => [year, breakBefore])).toEqual([
      [2019, false],
      [2020, false],
      [2021, false],
      [2022, true],
      [2023, false],
    ])
    expect(seriesOf(figures).points.map(({ breakNote }) => breakNote)).toEqual([null, null, null, '改为按期办结。', null])
  })

  it('goes on where a version only says the same better, and breaks where one in between broke', () => {
    const better = { metric: aMetric({ version: 2 }) }
    const later = { metric: aMetric({ version: 3, breaks: [{ version: 2, note: '换了分母。' }] }) }
    expect(breaks([inYear(2021), inYear(2022, better)])).toEqual([])
    expect(breaks([inYear(2021), inYear(2022, later), inYear(2023, later)])).toEqual([2022])
  })

  it('puts spans that are no plain year beside it, by their last day', () => {
    const late = aFigure({ period: sincePeriod(null, '2024-02-27', 2023) })
    const early = aFigure({ period: sincePeriod('2023-01-01', '2023-06-30', 2023) })
    const { points, beside } = seriesOf([late, inYear(2023), early])
    expect(points).toHaveLength(1)
    expect(beside).toEqual([early, late])
  })

  it('widens to a given span, so that two series share an axis', () => {
    expect(seriesOf([inYear(2022)], { from: 2021, to: 2023 }).points.map((point) => point.recorded)).toEqual([false, true, false])
    expect(seriesOf([], { from: 2021, to: 2023 }).points).toHaveLength(3)
  })

  it('is empty for no figures', () => {
    expect(seriesOf([])).toEqual({ points: [], beside: [] })
  })

  it('refuses two figures of one year, since one of them would be hidden', () => {
    expect(() => seriesOf([inYear(2023), inYear(2023)])).toThrow('two figures of REC_ACCEPT for 2023')
  })
})

describe('a series of quarters', () => {
  const inQuarter = (key: string, facts: Partial<Figure> = {}) => aFigure({ period: periodOfKey(key) ?? expect.fail(`${key} is no period`), value: '1', ...facts })

  it('runs through the years without a hole, and leaves years and halves beside', () => {
    const figures = [inQuarter('2024-Q2'), inQuarter('2023-Q3'), inYear(2023), inQuarter('2024-S1')]
    expect(kindOf(figures)).toBe('QUARTER')
    const { points, beside } = seriesOf(figures, { kind: 'QUARTER' })
    expect(points.map(({ period, recorded }) => [period.key, recorded])).toEqual([['2023-Q3', true], ['2023-Q4', false], ['2024-Q1', false], ['2024-Q2', true]])
    expect(beside.map(({ period }) => period.key)).toEqual(['2023', '2024-S1'])
  })

  it('is never joined to the years', () => {
    expect(seriesOf([inYear(2023), inQuarter('2023-Q3')]).beside.map(({ period }) => period.key)).toEqual(['2023-Q3'])
    expect(seriesOf([inQuarter('2023-S1'), inQuarter('2024-S1')], { kind: 'HALF' }).points.map(({ period }) => period.key)).toEqual(['2023-S1', '2023-S2', '2024-S1'])
  })
})
