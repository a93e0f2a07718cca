// Password hashes: argon2id, parameters kept inside the hash.
import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns'

// 64 MiB, 3 passes: above the floor of ASVS appendix C (19 MiB, 2 passes). argon2id is the library's default algorithm.
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`

/** Longer input is refused before it is hashed. Characters as a reader counts them. */
export const PASSWORD_MAX_LENGTH = 128

// Each takes 64 MiB and a processor for some 60 ms: more at once would only slow down everybody else.
const inTurn = turns(2, 100)

const plain = (password: string): string => password.normalize('NFKC')
// A code point takes two units at most; the cheap look comes first.
const tooLong = (password: string): boolean => password.length > PASSWORD_MAX_LENGTH * 2 || [...plain(password)].length > PASSWORD_MAX_LENGTH

/** Hashes a password off the event loop. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(plain(password), PARAMETERS))

let verifications = 0

/** How many hashes were compared in this process: what guessing costs, and what the limits keep small. */
export const passwordVerifications = (): number => verifications

// Another process made it; only its form and cost count: an unknown name takes as long as a wrong password, from the first one on.
const DECOY = `${CURRENT}cGx1bWJsaW5lLWRlY295$5Ft3rgVYDDkUZb7hZQHu3hfSw1jdPk2Mcq1J4tQpTqc`

/**
 * Checks a password. Without a stored hash it checks against a decoy, so that an unknown name takes as long as a wrong password.
 * @param stored the account's hash, or null where there is no account
 * @throws TooBusy where too many wait already
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (tooLong(password)) return false
  return await inTurn(async () => {
    verifications += 1
    const matches = await verify(stored ?? DECOY, plain(password))
    return matches && stored !== null
  })
}

/** True for a hash that was made with other parameters than today's. */
export const needsRehash = (stored: string): boolean => !stored.startsWith(CURRENT)
