import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { ownFonts } from '@/lib/platform/pictures/own-fonts'
import { bytesOf } from '@/tests/builders/export-source'
import { setPlainly } from './plain-face'

/** A page with a text on it, nothing of it deflated. */
async function written(text: string): Promise<string> {
  const document = new PDFDocument({ font: '', compress: false })
  setPlainly(document, 'regular', (await ownFonts())?.files[0] ?? '')
  document.text(text, 20, 20, { lineBreak: false }).end()
  return Buffer.from(await bytesOf(document)).toString('latin1')
}
const copied = (pdf: string): string => /beginbfrange\n[^[]*\[([^\]]*)\]/.exec(pdf)?.[1] ?? ''

it('a font that an earlier document has read is set and copied as in the first', async () => {
  // An accented letter is made of two glyphs; the two strokes are one glyph with two code points.
  await written('é⼀')
  expect(copied(await written('e一'))).toBe('<0000> <0065> <4e00>')
  expect(copied(await written('⼀é'))).toBe('<0000> <2f00> <00e9>')
})

it('letters are set one beside the other, without ligatures', async () => {
  expect(copied(await written('office'))).toBe('<0000> <006f> <0066> <0069> <0063> <0065>')
})
