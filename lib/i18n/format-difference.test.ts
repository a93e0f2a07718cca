import { expect, it } from 'vitest'
import { about, absent, exactly } from '@/tests/builders/quantity'
import { formatDifference } from './format-difference'

const count = { kind: 'COUNT', unit: '件', displayScale: '1', decimals: 0 } as const
const rate = { kind: 'RATIO', unit: '%', displayScale: '1', decimals: 2 } as const

it('gives the difference of a count with the per cent, and of a rate in percentage points', () => {
  expect(formatDifference('zh-CN', count, exactly('824'), exactly('800'))).toBe('+24（+3%）')
  expect(formatDifference('en', count, exactly('1176'), exactly('1200'))).toBe('-24 (-2%)')
  expect(formatDifference('zh-CN', rate, exactly('91.9'), exactly('94.405'))).toBe('-2.51 个百分点')
  expect(formatDifference('zh-CN', count, exactly('5'), exactly('5'))).toBe('0（0%）')
})

it('gives no per cent of nothing, and uses the shown unit', () => {
  expect(formatDifference('zh-CN', count, exactly('5'), exactly('0'))).toBe('+5')
  expect(formatDifference('zh-CN', { ...count, unit: '万件', displayScale: '10000' }, exactly('5530000'), exactly('5520000'))).toBe('+1（+0.2%）')
})

it('says nothing where a side is absent or not exactly known', () => {
  expect(formatDifference('zh-CN', count, exactly('5'), null)).toBeNull()
  expect(formatDifference('zh-CN', count, absent('NOT_REPORTED'), exactly('5'))).toBeNull()
  expect(formatDifference('zh-CN', count, about('5'), exactly('4'))).toBeNull()
})
