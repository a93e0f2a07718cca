import { expect, test } from 'vitest'
import { canonical } from '@/lib/domain/rounding'
import { metrics } from './metrics'
import { reportStatements } from './report-2023/statements'
import { type UnitOfMeasureRow, unitsOfMeasure } from './units-of-measure'

const units: readonly UnitOfMeasureRow[] = unitsOfMeasure

test.each(units)('$code is stored in a base unit of its own dimension, at a whole scale', ({ code, base, scale, dimension }) => {
  const stored = units.find((unit) => unit.code === base)
  expect(stored).toMatchObject({ base, scale: '1', dimension })
  expect(scale).toBe(canonical(scale))
  expect(scale === '1').toBe(code === base)
})

test('every unit is used by a metric, a statement or a unit that is stored in it', () => {
  const used = new Set<string>([...metrics.map(({ unit }) => unit), ...reportStatements.flatMap(({ unit }) => unit ?? [])])
  expect(units.filter(({ code }) => !used.has(code))).toEqual([])
  expect(new Set(units.map(({ code }) => code)).size).toBe(units.length)
})
