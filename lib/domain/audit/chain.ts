// The chain of one stream, walked event by event: hashes that must follow, and the two trees that checkpoints are signed over.
// leaf_n = SHA-256(0x00 ‖ d_n), h_n = SHA-256(0x01 ‖ h_(n-1) ‖ int64be(n) ‖ leaf_n), h_0 = SHA-256("genesis:" ‖ stream ‖ ":" ‖ installation),
// with d_n = int64be(µs since 1970) ‖ body. The same d_n is the leaf of the RFC 6962 trees, under SHA-256 and under SM3.
import { growingTree, leafHash, sameBytes, type Bytes, type Hash } from './merkle'

export interface Hashes {
  readonly sha256: Hash
  readonly sm3: Hash
}

/** An event as it is stored. */
export interface ChainedEvent {
  readonly seq: number
  /** Microseconds since 1970. */
  readonly micros: bigint
  readonly body: string
  readonly h: Uint8Array
}

export interface ChainFault {
  /** Number of the first event that is not as it was. */
  readonly seq: number
  readonly kind: 'edited' | 'missing-in-middle'
  /** Hashes in hexadecimal; empty where there is none. */
  readonly expected: string
  readonly actual: string
}

export interface ChainState {
  readonly size: number
  readonly head: Bytes
  readonly sha256Root: Bytes
  readonly sm3Root: Bytes
}

export interface ChainWalk {
  /** Takes the next event, or says what is wrong with it; it is not taken then. */
  readonly take: (event: ChainedEvent) => ChainFault | null
  readonly size: () => number
  readonly state: () => ChainState
}

const utf8 = new TextEncoder()
const LINK = Uint8Array.of(1)

function int64(value: bigint): Bytes {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigInt64(0, value)
  return bytes
}

/** Bytes in lower-case hexadecimal. */
export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The data of a leaf: time and body. */
export function leafData(micros: bigint, body: string): Bytes {
  const text = utf8.encode(body)
  const data = new Uint8Array(8 + text.length)
  data.set(int64(micros))
  data.set(text, 8)
  return data
}

/** h_0 of a stream. */
export const genesis = (hashes: Hashes, installation: string, stream: string): Bytes => hashes.sha256(utf8.encode(`genesis:${stream}:${installation}`))

/** A walk that begins before the first event of a stream. */
export function walkChain(hashes: Hashes, installation: string, stream: string): ChainWalk {
  let head = genesis(hashes, installation, stream)
  const sha256 = growingTree(hashes.sha256)
  const sm3 = growingTree(hashes.sm3)
  const take = ({ seq, micros, body, h }: ChainedEvent): ChainFault | null => {
    const next = sha256.size() + 1
    if (seq !== next) return { seq: next, kind: 'missing-in-middle', expected: '', actual: hex(h) }
    const data = leafData(micros, body)
    const expected = hashes.sha256(LINK, head, int64(BigInt(seq)), leafHash(hashes.sha256, data))
    if (!sameBytes(expected, h)) return { seq, kind: 'edited', expected: hex(expected), actual: hex(h) }
    head = expected
    sha256.add(data)
    sm3.add(data)
    return null
  }
  return { take, size: sha256.size, state: () => ({ size: sha256.size(), head, sha256Root: sha256.root(), sm3Root: sm3.root() }) }
}
