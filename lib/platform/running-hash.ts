// SHA-256 of what is written piece by piece.
import { createHash } from 'node:crypto'

export interface RunningHash {
  readonly add: (bytes: Uint8Array) => void
  /** In hexadecimal; asked for once, at the end. */
  readonly hex: () => string
}

export function runningSha256(): RunningHash {
  const hash = createHash('sha256')
  return { add: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
}
