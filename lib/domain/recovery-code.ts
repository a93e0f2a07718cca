// One-time codes for whoever lost the second factor: written so that they are read and typed without mistakes.

/** How many are made at a time. */
export const RECOVERY_CODES = 10
/** Random bytes of each: 80 bits. */
export const RECOVERY_CODE_BYTES = 10

// Crockford's letters: no I, L, O and U.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Sixteen letters in four groups.
 * @param random ten bytes of a cryptographic source
 * @example recoveryCode(bytes) // '7K2M-0QXR-V4TB-9C1D'
 */
export function recoveryCode(random: Uint8Array): string {
  if (random.length !== RECOVERY_CODE_BYTES) throw new RangeError('a recovery code is made of ten bytes')
  let value = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let place = 0; place < 16; place += 1) {
    text = LETTERS.charAt(Number(value & 31n)) + text
    value >>= 5n
  }
  return text.replace(/(.{4})(?!$)/g, '$1-')
}

/** What was typed, as it is hashed: without spaces and dashes, letters that look alike read as the one that is used. */
export const plainRecoveryCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
