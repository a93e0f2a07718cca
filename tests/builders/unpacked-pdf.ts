// What stands in the objects of a PDF, where it packs and deflates them.
import { inflateSync } from 'node:zlib'

/** The file as text, each byte a character, with the objects that are packed in it behind it as they read. */
export function unpackedPdf(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1')
  const packs = [...pdf.matchAll(/\/Type \/ObjStm [^>]*\/Length (\d+) >>\nstream\n/g)].map((head) => {
    const begins = head.index + head[0].length
    return inflateSync(bytes.subarray(begins, begins + Number(head[1]))).toString('latin1')
  })
  return [pdf, ...packs].join('\n')
}
