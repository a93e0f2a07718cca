import { describe, expect, test } from 'vitest'
import { textWidth } from './text-width'
import type { TrendInput, TrendPoint } from './trend-input'
import { TEXT_SIZE } from './trend-labels'
import { layOutTrend, type TrendLayout } from './trend-layout'

const TEXTS = {
  tick: (value: number, decimals: number) => value.toFixed(decimals),
  axisFrom: (tick: string) => `from ${tick}`,
  firstOnTop: 'first on top',
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
    expect(layout.breaks[0]?.ruleX).toBeCloseTo(((layout.xTicks[1]?.x ?? 0) + (layout.xTicks[2]?.x ?? 0)) / 2)
  })

  test('says from where its axis runs when it does not reach zero', () => {
    expect(laidOut(trend([at('84.2'), at('91.9')]))).toMatchObject({ axisNote: 'from 75', baseY: null })
    expect(laidOut(trend([at('84'), at('92')], { scale: 'count' }))).toMatchObject({ axisNote: null, baseY: 290 })
  })

  test('of places has the first on top, and says so', () => {
    const layout = laidOut(trend([at('10'), at('4'), at('13', { bound: 'lower' })], { scale: 'rank' }))
    const [tenth, fourth, thirteenth] = layout.series[0]?.marks.map((mark) => mark.y) ?? []
    expect(fourth).toBeLessThan(tenth ?? 0)
    expect(thirteenth).toBeGreaterThan(tenth ?? 0)
    expect(layout).toMatchObject({ axisNote: 'first on top', baseY: layout.plot.bottom })
    expect(layout.yTicks.map(({ text }) => text)).toEqual(['1', '4', '7', '10', '13'])
    expect(layout.yTicks[0]?.y).toBe(layout.plot.top)
    // At least the 13th place is the 13th or one further down.
    expect(layout.series[0]?.marks[2]?.arrow).toBe('down')
  })

  test('writes no more numbers on its axis than it has height for, the lowest always', () => {
    const heights = [320, 150, 100].map((height) => layOutTrend(trend([at('86.1'), at('98.4')]), TEXTS, 320, height)?.yTicks ?? [])
    for (const ticks of heights) for (const [place, tick] of ticks.slice(1).entries()) expect((ticks[place]?.y ?? 0) - tick.y).toBeGreaterThanOrEqual(18)
    expect(heights.map((ticks) => ticks.length)).toEqual([6, 3, 2])
    expect(new Set(heights.map((ticks) => ticks[0]?.text)).size).toBe(1)
  })

  test('of zeros lies on the zero line', () => {
    const layout = laidOut(trend([at('0'), at('0')], { scale: 'count' }))
    expect(layout.series[0]?.marks.map((mark) => mark.y)).toEqual([layout.baseY, layout.baseY])
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

  test('steps its target where another takes its place, and draws none where none was set', () => {
    const layout = laidOut(
      trend([at('80'), at('82'), at('84'), at('86'), at('91')], {
        target: { value: '90', text: '目标 ≥90%', steps: [{ from: 1, to: 2, value: '85', text: '≥85%' }, { from: 3, to: 4, value: '90', text: '目标 ≥90%' }] },
      }),
    )
    const places = layout.xTicks.map((tick) => tick.x)
    const half = ((places[1] ?? 0) - (places[0] ?? 0)) / 2
    // One path: level, a riser, level; it starts with the second period, before which no target was set.
    const [, startX, , bendX, endX] = /^M([\d.]+),([\d.]+)H([\d.]+)V[\d.]+H([\d.]+)$/.exec(layout.target?.path ?? '') ?? []
    expect(Number(startX)).toBeCloseTo((places[1] ?? 0) - half, 1)
    expect(Number(bendX)).toBeCloseTo((places[2] ?? 0) + half, 1)
    expect(Number(endX)).toBeCloseTo(layout.plot.right, 1)
    expect(layout.target?.stepLabels.map(({ text }) => text)).toEqual(['≥85%'])
    expect(layout.target?.label.text).toBe('目标 ≥90%')
  })

  test('leaves stretches of its target apart that others lie between, and holds a target of old on its axis', () => {
    const layout = laidOut(trend([at('80'), at('82'), at('84')], { target: { value: '90', text: '目标', steps: [{ from: 0, to: 0, value: '60', text: '60' }, { from: 2, to: 2, value: '90', text: '目标' }] } }))
    expect(layout.target?.path.match(/M/g)).toHaveLength(2)
    expect(layout.target?.stepLabels[0]?.y).toBeLessThan(layout.plot.bottom)
  })

  test('signs revised figures, on the side that their values leave free', () => {
    const layout = laidOut(trend([at('80', { revised: '修' }), at('90'), at('85', { revised: '修' })]))
    const [line] = layout.series
    expect(line?.revisedSigns.map(({ text }) => text)).toEqual(['修', '修'])
    for (const sign of line?.revisedSigns ?? [])
      for (const label of line?.valueLabels ?? []) expect(Math.abs(sign.x - label.x) > 20 || Math.abs(sign.y - label.y) >= TEXT_SIZE).toBe(true)
  })

  test.each([680, 340])('of forty quarters at %i px shows the same quarter of each year, and nothing touches', (width) => {
    const quarters = Array.from({ length: 40 }, (_, place) => `${2014 + Math.floor(place / 4)}Q${(place % 4) + 1}`)
    const points = quarters.map((_, place) => (place >= 10 && place < 15 ? at(null) : at(String(70 + ((place * 7) % 23)))))
    const layout = laidOut({ ...trend(points), periods: quarters.map((quarter) => `${quarter.replace('Q', '年第')}季度`), ticks: quarters, round: 4 }, width)
    expect(new Set(layout.xTicks.map(({ text }) => text.slice(-2)))).toEqual(new Set(['Q4']))
    const clear = (texts: readonly { readonly x: number; readonly text: string }[], size: number) => {
      const boxes = texts.filter(({ text }) => text !== '').map(({ x, text }) => [x - textWidth(text, size) / 2, x + textWidth(text, size) / 2] as const).sort((a, b) => a[0] - b[0])
      return boxes.every((box, place) => place === 0 || box[0] >= (boxes[place - 1]?.[1] ?? 0))
    }
    expect(clear(layout.xTicks, TEXT_SIZE)).toBe(true)
    expect(layout.gaps).toHaveLength(5)
    expect(layout.gaps.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual(['未报'])
  })

  test('keeps the words of its breaks inside the picture and off each other', () => {
    const layout = laidOut(trend([at('1'), at('2'), at('3'), at('4'), at('5')], { breaks: [{ before: 1, text: '自此按审结案件计' }, { before: 2, text: '自此不含撤诉' }] }), 340)
    const [one, two] = layout.breaks
    expect(one?.y).not.toBe(two?.y)
    for (const { x, text } of layout.breaks) expect(x - textWidth(text, TEXT_SIZE) / 2).toBeGreaterThanOrEqual(0)
  })

  test('of negative changes keeps zero inside its axis', () => {
    const layout = laidOut(trend([at('-4.1'), at('2.5')]))
    expect(layout.axisNote).toBeNull()
    expect(layout.baseY).toBeGreaterThan(layout.plot.top)
    expect(layout.baseY).toBeLessThan(layout.plot.bottom)
  })

  test('of forty points writes no value over the mark of another', () => {
    const layout = laidOut(trend(Array.from({ length: 40 }, (_, place) => at(String(10 + ((place * 37) % 11) / 2)))))
    const [line] = layout.series
    const essential = new Set([line?.valueLabels[0], line?.valueLabels[1]])
    for (const label of line?.valueLabels ?? []) {
      if (essential.has(label)) continue
      const half = textWidth(label.text, TEXT_SIZE) / 2
      const hidden = (line?.marks ?? []).filter((mark) => Math.abs(mark.x - label.x) < half && mark.y > label.y - TEXT_SIZE && mark.y < label.y)
      expect(hidden.filter((mark) => !mark.title.endsWith(` ${label.text}`))).toEqual([])
    }
  })
})
