// Makes pdfkit write its small objects packed. It writes a line of text or the bytes of a stream at a time, and knows no other form of the file.
import { packedFile, type PackedFile } from './packed-file'

type Take = (data: string | Uint8Array) => Take

/** @param document that has drawn nothing yet. What is a stream (pages, fonts) is written when it comes, as before; all else at the end. */
export function packObjects(document: PDFKit.PDFDocument): void {
  const begun: unknown = Reflect.get(document, '_offset')
  if (typeof begun !== 'number' || typeof Reflect.get(document, '_write') !== 'function') throw new TypeError('a document writes through a method of its own')
  let take = between(packedFile((bytes) => document.push(bytes), begun))
  Reflect.set(document, '_write', (data: string | Uint8Array) => {
    take = take(data)
  })
}

const between = (file: PackedFile): Take => (data) => {
  if (data === 'xref') return list(file)
  const id = /^(\d+) 0 obj$/.exec(String(data))?.[1]
  if (id === undefined) throw new TypeError('an object begins with its number')
  return inside(file, Number(id), '')
}

const inside = (file: PackedFile, id: number, body: string): Take => (data) => {
  if (data === 'endobj') {
    file.keep(id, body)
    return between(file)
  }
  if (data !== 'stream') return inside(file, id, body + String(data))
  file.mark(id)
  file.put(`${id} 0 obj\n${body}\nstream`)
  return streamOf(file)
}

const streamOf = (file: PackedFile): Take => {
  const take: Take = (data) => {
    file.put(data)
    return data === 'endobj' ? between(file) : take
  }
  return take
}

// Where everything is, as pdfkit would tell it: not true any more.
const list = (file: PackedFile): Take => {
  const take: Take = (data) => (data === 'trailer' ? trailer(file) : take)
  return take
}

const trailer = (file: PackedFile): Take => (data) => {
  const [, next, entries] = /^<<\s*\/Size (\d+)\s([^]*)>>$/.exec(String(data)) ?? []
  if (next === undefined || entries === undefined) throw new TypeError('a trailer begins with the number of objects')
  file.close(Number(next), entries)
  return nothing
}

const nothing: Take = () => nothing
