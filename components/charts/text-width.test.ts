import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutText, textWidth, wrapText } from './text-width'

describe('the width of text', () => {
  test('a Han sign is one em, a digit a little over half', () => {
    expect(textWidth('出庭', 10)).toBe(20)
    expect(textWidth('12', 10)).toBeCloseTo(11.6)
  })

  test.each([
    ['市人力资源和社会保障局', 13 * 6, 2, ['市人力资源和', '社会保障局']],
    ['市人力资源和社会保障局', 13 * 4, 2, ['市人力资', '源和社…']],
    ['红旗区', 200, 2, ['红旗区']],
    ['', 200, 2, []],
    ['Human Resources Bureau', 85, 2, ['Human', 'Resources…']],
    ['Human Resources Bureau', 130, 1, ['Human Resources…']],
  ])('%s in %i px and %i lines', (text, width, lines, expected) => {
    expect(wrapText(text, 13, width, lines)).toEqual(expected)
  })

  test('no line is wider than the room, and nothing is lost without an ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'市局A b12%,Wi政'), maxLength: 60 }),
        fc.integer({ min: 30, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, lines) => {
          const wrapped = wrapText(text, 13, width, lines)
          expect(wrapped.length).toBeLessThanOrEqual(lines)
          for (const line of wrapped) expect(textWidth(line, 13)).toBeLessThanOrEqual(width)
          if (!wrapped.join('').endsWith('…')) expect(wrapped.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        },
      ),
    )
  })

  test('cut text never ends in half a sign', () => {
    expect(cutText('𠮷𠮷𠮷𠮷', 10, 30)).toBe('𠮷𠮷…')
  })
})
