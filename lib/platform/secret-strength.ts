// Whether a secret could be one: long enough, not written by hand, not copied from a page of instructions.

const SHORTEST_BYTES = 32
const FEWEST_DIFFERENT = 10
const SAMPLE = /change.?me|replace.?me|fill.?in|example|sample|placeholder|your.?(secret|key)|0123456789|123456789|abcdefgh|qwerty|password/i

/**
 * What is wrong with a secret, as the end of a sentence that begins with its name; null where nothing is.
 * @example secretFault('changeme') // 'must be at least 32 bytes; …'
 */
export function secretFault(text: string): string | null {
  if (new TextEncoder().encode(text).length < SHORTEST_BYTES) return 'must be at least 32 bytes; make one with: openssl rand -base64 32'
  if (SAMPLE.test(text)) return 'is a sample and not a secret; make one with: openssl rand -base64 32'
  return new Set(text).size < FEWEST_DIFFERENT ? 'repeats a few characters and can be guessed; make one with: openssl rand -base64 32' : null
}
