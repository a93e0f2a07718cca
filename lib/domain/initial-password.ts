// The password that an administrator hands to somebody: made by chance, read out and typed without mistakes, good for one sign-in.

/** Small letters and digits without those that look alike: no i, l, o, 0 and 1. */
export const INITIAL_PASSWORD_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP_LENGTH = 4
const WANTED = GROUPS * GROUP_LENGTH

/** So many random bytes are always enough: about one in thirty-two is left out. */
export const INITIAL_PASSWORD_BYTES = 64

/**
 * Four groups of four letters, each of 31 with the same chance: 79 bits.
 * @param random bytes of a cryptographic source
 * @throws RangeError where too few of them can be used
 * @example initialPassword(bytes) // 'k7mq-2xhv-9bdn-r4fw'
 */
export function initialPassword(random: Uint8Array): string {
  // Bytes above the last whole multiple would favour the first letters.
  const fair = 256 - (256 % INITIAL_PASSWORD_LETTERS.length)
  const letters = [...random].filter((byte) => byte < fair).slice(0, WANTED).map((byte) => INITIAL_PASSWORD_LETTERS.charAt(byte % INITIAL_PASSWORD_LETTERS.length))
  if (letters.length < WANTED) throw new RangeError('too few random bytes')
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join('')).join('-')
}
