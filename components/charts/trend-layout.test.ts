import { describe, expect, test } from 'vitest'
import { textWidth } from './text-width'
import type { TrendInput, TrendPoint } from './trend-input'
import { TEXT_SIZE } from './trend-labels'
import { layOutTrend, type TrendLayout } from './trend-layout'

const TEXTS = {
  tick: (value: number, decimals: number) => value.toFixed(decimals),
  axisFrom: (tick: string) => `from ${tick}`,
  onePeriod: 'one period',
}
const at = (value: string | null, more: Partial<TrendPoint> = {}): TrendPoint => ({ value, text: value ?? '未报', ...more })

function trend(points: readonly TrendPoint[], more: Partial<TrendInput> = {}): TrendInput {
  return {
    periods: points.map((_, place) => `${2023 - points.length + 1 + place}年`),
    series: [{ name: '甲', points }],
    scale: 'rate',
    ...more,
  }
}

function laidOut(input: TrendInput, width = 680): TrendLayout {
  const layout = layOutTrend(input, TEXTS, width, 320)
  if (!layout) throw new Error('nothing to draw')
  return layout
}

describe('a trend', () => {
  test('is nothing where no period has a value', () => {
    expect(layOutTrend(trend([at(null), at(null)]), TEXTS, 680, 320)).toBeNull()
  })

  test('of one point is a mark in the middle, without a line, and says that there is one period', () => {
    const layout = laidOut(trend([at('91.9')]))
    expect(layout.remark).toBe('one period')
    expect(layout.series[0]?.marks).toHaveLength(1)
    expect(layout.series[0]?.path).not.toContain('L')
    expect(layout.series[0]?.marks[0]?.x).toBeCloseTo((layout.plot.left + layout.plot.right) / 2)
  })

  test('keeps a gap open and marks it as a gap, not as zero', () => {
    const layout = laidOut(trend([at('84'), at('86'), at(null), at('89'), at('90')]))
    expect(layout.series[0]?.path.match(/M/g)).toHaveLength(2)
    expect(layout.series[0]?.marks).toHaveLength(4)
    expect(layout.gaps.map((gap) => gap.text)).toEqual(['未报'])
    expect(layout.gaps[0]?.x).toBeCloseTo(layout.xTicks[2]?.x ?? 0)
  })

  test('is broken where the definition changed', () => {
    const layout = laidOut(trend([at('84'), at('86'), at('60'), at('61')], { breaks: [{ before: 2, text: '口径调整' }] }))
    expect(layout.series[0]?.path.match(/M/g)).toHaveLength(2)
    expect(layout.breaks[0]?.x).toBeCloseTo(((layout.xTicks[1]?.x ?? 0) + (layout.xTicks[2]?.x ?? 0)) / 2)
  })

  test('says from where its axis runs when it does not reach zero', () => {
    expect(laidOut(trend([at('84.2'), at('91.9')]))).toMatchObject({ axisNote: 'from 75', zeroY: null })
    expect(laidOut(trend([at('84'), at('92')], { scale: 'count' }))).toMatchObject({ axisNote: null, zeroY: 290 })
  })

  test('of zeros lies on the zero line', () => {
    const layout = laidOut(trend([at('0'), at('0')], { scale: 'count' }))
    expect(layout.series[0]?.marks.map((mark) => mark.y)).toEqual([layout.zeroY, layout.zeroY])
  })

  test('draws bounds and provisional values open, and points to where the true value lies', () => {
    const layout = laidOut(
      trend([
        at('80', { bound: 'lower' }),
        at('85', { bound: 'upper' }),
        at('86', { bound: 'about' }),
        at('87', { provisional: true }),
        at('88', { bound: null }),
      ]),
    )
    expect(layout.series[0]?.marks.map(({ open, arrow }) => [open, arrow])).toEqual([
      [true, 'up'],
      [true, 'down'],
      [true, null],
      [true, null],
      [false, null],
    ])
  })

  test('places higher values higher, on one scale with the target', () => {
    const layout = laidOut(trend([at('84'), at('92')], { target: { value: '90', text: '目标' } }))
    const [low, high] = layout.series[0]?.marks ?? []
    expect(high?.y).toBeLessThan(layout.target?.y ?? 0)
    expect(layout.target?.y).toBeLessThan(low?.y ?? 0)
  })

  test('writes no value through the line of the target', () => {
    const layout = laidOut(trend([at('88.7'), at('89.4'), at('91.9')], { target: { value: '90', text: '目标' } }))
    for (const label of layout.series[0]?.valueLabels ?? [])
      expect(Math.abs(label.y - TEXT_SIZE * 0.35 - (layout.target?.y ?? 0))).toBeGreaterThan(TEXT_SIZE * 0.7)
  })

  test('of forty years on a phone keeps its labels apart and shows the newest', () => {
    const layout = laidOut(trend(Array.from({ length: 40 }, (_, year) => at(String(1_000_000 + year * 7_777)))), 340)
    const boxes = layout.xTicks.map(
      (tick) => [tick.x - textWidth(tick.text, TEXT_SIZE) / 2, tick.x + textWidth(tick.text, TEXT_SIZE) / 2] as const,
    )
    for (const [place, box] of boxes.entries()) if (place > 0) expect(box[0]).toBeGreaterThanOrEqual(boxes[place - 1]?.[1] ?? 0)
    expect(layout.xTicks.at(-1)?.text).toBe('2023年')
    expect(layout.series[0]?.valueLabels[0]?.text).toBe('1303303')
  })

  test('of several series names each at its end, apart from the others and inside the picture', () => {
    const long = '市人力资源和社会保障局综合行政执法支队'
    const layout = laidOut(
      {
        periods: ['2022年', '2023年'],
        scale: 'rate',
        series: [long, '乙', '丙', '丁'].map((name, place) => ({ name, points: [at('90'), at(String(90 + place / 10))] })),
      },
      340,
    )
    const labels = layout.series.map((series) => series.nameLabel)
    for (const label of labels) expect((label?.x ?? 0) + textWidth(label?.text ?? '', TEXT_SIZE)).toBeLessThanOrEqual(341)
    expect(labels[0]?.text.endsWith('…')).toBe(true)
    const heights = labels.map((label) => label?.y ?? 0).sort((a, b) => a - b)
    for (const [place, y] of heights.entries()) if (place > 0) expect(y - (heights[place - 1] ?? 0)).toBeGreaterThanOrEqual(TEXT_SIZE)
    expect(new Set(layout.series.map((series) => series.marks[0]?.shape)).size).toBe(4)
  })

  test.each(['99999999999999', '-4.1', '0.0001'])('holds %s inside the plot', (value) => {
    const layout = laidOut(trend([at(value), at('1')], { scale: 'count' }))
    for (const mark of layout.series[0]?.marks ?? []) {
      expect(mark.y).toBeGreaterThanOrEqual(layout.plot.top)
      expect(mark.y).toBeLessThanOrEqual(layout.plot.bottom)
    }
  })
})
