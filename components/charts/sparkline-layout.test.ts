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

  test('does not run across a change of definition', () => {
    const whole = layOutSparkline(['4', '5', '9', '10'], null)
    const broken = layOutSparkline(['4', '5', '9', '10'], null, { breaks: [2] })
    expect(whole?.path.match(/M/g)).toHaveLength(1)
    expect(broken?.path.match(/M/g)).toHaveLength(2)
    expect(broken?.lone).toEqual([])
    expect(layOutSparkline(['4', '5', '9'], null, { breaks: [2] })?.lone).toHaveLength(1)
  })

  test('of places has the first on top', () => {
    expect(layOutSparkline(['9', '4', '1'], null, { reversed: true })?.end.y).toBe(5)
    expect(layOutSparkline(['9', '4', '1'], null)?.end.y).toBe(35)
  })

  test('of equal values runs through the middle', () => {
    expect(layOutSparkline(['7', '7', '7'], null)?.end.y).toBe(20)
  })

  test('holds the target in its height', () => {
    expect(layOutSparkline(['1', '2', '3'], '9')?.targetY).toBe(5)
  })
})
