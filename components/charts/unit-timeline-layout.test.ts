import { expect, it } from 'vitest'
import { drawUnitTimeline } from './unit-timeline'
import type { UnitTimelineInput } from './unit-timeline-input'
import { BEND, layOutUnitTimeline } from './unit-timeline-layout'

const INPUT: UnitTimelineInput = {
  today: '2026-11-23',
  lanes: [
    { id: 1, names: [{ name: '甲区', from: null, to: '2021-07-01' }] },
    { id: 2, names: [{ name: '乙县', from: null, to: '2019-01-01' }, { name: '乙市', from: '2019-01-01', to: null }] },
  ],
  events: [{ kind: 'MERGE', on: '2021-07-01', from: 1, to: 2 }, { kind: 'RENAME', on: '2019-01-01', from: 2, to: null }, { kind: 'MERGE', on: '2020-01-01', from: 9, to: 2 }],
}
const layout = (input: UnitTimelineInput = INPUT, width = 680) => {
  const found = layOutUnitTimeline(input, width)
  if (found === null) throw new Error('nothing placed')
  return found
}

it('gives every unit a life from its first day to its last, and says where it is older or goes on', () => {
  const { lives, plot } = layout()
  expect(lives.map(({ older, goesOn }) => [older, goesOn])).toEqual([[true, false], [true, true]])
  expect(lives[0]?.from).toBe(plot.left)
  expect(lives[0]?.to).toBeLessThan(lives[1]?.to ?? 0)
})

it('joins two lives on the day of a merger, and passes over a unit that is not drawn', () => {
  const { ways, lives, marks } = layout()
  expect(ways).toHaveLength(1)
  expect(ways[0]).toMatchObject({ kind: 'MERGE', x: (lives[0]?.to ?? 0) + BEND, fromY: lives[0]?.y, toY: lives[1]?.y })
  expect(marks.map(({ kind }) => kind)).toEqual(['RENAME'])
})

it('lets the name of a unit that came out of another stand clear of the curve', () => {
  const split = layout({ ...INPUT, lanes: [...INPUT.lanes, { id: 3, names: [{ name: '丙县', from: '2022-01-01', to: null }] }], events: [{ kind: 'SPLIT', on: '2022-01-01', from: 2, to: 3 }] })
  const [way, name] = [split.ways[0], split.names.at(-1)]
  expect(split.lives[2]?.from).toBe((way?.x ?? 0) + BEND)
  expect(name?.textX).toBeGreaterThan((way?.x ?? 0) + BEND)
})

it('keeps every name and tick inside the picture, on a phone and with forty characters too', () => {
  const long = '一'.repeat(40)
  for (const width of [340, 680]) {
    const { names, years } = layout({ ...INPUT, lanes: [{ id: 1, names: [{ name: long, from: '2024-01-01', to: null }] }, ...INPUT.lanes.slice(1)] }, width)
    for (const { textX, text } of names) {
      expect(textX).toBeGreaterThanOrEqual(0)
      expect(textX + [...text].length * 13).toBeLessThanOrEqual(width + 1)
    }
    const gaps = years.slice(1).map(({ x }, at) => x - (years[at]?.x ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(40)
  }
})

it('draws nothing of no units, and lets no name become markup', () => {
  expect(layOutUnitTimeline({ ...INPUT, lanes: [] }, 680)).toBeNull()
  const hostile = '"><script>alert(1)</script>'
  const markup = drawUnitTimeline({ ...INPUT, lanes: [{ id: 1, names: [{ name: hostile, from: null, to: null }] }], id: 'x', title: hostile, description: hostile }, 680)?.markup
  expect(markup).not.toContain('<script')
})
