import { expect, it } from 'vitest'
import { PAGE_INK } from './ink'
import { layOutStandingStrip } from './standing-strip-layout'
import { paintStandingStrip } from './standing-strip-paint'

const strip = (facts: Partial<Parameters<typeof layOutStandingStrip>[0]> = {}) => layOutStandingStrip({ own: '80', others: ['60', '90', '100'], median: '85', target: '95', ...facts })

it('places every value on one scale, the target included, inside the strip', () => {
  const layout = strip()
  const xs = [layout?.dots[0]?.x, layout?.ownX, layout?.medianX, layout?.dots[1]?.x, layout?.targetX, layout?.dots[2]?.x].map(Number)
  expect(xs).toEqual([...xs].sort((a, b) => a - b))
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...xs)).toBeLessThanOrEqual(layout?.width ?? 0)
})

it('puts equal values above each other and none out of the strip', () => {
  const layout = strip({ others: Array.from({ length: 12 }, () => '100') })
  expect(new Set(layout?.dots.map(({ x }) => x))).toHaveLength(1)
  expect(layout?.dots.slice(0, 3).map(({ y }) => y)).toEqual([19, 14, 9])
  expect(Math.min(...(layout?.dots.map(({ y }) => y) ?? [0]))).toBeGreaterThan(0)
})

it('stands in the middle where all are equal', () => {
  const layout = strip({ own: '100', others: ['100', '100'], median: '100', target: null })
  expect(layout?.ownX).toBe((layout?.width ?? 0) / 2)
  expect(layout?.targetX).toBeNull()
})

it('is nothing where there is nobody to compare with, and has no mark of a unit without a value', () => {
  expect(strip({ others: [] })).toBeNull()
  expect(strip({ own: null, others: ['1'] })).toBeNull()
  const without = strip({ own: null })
  expect(without?.ownX).toBeNull()
  expect(paintStandingStrip(strip() ?? never(), PAGE_INK)).toHaveLength(paintStandingStrip(without ?? never(), PAGE_INK).length + 2)
})

const never = (): never => {
  throw new Error('no layout')
}
