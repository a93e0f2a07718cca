import { describe, expect, test } from 'vitest'
import type { Panel } from './small-multiples-input'
import { layOutSmallMultiples, type SmallMultiplesLayout } from './small-multiples-layout'
import { textWidth } from './text-width'
import { TEXT_SIZE } from './trend-labels'
import type { TrendInput, TrendPoint } from './trend-input'

const TEXTS = { tick: (_scale: string, value: number, decimals: number) => value.toFixed(decimals), axisFrom: (tick: string) => `from ${tick}`, firstOnTop: 'first on top', join: (parts: readonly string[]) => parts.join(' · ') }
const at = (value: string | null, more: Partial<TrendPoint> = {}): TrendPoint => ({ value, text: value ?? '未报', ...more })
const trendOf = (points: readonly TrendPoint[], more: Partial<TrendInput> = {}): TrendInput => ({ periods: points.map((_, place) => `${2020 + place}年`), series: [{ name: '甲', points }], scale: 'rate', ...more })
const panel = (values: readonly (string | null)[], more: Partial<Panel> = {}, trend: Partial<TrendInput> = {}): Panel => ({ title: '甲县', detail: '%', measure: '%', trend: trendOf(values.map((value) => at(value)), trend), ...more })

function laidOut(panels: readonly Panel[], width = 680): SmallMultiplesLayout {
  const layout = layOutSmallMultiples({ panels }, TEXTS, width, 230)
  if (layout === null) throw new Error('nothing to draw')
  return layout
}

const marksOf = (layout: SmallMultiplesLayout, place: number) => layout.panels[place]?.trend?.series[0]?.marks ?? []
const ticksOf = (layout: SmallMultiplesLayout, place: number) => layout.panels[place]?.trend?.yTicks.map(({ y, text }) => [y, text])

