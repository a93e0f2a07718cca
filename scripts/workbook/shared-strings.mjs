// The texts that cells share, each once, ready to be told.
import { damaged, Refusal, tooComplex } from './refusal.mjs'
import { XmlScanner } from './xml-scanner.mjs'
import { cellText, unescaped } from './xml-text.mjs'

/**
 * Reads them. Runs of rich text are put together; what says how a name is spoken is left out.
 * @param {AsyncIterable<string>} pieces
 * @returns {Promise<string[]>} as JSON; '""' for an empty one
 */
export async function sharedStrings(pieces, limits) {
  const texts = /** @type {string[]} */ ([])
  let text = ''
  let wanted = false
  let spoken = false
  const scanner = new XmlScanner({
    open(name, _, depth) {
      if (depth === 1 && name !== 'sst') throw damaged()
      if (depth === 2 && name === 'si') text = ''
      if (name === 'rPh') spoken = true
      if (name === 't') wanted = !spoken
    },
    close(name, depth) {
      if (name === 't') wanted = false
      if (name === 'rPh') spoken = false
      if (depth !== 2 || name !== 'si') return
      if (texts.length === limits.texts) throw tooComplex('texts')
      texts.push(JSON.stringify(cellText(text)))
    },
    text(raw, plain) {
      if (!wanted) return
      text += plain ? raw : unescaped(raw)
      if (text.length > limits.textLength) throw new Refusal('upload.text-too-long')
    },
  })
  for await (const piece of pieces) scanner.write(piece)
  scanner.end()
  return texts
}
