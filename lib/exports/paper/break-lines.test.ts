import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines } from './break-lines'

const wide = (character: string): number => ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2)

describe('lines on paper', () => {
  it('break between Chinese characters, at spaces and behind the joints of a code', () => {
    expect(breakLines('不见面审批事项占比', 8, wide)).toEqual(['不见面审', '批事项占', '比'])
    expect(breakLines('one two three', 8, wide)).toEqual(['one two', 'three'])
    expect(breakLines('GOV_ITEM_ONLINE', 10, wide)).toEqual(['GOV_ITEM_', 'ONLINE'])
  })

  it('never begin with a mark that closes, and keep line ends', () => {
    expect(breakLines('甲乙丙。丁', 6, wide)).toEqual(['甲乙', '丙。丁'])
    expect(breakLines('甲\n\n乙', 6, wide)).toEqual(['甲', '', '乙'])
  })

  it('lose nothing but the spaces at which they break, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '_', '。', '（', '9', '𠮷'), maxLength: 60 }), fc.integer({ min: 2, max: 12 }), (text, width) => {
      const lines = breakLines(text, width, wide)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      for (const line of lines) expect([...line].reduce((sum, one) => sum + wide(one), 0)).toBeLessThanOrEqual(width)
    }))
  })
})
