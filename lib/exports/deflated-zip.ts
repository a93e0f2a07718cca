// A zip archive for what is long and repeats itself, such as the rows of a workbook: compressed lightly, beside the main thread, piece by piece.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, crc32, createDeflateRaw } from 'node:zlib'
import type { ZipEntry } from './zip'

// Beyond this a zip needs fields that not every spreadsheet program reads.
const MOST_BYTES = 0xffffffff

// Sizes and check sum follow the file; its name is UTF-8.
const FLAGS = 0x0808
const DEFLATED = 8
const VERSION = 20
const PIECE = 65_536

const utf8 = new TextEncoder()

interface Written {
  readonly name: Uint8Array
  readonly offset: number
  readonly sum: number
  readonly packed: number
  readonly size: number
}

/**
 * The bytes of an archive, as fast as they are taken.
 * @param entries asked for one after the other
 * @param at the time that each file in it bears, in Chinese time
 * @throws RangeError where a file or the archive is longer than 4 GB
 */
export async function* deflatedZip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>, at: Date): AsyncGenerator<Uint8Array, void> {
  const written: Written[] = []
  let offset = 0
  for await (const { name, chunks } of entries) {
    const head = localHeader(utf8.encode(name), at)
    yield head
    const file = { sum: 0, packed: 0, size: 0 }
    yield* deflated(chunks, file)
    const { sum, packed, size } = file
    written.push({ name: utf8.encode(name), offset, sum, packed, size })
    yield fields(16, [[4, 0x08074b50], [4, sum], [4, packed], [4, size]])
    offset += head.length + packed + 16
    if (offset > MOST_BYTES) throw new RangeError('an archive of more than 4 GB')
  }
  const directory = written.map((file) => directoryEntry(file, at))
  yield* directory
  const length = directory.reduce((sum, entry) => sum + entry.length, 0)
  yield fields(22, [[4, 0x06054b50], [4, 0], [2, written.length], [2, written.length], [4, length], [4, offset], [2, 0]])
}

async function* deflated(chunks: ZipEntry['chunks'], file: { sum: number; packed: number; size: number }): AsyncGenerator<Uint8Array, void> {
  const measured = async function* (): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of chunks) {
      file.sum = crc32(chunk, file.sum)
      file.size += chunk.length
      if (file.size > MOST_BYTES) throw new RangeError('a file of more than 4 GB')
      yield chunk
    }
  }
  const packer = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: PIECE })
  // A fault of the source ends the packer, and is told by it.
  const fed = pipeline(Readable.from(measured(), { objectMode: false, highWaterMark: PIECE }), packer)
  fed.catch(() => undefined)
  for await (const piece of packer) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('a packer gives bytes')
    file.packed += piece.length
    yield piece
  }
  await fed
}

const localHeader = (name: Uint8Array, at: Date): Uint8Array =>
  joined(fields(30, [[4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...stampOf(at), [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]]), name)

const directoryEntry = ({ name, offset, sum, packed, size }: Written, at: Date): Uint8Array =>
  joined(
    fields(46, [
      [4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...stampOf(at), [4, sum], [4, packed], [4, size], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset],
    ]),
    name,
  )

type Field = readonly [bytes: 2 | 4, value: number]

// Time and day of MS-DOS: two seconds are its smallest step.
function stampOf(at: Date): readonly Field[] {
  const local = new Date(at.getTime() + 8 * 3_600_000)
  const time = (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1)
  const day = ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate()
  return [[2, time], [2, day]]
}

/** Numbers one after the other, least byte first. */
function fields(length: number, values: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [size, value] of values) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }
  return bytes
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}
