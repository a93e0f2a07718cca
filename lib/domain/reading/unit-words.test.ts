import { describe, expect, it } from 'vitest'
import { baseUnit, matchUnit } from './unit-words'

describe('the word after a number', () => {
  it.each([
    ['', '件', '1', 'none'],
    ['件', '件', '1', 'shown'],
    ['万件', '万件', '10000', 'shown'],
    ['件', '万件', '10000', 'base'],
    ['宗', '件', '1', 'base'],
    ['名', '人', '1', 'base'],
    ['名', '位', '1', 'base'],
    ['人', '位', '1', 'other'],
    ['人', '件', '1', 'other'],
    ['人次', '人', '1', 'other'],
    ['个百分点', '百分点', '1', 'base'],
    ['百分点', '%', '1', 'other'],
    ['朵', '件', '1', 'unknown'],
    ['朵', '朵', '1', 'shown'],
  ])('“%s” in a field of %s (×%s) is %s', (word, unit, scale, expected) => {
    expect(matchUnit(word, unit, scale)).toBe(expected)
  })

  it.each([
    ['万件', '10000', '件'],
    ['亿元', '100000000', '元'],
    ['百万元', '1000000', '元'],
    ['件', '1', '件'],
    ['百分点', '1', '百分点'],
  ])('%s (×%s) is stored in %s', (unit, scale, expected) => {
    expect(baseUnit(unit, scale)).toBe(expected)
  })
})
