import { describe, expect, it } from 'vitest'
import type { Period } from '@/lib/domain/period'
import { sincePeriod, yearPeriod } from '@/lib/domain/period'
import { formatDate, formatInstant, formatPeriod } from './format-period'

const span = (kind: Period['kind'], basis: Period['basis'], key: string, start: string, end: string): Period => ({
  key, kind, basis, start, end, referenceYear: 2023,
})

describe('a period in words', () => {
  it.each<[Period, string, string]>([
    [yearPeriod(2023), '2023年', '2023'],
    [span('HALF', 'SINGLE', '2023-S1', '2023-01-01', '2023-06-30'), '2023年上半年', 'first half of 2023'],
    [span('HALF', 'SINGLE', '2023-S2', '2023-07-01', '2023-12-31'), '2023年下半年', 'second half of 2023'],
    [span('QUARTER', 'SINGLE', '2023-Q4', '2023-10-01', '2023-12-31'), '2023年第四季度', 'Q4 2023'],
    [span('CUSTOM', 'YEAR_TO_DATE', 'custom', '2023-01-01', '2023-09-30'), '2023年1—9月（累计）', 'January–September 2023 (year to date)'],
    [span('QUARTER', 'YEAR_TO_DATE', '2023-Q2-YTD', '2023-01-01', '2023-06-30'), '2023年1—6月（累计）', 'January–June 2023 (year to date)'],
    [span('CUSTOM', 'SINGLE', 'custom', '2024-02-01', '2024-02-29'), '2024年2月', 'February 2024'],
    [
      span('CUSTOM', 'SINGLE', 'custom', '2021-08-01', '2022-07-31'),
      '2021年8月1日至2022年7月31日',
      '1 August 2021 to 31 July 2022',
    ],
    [span('CUSTOM', 'SINGLE', 'custom', '2023-01-02', '2023-03-31'), '2023年1月2日至2023年3月31日', '2 January 2023 to 31 March 2023'],
    [sincePeriod('2023-01-01', '2024-02-27', 2023), '2023年1月1日以来，截至2024年2月27日', 'since 1 January 2023, up to 27 February 2024'],
    [sincePeriod(null, '2024-02-27', 2023), '截至2024年2月27日（累计）', 'up to 27 February 2024 (cumulative)'],
  ])('%o', (period, zh, en) => {
    expect(formatPeriod('zh-CN', period)).toBe(zh)
    expect(formatPeriod('en', period)).toBe(en)
  })
})

describe('dates and instants', () => {
  it('are written short in tables and in words in text', () => {
    expect(formatDate('zh-CN', '2024-02-27')).toBe('2024年2月27日')
    expect(formatDate('zh-CN', '2024-02-27', 'table')).toBe('2024-02-27')
    expect(formatDate('en', '2024-02-27')).toBe('27 February 2024')
  })

  it.each([
    ['2024-02-27T01:00:05Z', '2024-02-27 09:00:05', '2024年2月27日 09:00', '27 February 2024, 09:00'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01 00:00:00', '2024年1月1日 00:00', '1 January 2024, 00:00'],
    ['2024-02-27T09:00:05+08:00', '2024-02-27 09:00:05', '2024年2月27日 09:00', '27 February 2024, 09:00'],
  ])('%s is told in Chinese time', (instant, table, zh, en) => {
    expect(formatInstant('zh-CN', instant, 'table')).toBe(table)
    expect(formatInstant('zh-CN', instant)).toBe(zh)
    expect(formatInstant('en', instant)).toBe(en)
  })

  it('does not make a date out of something else', () => {
    expect(() => formatInstant('zh-CN', 'yesterday')).toThrow(RangeError)
  })
})