describe('small multiples', () => {
  test('lay the same value at the same height in each panel of a measure', () => {
    const layout = laidOut([panel(['91.9', '62.5']), panel(['91.9', '99.1']), panel(['12', '91.9'])])
    const heights = [marksOf(layout, 0)[0]?.y, marksOf(layout, 1)[0]?.y, marksOf(layout, 2)[1]?.y]
    expect(heights[1]).toBe(heights[0])
    expect(heights[2]).toBe(heights[0])
    expect(ticksOf(layout, 1)).toEqual(ticksOf(layout, 0))
    expect(ticksOf(layout, 2)).toEqual(ticksOf(layout, 0))
  })

  test('count a target of one panel into the axis of all', () => {
    const layout = laidOut([panel(['50', '51']), panel(['50', '52'], {}, { target: { value: '95', text: '目标 ≥95%' } })])
    expect(ticksOf(layout, 0)).toEqual(ticksOf(layout, 1))
    expect(layout.panels[1]?.detail).toContain('目标 ≥95%')
  })

  test('give each measure an axis of its own, on one axis of time', () => {
    const layout = laidOut([panel(['91.9', '92']), panel(['73111', '70000'], { measure: '件' }, { scale: 'count' })])
    expect(ticksOf(layout, 0)).not.toEqual(ticksOf(layout, 1))
    const counted = laidOut([panel(['5', '6'], { measure: '件' }, { scale: 'count' }), panel(['73111', '70000'], { measure: '人' }, { scale: 'count' })])
    expect(ticksOf(counted, 0)).not.toEqual(ticksOf(counted, 1))
    expect(counted.panels.map(({ trend }) => trend?.xTicks.map(({ text }) => text))).toEqual([['2020年', '2021年'], ['2020年', '2021年']])
  })

  test('keep gaps, breaks and bounds of the trend', () => {
    const layout = laidOut([
      panel([], { trend: trendOf([at('84'), at(null), at('86', { bound: 'lower' }), at('60')], { breaks: [{ before: 3, text: '口径有变' }] }) }),
      panel(['1', '2', '3', '4']),
    ])
    const trend = layout.panels[0]?.trend
    expect(trend?.gaps.map(({ text }) => text)).toEqual(['未报'])
    expect(trend?.breaks).toHaveLength(1)
    expect(trend?.series[0]?.marks.map(({ open, arrow }) => [open, arrow])).toEqual([[false, null], [true, 'up'], [false, null]])
    expect(trend?.series[0]?.path.match(/M/g)).toHaveLength(3)
  })

  test('stand in one row where there is room, in rows of two, and one under the other on a phone', () => {
    const columns = (count: number, width: number): number => new Set(laidOut(Array.from({ length: count }, () => panel(['1', '2'])), width).panels.map(({ x }) => x)).size
    expect([columns(1, 680), columns(2, 680), columns(3, 680), columns(4, 680), columns(4, 340), columns(4, 1200)]).toEqual([1, 2, 3, 2, 1, 4])
    const { panels, height } = laidOut([panel(['1']), panel(['2']), panel(['3']), panel(['4'])], 340)
    expect(panels.map(({ y }) => y)).toEqual([0, 286, 572, 858])
    expect(height).toBe(858 + 260)
  })

  test('of forty quarters keep every label inside the panel and apart', () => {
    const periods = Array.from({ length: 40 }, (_, place) => `${2014 + Math.floor(place / 4)}年第${(place % 4) + 1}季度`)
    const ticks = periods.map((_, place) => `${2014 + Math.floor(place / 4)}Q${(place % 4) + 1}`)
    const many = panel([], { trend: trendOf(periods.map((_, place) => at(String(80 + (place % 7)))), { periods, ticks, round: 4 }) })
    const gaps = panel([], { trend: trendOf(periods.map((_, place) => at(place > 20 ? null : '81')), { periods, ticks, round: 4 }) })
    const layout = layOutSmallMultiples({ panels: [many, gaps, many] }, TEXTS, 680, 230)
    for (const placed of layout?.panels ?? []) {
      const width = (680 - 16) / 3
      const trend = placed.trend
      for (const { x, text } of trend?.series[0]?.valueLabels ?? []) {
        expect(x + textWidth(text, TEXT_SIZE) / 2).toBeLessThanOrEqual(width + 1)
        expect(x - textWidth(text, TEXT_SIZE) / 2).toBeGreaterThanOrEqual((trend?.plot.left ?? 0) - 4)
      }
      const newest = trend?.xTicks.at(-1)
      expect((newest?.x ?? 0) + textWidth(newest?.text ?? '', TEXT_SIZE) / 2).toBeLessThanOrEqual(width)
    }
    expect(layout?.panels[1]?.trend?.gaps.map(({ text }) => text).filter((text) => text !== '')).toEqual(['未报'])
    expect(layout?.panels[1]?.trend?.gaps).toHaveLength(19)
    expect(layout?.panels[0]?.trend?.xTicks.at(-1)?.text).toBe('2023Q4')
  })

  test.each([
    ['one point', ['91.9'], 'rate'],
    ['only zeros', ['0', '0', '0'], 'count'],
    ['negative values', ['-4.1', '2', '-0.5'], 'rate'],
    ['fourteen digits', ['99999999999999', '1', '0'], 'count'],
  ] as const)('of %s keep every mark inside the plot', (_, values, scale) => {
    const layout = laidOut([panel(values, {}, { scale }), panel(values.toReversed(), {}, { scale })])
    for (const { trend } of layout.panels) {
      expect(trend?.series[0]?.marks).toHaveLength(values.length)
      for (const { x, y } of trend?.series[0]?.marks ?? []) {
        expect(y).toBeGreaterThanOrEqual(trend?.plot.top ?? 0)
        expect(y).toBeLessThanOrEqual(trend?.plot.bottom ?? 0)
        expect(x).toBeGreaterThanOrEqual(trend?.plot.left ?? 0)
      }
    }
  })

  test('draw a panel without any value as gaps beside the others, and nothing where none has one', () => {
    const layout = laidOut([panel(['91.9', '92']), panel([null, null])])
    expect(layout.panels[1]?.trend?.gaps).toHaveLength(2)
    expect(marksOf(layout, 1)).toEqual([])
    expect(layOutSmallMultiples({ panels: [panel([null]), panel([null])] }, TEXTS, 680, 230)).toBeNull()
  })

  test('say under the title where an axis does not reach zero, and cut what does not fit', () => {
    const layout = laidOut([panel(['91.9', '92'], { title: '市人力资源和社会保障局综合行政执法支队直属第一大队' }), panel(['99', '98']), panel(['97', '98'])])
    expect(layout.panels[0]?.detail).toMatch(/from \d+/)
    expect(layout.panels[0]?.title.endsWith('…')).toBe(true)
  })
})
