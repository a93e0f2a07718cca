// Reads the small parts of a workbook: who it holds, how it is written, what is noted on cells.
import { SaxesParser } from 'saxes'
import { damaged, Refusal, tooComplex } from './refusal.mjs'

const DEEPEST = 64

/** @typedef {{ open?: (name: string, attribute: (name: string) => string | null, path: readonly string[]) => void, text?: (text: string, path: readonly string[]) => void, close?: (name: string, path: readonly string[]) => void }} Listener */

/** @param {string} name */
const local = (name) => name.slice(name.indexOf(':') + 1)

/**
 * Reads a part to its end.
 * @param {AsyncIterable<string>} pieces
 * @param {Listener} listener names come without prefixes; `path` is that of the tag, itself included
 */
export async function readXml(pieces, listener) {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const path = /** @type {string[]} */ ([])
  parser.on('error', (error) => {
    throw /entity/i.test(error.message) ? new Refusal('upload.declaration') : damaged()
  })
  parser.on('doctype', () => {
    throw new Refusal('upload.declaration')
  })
  parser.on('opentag', (tag) => {
    path.push(local(tag.name))
    if (path.length > DEEPEST) throw tooComplex('nesting')
    const attributes = Object.entries(tag.attributes)
    listener.open?.(path.at(-1) ?? '', (name) => attributes.find(([key]) => local(key) === name)?.[1] ?? null, path)
  })
  const text = (/** @type {string} */ said) => listener.text?.(said, path)
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', () => {
    listener.close?.(path.at(-1) ?? '', path)
    path.pop()
  })
  for await (const piece of pieces) {
    // A declaration may be long before its end; it is refused at its start.
    if (piece.includes('<!DOCTYPE') || piece.includes('<!ENTITY')) throw new Refusal('upload.declaration')
    parser.write(piece)
  }
  parser.close()
}
