import { expect, test } from 'vitest'
import { aMetric } from '@/tests/builders/metric'
import type { Quantity } from '../quantity'
import { releaseSums } from './release-sums'

const unit = (id: number, kind: 'CITY' | 'COUNTY' | 'ZONE' | 'CITY_ORGANS') => ({ id, kind })
const city = unit(1, 'CITY')
const below = [unit(2, 'COUNTY'), unit(3, 'COUNTY'), unit(4, 'CITY_ORGANS'), unit(5, 'ZONE')]
const metric = (code: string) => ({ ...aMetric({ code }), levels: ['CITY', 'COUNTY', 'CITY_ORGANS'] as const })

function sums(held: Readonly<Record<string, string | null>>, codes = ['A']) {
  const quantityOf = (code: string, unitId: number): Quantity | null => {
    const value = held[`${code}${unitId}`]
    return value === undefined ? null : value === null ? { kind: 'missing', reason: 'NOT_APPLICABLE' } : { kind: 'value', value, qualifier: 'EXACT' }
  }
  return releaseSums({ metrics: codes.map(metric), city, below, quantityOf })
}

test('counties and city organs are added and set against the city, exactly', () => {
  expect(sums({ A1: '30.3', A2: '10.1', A3: '15.2', A4: '5' })[0]).toMatchObject({ verdict: 'agrees', gapToSum: '0', given: 3 })
  expect(sums({ A1: '31', A2: '10', A3: '15', A4: '5' })[0]).toMatchObject({ verdict: 'gap', gapToSum: '1' })
})

test('zones stand apart, what is not applicable counts as nothing, and what is absent leaves the sum open', () => {
  expect(sums({ A1: '25', A2: '10', A3: '15', A4: null, A5: '7' })[0]).toMatchObject({ verdict: 'agrees', apart: [{ figure: { quantity: { value: '7' } } }] })
  expect(sums({ A1: '30', A2: '10', A4: '5' })[0]).toMatchObject({ verdict: 'incomplete', gapToSum: null, missing: [{ id: 3 }] })
  expect(sums({ A1: '12', A2: '10', A4: '5' })[0]).toMatchObject({ verdict: 'gap', gapToSum: '-3' })
})

test('a metric of which no unit below holds a figure, or that may not be added, has no line', () => {
  expect(sums({ A1: '30' })).toEqual([])
  expect(releaseSums({ metrics: [{ ...metric('A'), aggregation: 'NONE' }], city, below, quantityOf: () => ({ kind: 'value', value: '1', qualifier: 'EXACT' }) })).toEqual([])
})

test('differences stand first, then what is not complete, then what is equal, in the order of the catalogue', () => {
  const held = { A1: '3', A2: '1', A3: '1', A4: '1', B1: '9', B2: '1', C1: '5', C2: '1', C3: '1', C4: '1', D1: '3', D2: '1', D3: '1', D4: '1' }
  expect(sums(held, ['A', 'B', 'C', 'D']).map((line) => [line.metric.code, line.verdict])).toEqual([['C', 'gap'], ['B', 'incomplete'], ['A', 'agrees'], ['D', 'agrees']])
})
