// Letters set one beside the other, each by its own width. What a font could do besides (ligatures, forms that depend on neighbours) takes
// milliseconds a word to work out, a table has none of it, and text is found again as it was written.

interface Glyph {
  readonly advanceWidth: number
}

/** What pdfkit asks of a font that it has read. */
interface Face {
  glyphForCodePoint: (point: number) => Glyph
  layout: (text: string) => { readonly glyphs: readonly Glyph[]; readonly positions: readonly object[]; readonly advanceWidth: number }
}

/** Makes the font that a document stands at set plain letters, for as long as the document lives. */
export function setPlainly(document: PDFKit.PDFDocument): void {
  const face = faceOf(document)
  face.layout = (text) => {
    const glyphs = [...text].map((character) => face.glyphForCodePoint(character.codePointAt(0) ?? 0))
    const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }))
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
  }
}

function faceOf(document: PDFKit.PDFDocument): Face {
  const font: unknown = Reflect.get(document, '_font')
  const face: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'font') : null
  if (typeof face !== 'object' || face === null || !('layout' in face)) throw new TypeError('a document has a font of its own')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit's types leave the font out; what is asked of it was looked at above
  return face as Face
}
