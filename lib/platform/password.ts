// Password hashes: argon2id, parameters kept inside the hash.
import { hash, verify } from '@node-rs/argon2'

// 64 MiB, 3 passes: above the floor of ASVS appendix C (19 MiB, 2 passes). argon2id is the library's default algorithm.
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** Longer input is refused before it is hashed. */
export const PASSWORD_MAX_LENGTH = 128

/** Hashes a password off the event loop. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), PARAMETERS)

let decoy: Promise<string> | undefined

/**
 * Checks a password. Without a stored hash it checks against a decoy, so that an unknown name takes as long as a wrong password.
 * @param stored the account's hash, or null where there is no account
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > PASSWORD_MAX_LENGTH) return false
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return matches && stored !== null
}
