// A ZIP written byte by byte, so that every field of it can be made to lie.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly stored?: boolean
  /** What the directory and the head say instead of the truth. */
  readonly saidSize?: number
  readonly saidCrc?: number
  readonly method?: number
  readonly flags?: number
  /** The name in the head of the entry, where it differs from that in the directory. */
  readonly localName?: string
  /** Bytes as they are packed already. */
  readonly packed?: Uint8Array
  /** Points the directory at the entry of this name. */
  readonly sharesWith?: string
}

interface Written {
  readonly entry: ZipEntry
  readonly at: number
  readonly packed: Uint8Array
  readonly size: number
  readonly crc: number
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content)

function fields(entry: ZipEntry, packed: Uint8Array, size: number, crc: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(entry.flags ?? 0x800, 0)
  head.writeUInt16LE(entry.method ?? (entry.stored === true ? 0 : 8), 2)
  head.writeUInt32LE(0x5821_0000, 4)
  head.writeUInt32LE(entry.saidCrc ?? crc, 8)
  head.writeUInt32LE(packed.length, 12)
  head.writeUInt32LE(entry.saidSize ?? size, 16)
  return head
}

/** @param comment behind everything, at most 65,535 bytes */
export function zipArchive(entries: readonly ZipEntry[], comment = ''): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  const written: Written[] = []
  let at = 0
  for (const entry of entries) {
    const content = bytesOf(entry.content)
    const packed = entry.packed ?? (entry.stored === true ? content : deflateRawSync(content))
    const crc = crc32(content)
    const shared = written.find((one) => one.entry.name === entry.sharesWith)
    written.push({ entry, at: shared?.at ?? at, packed, size: content.length, crc })
    if (shared !== undefined) continue
    const name = Buffer.from(entry.localName ?? entry.name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    fields(entry, packed, content.length, crc).subarray(0, 20).copy(head, 6)
    head.writeUInt16LE(name.length, 26)
    pieces.push(head, name, packed)
    at += head.length + name.length + packed.length
  }
  const start = at
  for (const { entry, at: place, packed, size, crc } of written) {
    const name = Buffer.from(entry.name)
    const line = Buffer.alloc(46)
    line.writeUInt32LE(0x02014b50, 0)
    line.writeUInt16LE(20, 4)
    line.writeUInt16LE(20, 6)
    fields(entry, packed, size, crc).subarray(0, 20).copy(line, 8)
    line.writeUInt16LE(name.length, 28)
    line.writeUInt32LE(place, 42)
    pieces.push(line, name)
    at += line.length + name.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(written.length, 8)
  end.writeUInt16LE(written.length, 10)
  end.writeUInt32LE(at - start, 12)
  end.writeUInt32LE(start, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return new Uint8Array(Buffer.concat([...pieces, end, Buffer.from(comment)]))
}
