// A page compressed once and sent with another nonce each time: its parts are deflated when it is kept, and the nonce goes between them as it
// is. Compressed with nothing, its bytes tell nothing about what stands beside it either.
import { constants, crc32, deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { joinWith } from './nonce-places'

const deflate = promisify(deflateRaw)

// RFC 1952: deflated, without name, time or system.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
/** An empty last block. */
const LAST = Buffer.from([1, 0, 0, 0xff, 0xff])

/** Each part by itself, ending on a byte and looking back at no other part. */
export const deflateParts = async (parts: readonly Buffer[]): Promise<readonly Buffer[]> =>
  await Promise.all(parts.map(async (part) => await deflate(part, { finishFlush: constants.Z_SYNC_FLUSH })))

/** RFC 1951, 3.2.4: a block of bytes as they are; at most 65,535. */
function asItIs(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt16LE(bytes.length, 1)
  head.writeUInt16LE(~bytes.length & 0xffff, 3)
  return Buffer.concat([head, bytes])
}

/**
 * @param parts of the page
 * @param deflated the same parts, as `deflateParts` made them
 * @returns the page with this nonce, as a gzip file
 */
export function stitchGzip(parts: readonly Buffer[], deflated: readonly Buffer[], nonce: string): Buffer {
  const between = Buffer.from(nonce)
  const sum = parts.reduce((crc, part, at) => crc32(part, at === 0 ? crc : crc32(between, crc)), 0)
  const length = parts.reduce((bytes, part) => bytes + part.length, (parts.length - 1) * between.length)
  const foot = Buffer.alloc(8)
  foot.writeUInt32LE(sum, 0)
  foot.writeUInt32LE(length % 2 ** 32, 4)
  return Buffer.concat([HEAD, joinWith(deflated, asItIs(between)), LAST, foot])
}
