import { inflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { expect, it } from 'vitest'
import { bytesOf } from '@/tests/builders/export-source'
import { packObjects } from './pack-objects'

const made = (packed: boolean, cells: number): PDFKit.PDFDocument => {
  const document = new PDFDocument({ tagged: true, pdfVersion: '1.7', lang: 'zh-CN', info: { Title: '年度（一）', CreationDate: new Date('2026-11-24T00:00:00Z') }, compress: false })
  if (packed) packObjects(document)
  const table = document.struct('Table')
  document.addStructure(table)
  for (let at = 0; at < cells; at += 1) {
    const cell = document.struct('TD')
    table.add(cell)
    cell.add(() => document.text(`cell ${at} endobj`, 20, 20 + (at % 70) * 10, { lineBreak: false }))
    cell.end()
  }
  table.end()
  document.end()
  return document
}
const textOf = async (document: PDFKit.PDFDocument): Promise<string> => Buffer.from(await bytesOf(document)).toString('latin1')

/** Objects of a file as pdfkit writes it, streams with their bytes. */
const plainObjects = (pdf: string): ReadonlyMap<number, string> =>
  new Map([...pdf.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj$/gm)].map(([, id, body = '']) => [Number(id), body.trim()]))

const numbersFrom = (bytes: Buffer, at: number, size: number): number => bytes.readUIntBE(at, size)

/** Bytes of the stream that begins at or behind a place. */
function streamAt(pdf: string, at: number): { readonly entries: string; readonly bytes: Buffer } {
  const begins = pdf.indexOf('stream\n', at) + 'stream\n'.length
  const entries = pdf.slice(at, begins)
  const length = Number(/\/Length (\d+)/.exec(entries)?.[1])
  return { entries, bytes: inflateSync(Buffer.from(pdf.slice(begins, begins + length), 'latin1')) }
}

/** The rows of the list of objects, each with the row above added. */
function rowsOf(bytes: Buffer): readonly Buffer[] {
  const rows: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 8) {
    const row = Buffer.from(bytes.subarray(at + 1, at + 8))
    for (const [place, value] of (rows.at(-1) ?? Buffer.alloc(7)).entries()) row[place] = (row[place] ?? 0) + value
    rows.push(row)
  }
  return rows
}

/** Objects of a packed file, each found by the list at its end as a reader finds it. */
function packedObjects(pdf: string): ReadonlyMap<number, string> {
  const list = streamAt(pdf, Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]))
  const rows = rowsOf(list.bytes)
  return new Map(rows.flatMap((row, id): (readonly [number, string])[] => {
    const [kind, where, at] = [numbersFrom(row, 0, 1), numbersFrom(row, 1, 4), numbersFrom(row, 5, 2)]
    if (kind === 0) return []
    if (kind === 1) return [[id, (new RegExp(`${id} 0 obj\n([^]*?)\nendobj\n`, 'y').exec(pdf.slice(where))?.[1] ?? 'not here').trim()]]
    const { entries, bytes } = streamAt(pdf, numbersFrom(rows[where] ?? Buffer.alloc(7), 1, 4))
    const first = Number(/\/First (\d+)/.exec(entries)?.[1])
    const places = bytes.toString('latin1', 0, first).trim().split(/\s+/).map(Number)
    expect(places[at * 2]).toBe(id)
    return [[id, bytes.toString('latin1', first + (places[at * 2 + 1] ?? 0), first + (places[at * 2 + 3] ?? bytes.length)).trim()]]
  }))
}

it.each([0, 3, 499, 1100])('a packed file of %i cells has the objects of a plain one, each where its list says', async (cells) => {
  const [plain, packed] = [plainObjects(await textOf(made(false, cells))), packedObjects(await textOf(made(true, cells)))]
  expect(plain.size).toBeGreaterThan(cells)
  for (const [id, body] of plain) expect(packed.get(id), String(id)).toBe(body)
  // Besides them the packs and the list itself, the last of all.
  for (const [id, body] of packed) if (!plain.has(id)) expect(body).toMatch(/\/Type \/(ObjStm|XRef) /)
})

it('a packed file tells its first object and its title as a plain one, and is a fraction of its size', async () => {
  const [plain, packed] = [await textOf(made(false, 1100)), await textOf(made(true, 1100))]
  for (const key of ['Root', 'Info']) expect(new RegExp(`/${key} \\d+ 0 R`).exec(packed.slice(packed.lastIndexOf('/XRef')))?.[0]).toBe(new RegExp(`/${key} \\d+ 0 R`).exec(plain.slice(plain.lastIndexOf('trailer')))?.[0])
  const besidesPages = (pdf: string): number => pdf.length - [...pdf.matchAll(/stream\n[^]*?\nendstream/g)].filter(([text]) => text.includes('BDC')).reduce((sum, [text]) => sum + text.length, 0)
  expect(besidesPages(packed) * 5).toBeLessThan(besidesPages(plain))
})
