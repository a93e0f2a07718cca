// Letters set one beside the other, each by its own width. What a font could do besides (ligatures, forms that depend on neighbours) takes
// milliseconds a word to work out, a table has none of it, and text is found again as it was written.

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
}

interface SetGlyph extends Glyph {
  /** What it is copied as. */
  readonly codePoints: readonly number[]
}

/** What pdfkit asks of a font that it has read. */
interface Face {
  glyphForCodePoint: (point: number) => Glyph
  layout: (text: string) => { readonly glyphs: readonly SetGlyph[]; readonly positions: readonly object[]; readonly advanceWidth: number }
}

// Read once and kept: opening two files takes a third of the time of a small table.
const held = new Map<string, Face>()

/**
 * Makes a font known to a document, which sets plain letters with it.
 * @param name by which the document calls it
 * @param file of the font
 */
export function setPlainly(document: PDFKit.PDFDocument, name: string, file: string): void {
  const known = held.get(file)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit takes what it has read itself, which its types do not know
  document.registerFont(name, (known ?? file) as string).font(name)
  if (known !== undefined) return
  const face = faceOf(document)
  // Two characters may share a glyph, and glyphs are kept from one document to the next: each is given what stands here.
  const glyphOf = (point: number): SetGlyph => {
    const { id, advanceWidth } = face.glyphForCodePoint(point)
    return { id, advanceWidth, codePoints: [point] }
  }
  face.layout = (text) => {
    const glyphs = [...text].map((character) => glyphOf(character.codePointAt(0) ?? 0))
    const positions = glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }))
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) }
  }
  held.set(file, face)
}

function faceOf(document: PDFKit.PDFDocument): Face {
  const font: unknown = Reflect.get(document, '_font')
  const face: unknown = typeof font === 'object' && font !== null ? Reflect.get(font, 'font') : null
  if (typeof face !== 'object' || face === null || !('layout' in face)) throw new TypeError('a document has a font of its own')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- pdfkit's types leave the font out; what is asked of it was looked at above
  return face as Face
}
