// Identifiers that sort by time, and digests.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { now } from './clock'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function crockford(value: bigint, length: number): string {
  let rest = value
  let text = ''
  for (let place = 0; place < length; place += 1) {
    text = CROCKFORD.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return text
}

/** A ULID: 48 bits of milliseconds, 80 random bits, 26 characters. */
export const ulid = (): string => crockford(BigInt(now().getTime()), 10) + crockford(BigInt(`0x${randomBytes(10).toString('hex')}`), 16)

/** SHA-256 of text (as UTF-8) or bytes. */
export const sha256 = (content: string | Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(content).digest())

/** Names one batch of writes. */
export const batchId = (): string => randomUUID()
