import { describe, expect, it } from 'vitest'
import { explorerRows, segmentsOf } from './explorer-rows'

const point = (value: string | null) => ({ value, text: value ?? '未报' })

describe('the rows of the explorer', () => {
  it('hold the very figures of the drawing, gaps as gaps', () => {
    const rows = explorerRows({ periods: ['2021年', '2022年', '2023年'], series: [{ name: 'A', points: [point('0'), point(null), point('91.9')] }] })
    expect(rows).toEqual([{ at: 0, s0_0: 0 }, { at: 1, s0_0: null }, { at: 2, s0_0: 91.9 }])
  })

  it('cut every line where the definition changes, so that nothing leads across', () => {
    const input = { periods: ['1', '2', '3'], series: [{ name: 'A', points: [point('1'), point('2'), point('3')] }, { name: 'B', points: [point('4'), point('5'), point('6')] }], breaks: [{ before: 2, text: '口径变更' }] }
    expect(segmentsOf(input)).toEqual([0, 1])
    expect(explorerRows(input)).toEqual([{ at: 0, s0_0: 1, s1_0: 4 }, { at: 1, s0_0: 2, s1_0: 5 }, { at: 2, s0_1: 3, s1_1: 6 }])
  })
})
