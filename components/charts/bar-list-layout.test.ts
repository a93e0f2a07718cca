import { describe, expect, test } from 'vitest'
import type { BarListInput, BarRow } from './bar-list-input'
import { layOutBarList, TEXT_SIZE, type BarListLayout } from './bar-list-layout'
import { textWidth } from './text-width'

const TEXTS = { tick: (value: number, decimals: number) => value.toFixed(decimals), axisFrom: (tick: string) => `from ${tick}` }
const row = (name: string, value: string | null): BarRow => ({ name, value, text: value ?? '未报' })

function laidOut(input: Partial<BarListInput> & { readonly rows: readonly BarRow[] }, width = 680): BarListLayout {
  const layout = layOutBarList({ scale: 'count', mark: 'bar', ...input }, TEXTS, width)
  if (!layout) throw new Error('nothing to draw')
  return layout
}
const lengths = (layout: BarListLayout): readonly (number | null)[] => layout.rows.map(({ mark }) => (mark ? mark.to - mark.from : null))

describe('a list of bars', () => {
  test('is nothing without rows', () => {
    expect(layOutBarList({ rows: [], scale: 'count', mark: 'bar' }, TEXTS, 680)).toBeNull()
  })

  test('draws lengths in proportion to values, from zero', () => {
    const [full, half, none] = lengths(laidOut({ rows: [row('甲', '100'), row('乙', '50'), row('丙', '0')] }))
    expect(half).toBeCloseTo((full ?? 0) / 2)
    expect(none).toBe(0)
  })

  test('sets rows without a value apart at the end, without a bar', () => {
    const layout = laidOut({ rows: [row('甲', null), row('乙', '50')] })
    expect(layout.rows.map((placed) => placed.row.name)).toEqual(['乙', '甲'])
    expect(layout.rows[1]?.mark).toBeNull()
    expect(layout.apartY).toBeGreaterThan(layout.plot.bottom)
    expect(layout.rows[1]?.top).toBeGreaterThan(layout.apartY ?? 0)
  })

  test('of nothing but missing values draws no line apart and no reference', () => {
    const layout = laidOut({ rows: [row('甲', null)], references: [{ value: '90', text: '目标' }] })
    expect(layout).toMatchObject({ apartY: null, references: [] })
  })

  test('hangs negative values to the left of zero', () => {
    const layout = laidOut({ rows: [row('甲', '-10'), row('乙', '10')] })
    expect(layout.rows[0]?.mark?.to).toBeCloseTo(layout.baseX)
    expect(layout.rows[1]?.mark?.from).toBeCloseTo(layout.baseX)
  })

  test('of zeros has bars of no length', () => {
    expect(lengths(laidOut({ rows: [row('甲', '0'), row('乙', '0')] }))).toEqual([0, 0])
  })

  test('cuts the axis for dots only, and says so', () => {
    const rows = [row('甲', '97.2'), row('乙', '84.3')]
    expect(laidOut({ rows, scale: 'rate', mark: 'dot' })).toMatchObject({ axisNote: 'from 75' })
    expect(laidOut({ rows, scale: 'rate', mark: 'bar' })).toMatchObject({ axisNote: null })
  })

  test.each([340, 680])('wraps a name of forty signs beside its value at %i px', (width) => {
    const layout = laidOut(
      { rows: [row('市人力资源和社会保障局综合行政执法支队市人力资源和社会保障局综合行政执法支队甲乙', '1462'), row('乙', '1')] },
      width,
    )
    const [first] = layout.rows
    expect(first?.nameLines).toHaveLength(2)
    const valueLeft = layout.valueX - textWidth('1462', TEXT_SIZE)
    for (const line of first?.nameLines ?? [])
      expect(layout.nameX + textWidth(line.text, TEXT_SIZE)).toBeLessThan(width < 500 ? valueLeft : layout.plot.left)
  })

  test('places rows one under another, inside the picture', () => {
    const layout = laidOut({ rows: Array.from({ length: 30 }, (_, at) => row(`单位${at}`, at % 7 === 0 ? null : String(at))) }, 340)
    for (const [at, placed] of layout.rows.entries())
      if (at > 0) expect(placed.top).toBeGreaterThanOrEqual((layout.rows[at - 1]?.top ?? 0) + (layout.rows[at - 1]?.height ?? 0))
    expect(layout.height).toBeGreaterThan((layout.rows.at(-1)?.top ?? 0) + (layout.rows.at(-1)?.height ?? 0))
  })

  test('turns two labels of lines away from each other where they would touch', () => {
    const layout = laidOut({
      rows: [row('甲', '97.2'), row('乙', '84.3')],
      scale: 'rate',
      mark: 'dot',
      references: [
        { value: '91.9', text: '全市 91.9%' },
        { value: '90', text: '目标 ≥90%', dashed: true },
      ],
    })
    expect(layout.references.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['目标 ≥90%', 'end'],
      ['全市 91.9%', 'start'],
    ])
    expect(layout.references[0]?.labelY).toBe(layout.references[1]?.labelY)
  })
})
