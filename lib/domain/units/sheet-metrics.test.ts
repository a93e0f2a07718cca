import { expect, it } from 'vitest'
import { aMetric } from '@/tests/builders/metric'
import { SHEET_ROWS, sheetMetrics } from './sheet-metrics'

const metric = (code: string, keyOrder: number | null = null) => aMetric({ code, keyOrder })
const codes = (...given: Parameters<typeof sheetMetrics>) => sheetMetrics(...given).map(({ code }) => code)

it('puts key metrics first in their order, reported or not, then what has a target, then what was reported', () => {
  const metrics = [metric('PLAIN'), metric('AIMED'), metric('K2', 2), metric('SILENT'), metric('K1', 1)]
  expect(codes(metrics, new Set(['AIMED', 'SILENT']), new Set(['PLAIN', 'AIMED']))).toEqual(['K1', 'K2', 'AIMED', 'PLAIN'])
})

it('never gives more than the page holds', () => {
  const many = Array.from({ length: 40 }, (_one, at) => metric(`M${at}`, at))
  expect(codes(many, new Set(), new Set())).toHaveLength(SHEET_ROWS)
})
