// Names of contents, for programs that keep them.
import { sha256 } from './identifier'

/** A name of these parts together: 128 bits of their SHA-256, hexadecimal. */
export const tagOf = (...parts: readonly string[]): string => Buffer.from(sha256(JSON.stringify(parts))).toString('hex').slice(0, 32)
