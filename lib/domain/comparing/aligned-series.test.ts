import { describe, expect, test } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import type { Figure } from '../figure'
import { periodOfKey, sincePeriod } from '../period'
import { alignedSeries } from './aligned-series'

const figure = (key: string, value: string | null = '1'): Figure => {
  const period = periodOfKey(key)
  if (period === null) throw new Error(key)
  return aFigure({ period, value, missing: value === null ? 'NOT_REPORTED' : null })
}
const keys = (sets: readonly (readonly Figure[])[], kind: 'YEAR' | 'QUARTER' = 'YEAR') => alignedSeries(sets, kind).map(({ points }) => points.map(({ period }) => period.key))

describe('series on one axis of time', () => {
  test('have the same periods, from the first of any to the last of any', () => {
    expect(keys([[figure('2021'), figure('2023')], [figure('2020')], []])).toEqual(Array.from({ length: 3 }, () => ['2020', '2021', '2022', '2023']))
  })

  test('of quarters end where the last figure is, not with its year', () => {
    expect(keys([[figure('2023-Q3'), figure('2024-Q2')], [figure('2023-Q4')]], 'QUARTER')).toEqual(Array.from({ length: 2 }, () => ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2']))
  })

  test('keep a period that says why it has no value', () => {
    expect(keys([[figure('2022', null)], [figure('2023')]])[0]).toEqual(['2022', '2023'])
  })

  test('are without points where no figure is of the kind, which then stand beside', () => {
    const span = aFigure({ period: sincePeriod('2022-01-01', '2024-02-27', 2023) })
    const [series] = alignedSeries([[span]], 'YEAR')
    expect(series).toMatchObject({ points: [], beside: [span] })
  })
})
