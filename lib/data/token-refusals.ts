// How often one address may show tokens that open nothing.
import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { sha256 } from '@/lib/platform/identifier'
import { limiter } from './limit-store'

/** Within five minutes. A program with an old token is noticed; guessing 256 bits gets nowhere anyway. */
export const REFUSED_TOKENS = { points: 20, seconds: 300 } as const

// Never set free before its time: a flood is refused from memory.
let counter: ReturnType<typeof limiter> | undefined

/** Counts a token that was refused. Returns null within the limit, else after how many seconds another may be tried. */
export async function countRefusedToken(ip: string): Promise<number | null> {
  counter ??= limiter('refused token', REFUSED_TOKENS.points, REFUSED_TOKENS.seconds, true)
  try {
    await counter.consume(Buffer.from(sha256(ip)).toString('hex'))
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}
