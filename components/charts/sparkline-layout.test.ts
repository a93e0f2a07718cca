import { describe, expect, test } from 'vitest'
import { layOutSparkline } from './sparkline-layout'

describe('a sparkline', () => {
  test.each([[[]], [['1']], [['1', '2']], [['1', null, '2', null]]])('is nothing for fewer than three figures: %j', (values) => {
    expect(layOutSparkline(values, null)).toBeNull()
  })

  test('keeps gaps open and marks points that stand alone', () => {
    const layout = layOutSparkline(['1', '2', null, '3', null, '4', '5'], null)
    expect(layout?.path.match(/M/g)).toHaveLength(3)
    expect(layout?.lone).toHaveLength(1)
  })

  test('ends at the newest figure, also when the newest periods are gaps', () => {
    const layout = layOutSparkline(['1', '2', '3', null], null)
    expect(layout?.end.x).toBeLessThan(100)
    expect(layout?.end.y).toBe(5)
  })

  test('of equal values runs through the middle', () => {
    expect(layOutSparkline(['7', '7', '7'], null)?.end.y).toBe(20)
  })

  test('holds the target in its height', () => {
    expect(layOutSparkline(['1', '2', '3'], '9')?.targetY).toBe(5)
  })
})
