import { describe, expect, it } from 'vitest'
import type { Quantity } from '../quantity'
import { gridRow } from '@/tests/builders/grid-rows'
import { columnTotals } from './column-totals'

const value = (text: string): Quantity => ({ kind: 'value', value: text, qualifier: 'EXACT' })
const COUNT = gridRow({ metricCode: 'A' })
const RATE = gridRow({ metricCode: 'R', percent: true })
const RATIO = { ...RATE, metric: { ...RATE.metric, kind: 'RATIO' as const, aggregation: 'RATIO_OF_SUMS' as const, numeratorCode: 'N', denominatorCode: 'D' } }
const totals = (columns: Parameters<typeof columnTotals>[0], whole: string | null, sheet: Readonly<Record<string, Quantity>>) => columnTotals(columns, ['410700', '410700-BJ', '410721'], whole, (metric, _period, subject) => sheet[`${metric} ${subject}`] ?? null)

describe('the total of a column', () => {
  it('adds 市本级 and the counties, and is held against the city’s own figure', () => {
    const sheet = { 'A 410700': value('10'), 'A 410700-BJ': value('3'), 'A 410721': value('4') }
    expect(totals([COUNT], '410700', sheet)).toEqual([{ total: value('7'), adds: true, differs: true }])
    expect(totals([COUNT], '410700', { ...sheet, 'A 410700': value('7') })[0]?.differs).toBe(false)
  })

  it('adds everything where there is no whole', () => {
    expect(totals([COUNT], null, { 'A 410700': value('1'), 'A 410700-BJ': value('1'), 'A 410721': value('1') })[0]?.total).toEqual(value('3'))
  })

  it('is not known while a unit has not reported, and is no difference then', () => {
    expect(totals([COUNT], '410700', { 'A 410700': value('10'), 'A 410721': value('4') })).toEqual([{ total: null, adds: true, differs: false }])
  })

  it('of a rate is Σ numerators ÷ Σ denominators, never a sum or a mean', () => {
    const sheet = { 'N 410700-BJ': value('1'), 'D 410700-BJ': value('2'), 'N 410721': value('3'), 'D 410721': value('4') }
    expect(totals([RATIO], '410700', sheet)[0]?.total).toMatchObject({ kind: 'value', value: '66.666666666667' })
  })

  it('is not made of what does not add up', () => {
    expect(totals([RATE], '410700', { 'R 410721': value('3') })).toEqual([{ total: null, adds: false, differs: false }])
  })
})
