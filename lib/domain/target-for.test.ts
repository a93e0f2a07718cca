import { expect, test } from 'vitest'
import { targetFor, type DatedTarget } from './target-for'

const aim = (facts: Partial<DatedTarget>): DatedTarget => ({ kind: 'TARGET', periodKey: null, fromYear: null, value: '90', near: null, sourceZh: '演示', sourceEn: 'demo', ...facts })
const inYear = (targets: readonly DatedTarget[], year: number): string | null => targetFor(targets, { key: String(year), year })?.value ?? null

test('a target of the year comes before a standing one, and of standing ones the one that began last holds', () => {
  const targets = [aim({ value: '90' }), aim({ value: '93', fromYear: 2024 }), aim({ value: '95', fromYear: 2026 }), aim({ value: '94', periodKey: '2027' })]
  expect([2023, 2024, 2025, 2026, 2027, 2028].map((year) => inYear(targets, year))).toEqual(['90', '93', '93', '95', '94', '95'])
})

test('a standing target says nothing of a part of a year, a dated one only of its own', () => {
  const targets = [aim({ value: '90' }), aim({ value: '20', periodKey: '2027-Q1' })]
  expect(targetFor(targets, { key: '2027-Q1', year: null })?.value).toBe('20')
  expect(targetFor(targets, { key: '2027-Q2', year: null })).toBeNull()
})

test('a target is shown before a floor and a ceiling, and a baseline never', () => {
  const limits = [aim({ kind: 'CEILING', value: '99' }), aim({ kind: 'FLOOR', value: '80' })]
  expect(inYear([...limits, aim({ value: '90' })], 2024)).toBe('90')
  expect(inYear(limits, 2024)).toBe('80')
  expect(inYear([aim({ kind: 'BASELINE', value: '70' })], 2024)).toBeNull()
})

test('the margin goes with the target', () => {
  expect(targetFor([aim({ near: '3' })], { key: '2024', year: 2024 })).toEqual({ value: '90', kind: 'TARGET', sourceZh: '演示', sourceEn: 'demo', near: '3' })
})
