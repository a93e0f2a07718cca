// Chance that nobody can guess.
import { randomBytes } from 'node:crypto'

/** Random bytes of the system's cryptographic source. */
export const randomBytesOf = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
