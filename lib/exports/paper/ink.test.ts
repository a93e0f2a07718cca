import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { ownFonts } from '@/lib/platform/pictures/own-fonts'
import { BEYOND_CHARACTERS, RARE_CHARACTERS, STANDARD_CHARACTERS } from '@/tests/builders/standard-characters'
import { ink, type Ink } from './ink'
import { setPlainly } from './plain-face'

let pen: Ink
beforeAll(async () => {
  const fonts = await ownFonts()
  const [regular = '', strong = ''] = fonts?.files ?? []
  const document = new PDFDocument({ font: '' })
  setPlainly(document, 'strong', strong)
  setPlainly(document, 'regular', regular)
  pen = ink(document, fonts?.has ?? (() => false))
})

describe('EX-4: text on paper', () => {
  it.each(['regular', 'strong'] as const)('%s holds every character of the table, and each takes the width of one', (weight) => {
    const all = [...STANDARD_CHARACTERS, ...RARE_CHARACTERS]
    expect(all.filter((character) => Math.abs(pen.textWidth(character, weight, 10) - 10) > 0.001)).toEqual([])
    expect(pen.missing()).toEqual([])
  })

  it('writes what lies beyond by its code point, as wide as that is, and tells it', () => {
    for (const character of BEYOND_CHARACTERS) {
      const code = `〔U+${character.codePointAt(0)?.toString(16).toUpperCase()}〕`
      expect(pen.textWidth(character, 'regular', 10)).toBeCloseTo(pen.textWidth(code, 'regular', 10), 6)
    }
    expect(pen.missing()).toEqual(BEYOND_CHARACTERS)
  })
})
