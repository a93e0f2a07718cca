import { describe, expect, test } from 'vitest'
import type { Qualifier, Quantity } from '@/lib/domain/quantity'
import { aMetric, aRate } from '@/tests/builders/metric'
import { formatGap } from './format-gap'

const of = (value: string, qualifier: Qualifier = 'EXACT'): Quantity => ({ kind: 'value', value, qualifier })
const gap = (metric: ReturnType<typeof aMetric>, one: Quantity | null, other: Quantity | null): string | null => formatGap('zh-CN', metric, one, other)

describe('how far one figure lies from another', () => {
  test('is in percentage points for rates, from exact values', () => {
    expect(gap(aRate(), of('99.571884942074'), of('91.9'))).toBe('+7.67 个百分点')
    expect(gap(aRate(), of('91.9'), of('91.9'))).toBe('0 个百分点')
    expect(formatGap('en', aRate(), of('89.4'), of('91.9'))).toBe('-2.5 percentage points')
  })

  test('is the number and the per cent for counts, the number alone where the other is below twenty', () => {
    expect(gap(aMetric(), of('1683'), of('1499'))).toBe('+184（+12.3%）')
    expect(gap(aMetric(), of('9'), of('19'))).toBe('-10')
    expect(gap(aMetric(), of('9'), of('0'))).toBe('+9')
    expect(gap(aMetric({ displayScale: '10000', kind: 'AMOUNT', unit: '万元' }), of('1250000'), of('1000000'))).toBe('+25（+25%）')
    expect(gap(aMetric({ displayScale: '10000', unit: '万件', decimals: 2 }), of('11830799'), of('10583800'))).toBe('+124.7（+11.8%）')
    expect(gap(aMetric({ displayScale: '10000', unit: '万件', decimals: 2 }), of('10000001'), of('10000000'))).toBe('+0.0001（0%）')
  })

  test('says how certain it is, and stays true when rounded', () => {
    expect(gap(aMetric(), of('2500', 'AT_LEAST'), of('2300'))).toBe('≥+200')
    expect(gap(aMetric(), of('2300'), of('2500', 'MORE_THAN'))).toBe('≤-200')
    expect(gap(aRate(), of('14.7', 'APPROX'), of('14.13'))).toBe('≈+0.57 个百分点')
    expect(gap(aRate(), of('99.999', 'AT_LEAST'), of('90'))).toBe('≥+9.99 个百分点')
  })

  test('is nothing where a side is absent, and for what is no number', () => {
    expect(gap(aMetric(), null, of('1'))).toBeNull()
    expect(gap(aMetric(), of('1'), { kind: 'missing', reason: 'NOT_REPORTED' })).toBeNull()
    expect(gap(aMetric({ kind: 'MILESTONE' }), of('1'), of('0'))).toBeNull()
    expect(gap(aMetric({ kind: 'CHANGE' }), of('1'), of('0'))).toBeNull()
  })

  test('of ranks is in places, without per cent', () => {
    expect(gap(aMetric({ kind: 'RANK' }), of('30'), of('25'))).toBe('+5')
  })
})
