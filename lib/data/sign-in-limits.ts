// How often anybody may try: by account and by address. Looked at before a password is hashed. Names that nobody has are counted like any other.
import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { plainLoginName } from '@/lib/domain/account'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'
import { sha256 } from '@/lib/platform/identifier'
import { forgetExpired, limiter } from './limit-store'

/** So many wrong passwords, or wrong codes, and the account rests. */
export const TRIES = 5
/** A wrong try counts for so long; each further one begins the time anew, so that no span of this length ever holds more than TRIES. */
export const COUNTED_S = 15 * 60
export const LOCK_S = 30 * 60
/** Tries from one address, right or wrong. */
export const ADDRESS_TRIES = 30
export const ADDRESS_S = 60

/** What is guessed: the password, or the code that comes after it. */
export type Guessed = 'password' | 'factor'

const addresses = limiter('address', ADDRESS_TRIES, ADDRESS_S, true)
const accounts = { password: limiter('password', TRIES, COUNTED_S), factor: limiter('factor', TRIES, COUNTED_S) } as const
const GUESSED: readonly Guessed[] = ['password', 'factor']

const digest = (text: string): string => Buffer.from(sha256(text)).toString('hex')
// Never the typed text itself: it may be a mistyped password.
const accountKey = (loginName: string): string => digest(plainLoginName(loginName))

/** Points used with this one, endless where it was refused from memory. A full count is the library's rejection; anything else is an error of the database and is thrown. */
async function take(counter: typeof addresses, key: string): Promise<number> {
  try {
    return (await counter.consume(key)).consumedPoints
  } catch (error) {
    if (error instanceof RateLimiterRes) return error.consumedPoints === 0 ? Number.POSITIVE_INFINITY : error.consumedPoints
    throw error
  }
}

/** Counts a try from an address. `refused-first` is told once a minute. */
export async function admitAddress(ip: string): Promise<'admitted' | 'refused-first' | 'refused'> {
  const used = await take(addresses, digest(ip))
  if (used <= ADDRESS_TRIES) return 'admitted'
  return used === ADDRESS_TRIES + 1 ? 'refused-first' : 'refused'
}

/** A try that may be made. Exactly one of its two ends must be called. */
export interface Try {
  /** Counts it; true where it was the last one and the account now rests. */
  readonly failed: () => Promise<boolean>
  /** Forgets it with those before it. */
  readonly succeeded: () => Promise<void>
  /** Gives it back: nothing was tried after all. */
  readonly dropped: () => Promise<void>
}

/**
 * Takes one of the account's tries before anything is compared, so that of many at once no more than TRIES go on.
 * @returns null while the account rests
 */
export async function admitTry(guessed: Guessed, loginName: string): Promise<Try | null> {
  const counter = accounts[guessed]
  const key = accountKey(loginName)
  const used = await take(counter, key)
  if (used > TRIES) return null
  return {
    failed: async () => {
      if (used < TRIES) {
        // Only ever later: a lock that another try set meanwhile stays.
        const until = BigInt(now().getTime() + COUNTED_S * 1000)
        await database().rateLimit.updateMany({ where: { key: counter.getKey(key), expire: { lt: until } }, data: { expire: until } })
        return false
      }
      await counter.block(key, LOCK_S)
      await forgetExpired(new Date(now().getTime() - LOCK_S * 1000))
      return true
    },
    succeeded: async () => {
      await counter.delete(key)
    },
    dropped: async () => {
      await counter.reward(key)
    },
  }
}

/** Until when an account rests after wrong passwords or codes; null where it does not. */
export async function lockedUntil(loginName: string): Promise<Date | null> {
  const at = now().getTime()
  const keys = GUESSED.map((guessed) => accounts[guessed].getKey(accountKey(loginName)))
  const rows = await database().rateLimit.findMany({ where: { key: { in: keys }, points: { gt: TRIES }, expire: { gt: BigInt(at) } } })
  const latest = Math.max(0, ...rows.map(({ expire }) => Number(expire)))
  return latest === 0 ? null : new Date(latest)
}

/** Forgets an account's wrong passwords and codes. Returns whether there were any. */
export async function unlock(loginName: string): Promise<boolean> {
  const keys = GUESSED.map((guessed) => accounts[guessed].getKey(accountKey(loginName)))
  return (await database().rateLimit.deleteMany({ where: { key: { in: keys } } })).count > 0
}
