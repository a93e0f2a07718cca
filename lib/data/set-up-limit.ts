// How often the first set-up may be tried from one address: the code has 100 bits, but nobody should be let guess for nothing.
import 'server-only'
import { sha256 } from '@/lib/platform/identifier'
import { limiter } from './limit-store'

export const SET_UP_TRIES = 30
export const SET_UP_SPAN_S = 15 * 60

const tries = limiter('set-up', SET_UP_TRIES, SET_UP_SPAN_S)

/** Counts a try. Returns null where it may be made, else after how many seconds the next one may. */
export async function countSetUpTry(ip: string): Promise<number | null> {
  try {
    await tries.consume(Buffer.from(sha256(ip)).toString('hex'))
    return null
  } catch (error) {
    // A full count is told by what the library throws; anything else is an error of the database.
    if (typeof error !== 'object' || error === null || !('msBeforeNext' in error)) throw error
    return Math.max(1, Math.ceil(Number(error.msBeforeNext) / 1000))
  }
}
