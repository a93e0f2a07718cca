// Where tries are counted: the table rate_limit, so that a restart forgets none and two processes count together.
import 'server-only'
import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { database } from '@/lib/platform/database/connection'

interface Statement {
  readonly text: string
  readonly values: readonly (string | number)[]
}

interface Row {
  readonly points: number
  readonly expire: bigint | null
}

// The library wants a connection; it gets the one that everything else uses. Its statements are its own constant texts with parameters.
const connection = {
  query: async ({ text, values }: Statement): Promise<{ rows: readonly object[]; rowCount: number }> => {
    const rows = await database().$queryRawUnsafe<Row[]>(text, ...values)
    return { rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })), rowCount: rows.length }
  },
}

/**
 * Counts points under a key: each use is one statement, so that uses at the same moment are counted one by one.
 * @param keyPrefix what is counted; keys of different kinds never meet
 * @param points how many are free
 * @param duration seconds after the first one in which they count
 * @param remembers a key that is refused is refused from memory until its time is over, so that a flood does not reach the database.
 *   Only for keys that nobody sets free before: the rejection then says that 0 points were used.
 */
export const limiter = (keyPrefix: string, points: number, duration: number, remembers = false): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: connection,
    storeType: 'client',
    schemaName: 'public',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
    ...(remembers ? { inMemoryBlockOnConsumed: points + 1 } : {}),
  })

/** Forgets what no longer counts. */
export async function forgetExpired(at: Date): Promise<void> {
  await database().rateLimit.deleteMany({ where: { expire: { lt: BigInt(at.getTime()) } } })
}
