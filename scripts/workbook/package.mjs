// The archive that a workbook is. Its directory is judged before anything is unpacked, and every byte is counted while it is.
import { isAscii } from 'node:buffer'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl from 'yauzl'
import { judgeNames } from './part-names.mjs'
import { damaged, Refusal, tooComplex } from './refusal.mjs'

const MEGABYTE = 1024 * 1024
/** Unpacked over packed, above a megabyte. Sheets of figures reach twenty or thirty. */
const RATIO_MOST = 100
const PIECE = 128 * 1024
/** Bytes without the end of a tag. */
const HELD_MOST = MEGABYTE
const MORE = 0x3e
const [STORED, DEFLATED] = [0, 8]

/** @typedef {{ name: string, start: number, packed: number, unpacked: number, method: number, crc: number }} Part */

/** @param {Buffer} bytes */
async function entriesOf(bytes, limits) {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true }).catch(() => {
    throw damaged()
  })
  if (zip.entryCount > limits.parts) throw tooComplex('parts')
  const found = []
  try {
    for await (const entry of zip.eachEntry()) {
      const head = await zip.readLocalFileHeaderPromise(entry)
      // Two names for one part would let two programs read two different files.
      if (!entry.fileNameRaw.equals(head.fileName)) throw damaged()
      found.push({ entry, start: head.fileDataStart })
    }
  } catch {
    throw damaged()
  }
  return found
}

/** @param {readonly Part[]} parts */
function judgeSizes(parts, limits, length) {
  let total = 0
  let end = 0
  for (const { start, packed, unpacked } of [...parts].sort((one, other) => one.start - other.start)) {
    // Parts that share their bytes are how a small file unpacks to a very large one.
    if (start < end || start + packed > length) throw damaged()
    end = start + packed
    total += unpacked
    if (unpacked > limits.partBytes || total > limits.unpackedBytes || (unpacked > MEGABYTE && unpacked > packed * RATIO_MOST)) throw tooComplex('unpacked')
  }
}

export class Package {
  #bytes
  #parts
  #read = new Set()

  /** @param {Buffer} bytes @param {ReadonlyMap<string, Part>} parts */
  constructor(bytes, parts) {
    this.#bytes = bytes
    this.#parts = parts
  }

  /** @param {string} name */
  has(name) {
    return this.#parts.has(name.toLowerCase())
  }

  /** The bytes of a part as they are unpacked. Stops where there is one more than its directory says. @param {string} name */
  async *bytes(name) {
    const part = this.#parts.get(name.toLowerCase())
    if (part === undefined) throw damaged()
    this.#read.add(part.name)
    const packed = this.#bytes.subarray(part.start, part.start + part.packed)
    let count = 0
    let sum = 0
    for await (const piece of inflated(packed, part.method)) {
      count += piece.length
      if (count > part.unpacked) throw damaged()
      sum = crc32(piece, sum)
      yield piece
    }
    if (count !== part.unpacked || sum !== part.crc) throw damaged()
  }

  /** The text of a part, a piece at a time, each to the end of a tag where it can be: whoever reads on then seldom has to put two pieces together. @param {string} name */
  async *texts(name) {
    let held = Buffer.alloc(0)
    let wide = null
    for await (const piece of this.bytes(name)) {
      wide ??= piece[0] === 0xff && piece[1] === 0xfe
      const bytes = held.length === 0 ? piece : Buffer.concat([held, piece])
      // Two bytes a letter are read when all are there; no program writes that.
      const end = wide ? 0 : bytes.lastIndexOf(MORE) + 1
      if (end > 0) yield decoded(bytes.subarray(0, end), 'utf-8')
      held = bytes.subarray(end)
      if (!wide && held.length > HELD_MOST) throw new Refusal('upload.text-too-long')
    }
    if (held.length > 0) yield decoded(held, wide === true ? 'utf-16le' : 'utf-8')
  }

  /** Unpacks what nobody asked for, only to count it: whoever reads the file later may rely on its sizes, and on its declaring nothing. */
  async checkRest() {
    for (const { name } of this.#parts.values()) {
      if (this.#read.has(name)) continue
      const written = /\.(xml|rels|vml)$/.test(name)
      let last = ''
      for await (const piece of this.bytes(name)) {
        const text = written ? last + piece.toString('latin1').replaceAll('\0', '') : ''
        if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) throw new Refusal('upload.declaration')
        last = text.slice(-10)
      }
    }
  }
}

/** @param {Buffer} bytes @param {string} encoding */
function decoded(bytes, encoding) {
  // Most of a sheet is plain letters and digits, which need no decoder.
  if (encoding === 'utf-8' && isAscii(bytes)) return bytes.latin1Slice()
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw damaged()
  }
}

async function* inflated(packed, method) {
  if (method === STORED) {
    yield packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: PIECE })
  inflate.end(packed)
  try {
    yield* inflate
  } catch {
    throw damaged()
  }
  // What lies behind the end of the packed bytes belongs to nobody.
  if (inflate.bytesWritten !== packed.length) throw damaged()
}

/**
 * Opens a workbook's archive.
 * @param {Buffer} bytes
 * @param {{ parts: number, partBytes: number, unpackedBytes: number }} limits
 */
export async function openPackage(bytes, limits) {
  const found = await entriesOf(bytes, limits)
  const files = found.filter(({ entry }) => !(entry.fileName.endsWith('/') && entry.uncompressedSize === 0))
  const parts = files.map(({ entry, start }) => ({ name: entry.fileName.toLowerCase(), start, packed: entry.compressedSize, unpacked: entry.uncompressedSize, method: entry.compressionMethod, crc: entry.crc32 }))
  if (files.some(({ entry }) => entry.isEncrypted())) throw new Refusal('upload.protected')
  if (new Set(parts.map(({ name }) => name)).size !== parts.length) throw damaged()
  judgeNames(parts.map(({ name }) => name))
  if (parts.some(({ method }) => method !== STORED && method !== DEFLATED)) throw damaged()
  judgeSizes(parts, limits, bytes.length)
  return new Package(bytes, new Map(parts.map((part) => [part.name, part])))
}
