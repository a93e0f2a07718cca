import { describe, expect, it } from 'vitest'
import { confirmationEnOf, confirmationOf, isConfirmed, lineOf } from './release-line'
import { periodOfKey } from './period'

const period = (key: string) => periodOfKey(key) ?? expect.fail(`${key} is no period`)

describe('a line of releases', () => {
  it('is of a year, a half or a quarter, and says so in its name', () => {
    expect(['2024', '2024-S1', '2024-Q3'].map((key) => [lineOf(key)?.slug, lineOf(key)?.kind])).toEqual([
      ['annual-2024', 'ANNUAL'], ['half-2024-s1', 'HALF_YEARLY'], ['quarter-2024-q3', 'QUARTERLY'],
    ])
  })

  it('is of nothing else', () => {
    for (const key of ['', '24', '2024-Q5', '2024-S3', '2024-q3', '2024-01-01..2024-06-30', '?..2024-02-27', '1066']) expect(lineOf(key)).toBeNull()
  })

  it('is confirmed by the name of its period', () => {
    expect(['2024', '2024-S1', '2024-S2', '2024-Q1', '2024-Q4'].map((key) => confirmationOf(period(key)))).toEqual(['2024年度', '2024年上半年', '2024年下半年', '2024年第一季度', '2024年第四季度'])
  })

  it('is confirmed with spaces and full-width digits too, and by no other period', () => {
    for (const typed of ['2024年第三季度', ' 2024 年 第三季度', '２０２４年第３季度', '2024年第3季度']) expect(isConfirmed(typed, period('2024-Q3'))).toBe(true)
    for (const typed of ['', '2024', '2024年度', '2024年第四季度', '2024年第4季度', '2023年第三季度']) expect(isConfirmed(typed, period('2024-Q3'))).toBe(false)
  })

  it('is confirmed in English too, however it is written, and by no other period', () => {
    expect(['2024', '2024-S1', '2024-S2', '2024-Q4'].map((key) => confirmationEnOf(period(key)))).toEqual(['Year 2024', 'First half of 2024', 'Second half of 2024', 'Q4 2024'])
    for (const typed of ['Q3 2024', 'q3  2024', 'Ｑ３ ２０２４']) expect(isConfirmed(typed, period('2024-Q3'))).toBe(true)
    for (const typed of ['Q3', '2024', 'Q4 2024', 'Q3 2023', 'Year 2024', '2024 Q3']) expect(isConfirmed(typed, period('2024-Q3'))).toBe(false)
  })
})
