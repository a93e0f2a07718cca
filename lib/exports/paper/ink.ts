// Text on a page with our own fonts. A character that they have no glyph for is written by its code point, and stays itself for whoever copies,
// searches or listens: a silent blank would be a wrong name.
import { plainText } from '../plain-text'

export type Weight = 'regular' | 'strong'

interface Piece {
  readonly text: string
  /** What it stands for, where that cannot be drawn. */
  readonly actual: string | null
}

export interface Ink {
  /** Without what has no shape of its own, a tab as a space. */
  readonly clean: (text: string) => string
  /** Width of a character in points. */
  readonly widthOf: (weight: Weight, size: number) => (character: string) => number
  readonly write: (text: string, x: number, y: number, weight: Weight, size: number) => void
  readonly textWidth: (text: string, weight: Weight, size: number) => number
  /** The characters that were not drawn, in the order in which they came. */
  readonly missing: () => readonly string[]
}

// Marks that join or turn round their neighbours, and those that only choose a shape: nothing of them is seen.
const SHAPELESS = /[\p{Cf}\p{Variation_Selector}]/gu
const codeOf = (character: string): string => `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** @param has whether the fonts have a glyph for a character */
export function ink(document: PDFKit.PDFDocument, has: (character: string) => boolean): Ink {
  const missing = new Set<string>()
  const widths = { regular: new Map<string, number>(), strong: new Map<string, number>() }
  const shown = (character: string): string => (character === ' ' || has(character) ? character : codeOf(character))
  const unitWidth = (character: string, weight: Weight): number => {
    const known = widths[weight].get(character)
    if (known !== undefined) return known
    const width = document.font(weight).fontSize(1000).widthOfString(shown(character)) / 1000
    widths[weight].set(character, width)
    if (shown(character) !== character) missing.add(character)
    return width
  }
  const textWidth = (text: string, weight: Weight, size: number): number => [...text].reduce((sum, character) => sum + unitWidth(character, weight), 0) * size
  return {
    clean: (text) => plainText(text).replaceAll('\t', ' ').replace(SHAPELESS, ''),
    widthOf: (weight, size) => (character) => unitWidth(character, weight) * size,
    textWidth,
    write: (text, x, y, weight, size) => {
      let at = x
      for (const piece of pieces(text, shown)) {
        const width = textWidth(piece.actual ?? piece.text, weight, size)
        if (piece.actual !== null) document.markContent('Span', { actual: piece.actual })
        document.font(weight).fontSize(size).text(piece.text, at, y, oneLine(width))
        if (piece.actual !== null) document.endMarkedContent()
        at += width
      }
    },
    missing: () => [...missing],
  }
}

// Measured already: pdfkit need not do it again. Its types do not know these yet.
const oneLine = (textWidth: number): PDFKit.Mixins.TextOptions & { readonly textWidth: number; readonly wordCount: number } => ({ lineBreak: false, textWidth, wordCount: 1 })

function pieces(text: string, shown: (character: string) => string): readonly Piece[] {
  const found: Piece[] = []
  let run = ''
  for (const character of text) {
    const drawn = shown(character)
    if (drawn === character) {
      run += character
      continue
    }
    if (run !== '') found.push({ text: run, actual: null })
    found.push({ text: drawn, actual: character })
    run = ''
  }
  return run === '' ? found : [...found, { text: run, actual: null }]
}
