import { expect, test } from 'vitest'
import { aFigure } from '@/tests/builders/figure'
import type { FigureTarget } from './figure'
import { yearPeriod } from './period'
import { seriesOf } from './series'
import { targetSpans } from './target-spans'

const target = (value: string, facts: Partial<FigureTarget> = {}): FigureTarget => ({ value, kind: 'TARGET', sourceZh: '样例', sourceEn: 'sample', ...facts })
const spansOf = (years: Readonly<Record<number, FigureTarget | null>>) =>
  targetSpans(seriesOf(Object.entries(years).map(([year, of]) => aFigure({ period: yearPeriod(Number(year)), target: of }))).points).map(({ from, to, target: { value } }) => [from, to, value])

test('one target for all years is one span', () => {
  expect(spansOf({ 2020: target('90'), 2021: target('90'), 2022: target('90') })).toEqual([[0, 2, '90']])
})

test('a change of value or of kind begins another', () => {
  expect(spansOf({ 2020: target('85'), 2021: target('90'), 2022: target('90', { kind: 'FLOOR' }) })).toEqual([[0, 0, '85'], [1, 1, '90'], [2, 2, '90']])
})

test('a year without a figure parts nothing, one whose figure has no target does', () => {
  expect(spansOf({ 2020: target('90'), 2022: target('90') })).toEqual([[0, 2, '90']])
  expect(spansOf({ 2020: target('90'), 2021: null, 2022: target('90') })).toEqual([[0, 0, '90'], [2, 2, '90']])
})

test('there are none where no target was set', () => {
  expect(spansOf({ 2020: null, 2021: null })).toEqual([])
})
