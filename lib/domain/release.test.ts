import { expect, it } from 'vitest'
import { difference, frozenText, type FrozenItem } from './release'

const item: FrozenItem = { metricCode: 'MED_FOUND', unitCode: '410700', periodKey: '2023', seq: 1, metricVersion: 1, value: '73111', missing: null, qualifier: 'EXACT' }

it('freezes a figure without footnotes in the line that it always had', () => {
  const line = '{"metric":"MED_FOUND","missing":null,"period":"2023","qualifier":"EXACT","seq":1,"unit":"410700","value":"73111","version":1}'
  expect(frozenText([item])).toBe(line)
  expect(frozenText([{ ...item, footnotes: [] }])).toBe(line)
})

it('freezes the footnotes of a figure, and their words and order with them', () => {
  const texts = [[], ['甲'], ['乙'], ['甲', '乙'], ['乙', '甲']].map((footnotes) => frozenText([{ ...item, footnotes }]))
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts[1]).toContain('"footnotes":["甲"]')
})

it('orders by the key, whatever the order given, and sees what was added, changed and dropped', () => {
  const [other, changed] = [{ ...item, unitCode: '410721' }, { ...item, seq: 2, value: '73112' }]
  expect(frozenText([other, item])).toBe(frozenText([item, other]))
  expect(difference([item, other], [changed]).map(({ kind, key }) => `${kind} ${key}`)).toEqual(['changed MED_FOUND|410700|2023', 'dropped MED_FOUND|410721|2023'])
})
