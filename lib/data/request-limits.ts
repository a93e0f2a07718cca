// How often a handler may be asked: by person where there is an account, by address where there is none.
import 'server-only'
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible'
import { sha256 } from '@/lib/platform/identifier'
import { limiter } from './limit-store'

export interface RequestLimit {
  /** Requests that are answered within the span. */
  readonly points: number
  /** The span, from the first of them. */
  readonly seconds: number
}

// One for each entry that has a limit.
const counters = new Map<string, RateLimiterPostgres>()

function counterOf(entry: string, { points, seconds }: RequestLimit): RateLimiterPostgres {
  const known = counters.get(entry)
  if (known !== undefined) return known
  const made = limiter(`asked ${entry}`, points, seconds)
  counters.set(entry, made)
  return made
}

/**
 * Counts one request.
 * @param entry as named in lib/domain/permissions/entries
 * @param by the person, or the address of somebody without an account, of which only a digest is kept
 * @returns null where it is within the limit, else after how many seconds the next one is
 */
export async function countRequest(entry: string, limit: RequestLimit, by: { readonly userId: string } | { readonly ip: string }): Promise<number | null> {
  const key = 'userId' in by ? by.userId : Buffer.from(sha256(by.ip)).toString('hex')
  try {
    await counterOf(entry, limit).consume(key)
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}
