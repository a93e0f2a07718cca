import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChineseNumber } from './chinese-number'

describe('a number in Chinese characters', () => {
  it.each([
    ['零', '0'],
    ['〇', '0'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['九十', '90'],
    ['九十九', '99'],
    ['一百', '100'],
    ['一百零五', '105'],
    ['一百一十二', '112'],
    ['两千三百', '2300'],
    ['三千零七', '3007'],
    ['三千零七十', '3070'],
    ['一万', '10000'],
    ['一万二千', '12000'],
    ['一万零五', '10005'],
    ['十二万', '120000'],
    ['五百五十二万', '5520000'],
    ['三千万', '30000000'],
    ['两亿三千万', '230000000'],
    ['一万亿', '1000000000000'],
    ['七万三千一百一十一', '73111'],
    ['二〇二三', '2023'],
    ['一〇四', '104'],
    ['九十九点五六', '99.56'],
    ['九十点零', '90.0'],
    ['零点五', '0.5'],
    ['壹拾贰', '12'],
  ])('%s is %s', (text, expected) => {
    expect(readChineseNumber(text)).toBe(expected)
  })

  it.each(['', '点五', '三点', '三点五点六', '三五', '两三百', '两千三', '一百二', '一万五', '两亿三千', '百', '万', '十万百', '零五', '一千五十', '十十', '三千千', '一零百', '两两两'])(
    '%s can be read in more than one way or in none, and is not read',
    (text) => {
      expect(readChineseNumber(text)).toBeNull()
    },
  )

  it('reads back every number that is written in the strict form', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => readChineseNumber(inChinese(number)) === String(number)))
  })
})

// The strict form, written by grade-school rules: a skipped place is one 零.
function inChinese(number: number): string {
  if (number === 0) return '零'
  const parts: string[] = []
  let rest = number
  let skipped = false
  for (const [sign, scale] of [['亿', 1e8], ['万', 1e4], ['千', 1e3], ['百', 100], ['十', 10], ['', 1]] as const) {
    const count = Math.floor(rest / scale)
    rest %= scale
    if (count === 0) {
      skipped = parts.length > 0
      continue
    }
    // 万 is skipped as a whole place, and its own count may start lower than thousands.
    const gap = parts.length > 0 && (skipped || (scale >= 1e4 && count < 1000))
    parts.push(`${gap ? '零' : ''}${count < 10 ? '一二三四五六七八九'[count - 1] : inChinese(count)}${sign}`)
    skipped = false
  }
  return parts.join('')
}
