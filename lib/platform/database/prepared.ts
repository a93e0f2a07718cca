// Hot reads: statements that PostgreSQL plans once a connection, past the layers that writes and pages need.
import 'server-only'
import pg from 'pg'
import { environment } from '../env'

const AT_ONCE = 6
const WAIT_MS = 10_000
const LONGEST_MS = 15_000
// Each is planned once for whatever it is asked, and is too short to be compiled.
const SETTINGS = '-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan -c jit=off'

const holder = globalThis as typeof globalThis & { plumblineReads?: pg.Pool }

function pool(): pg.Pool {
  if (holder.plumblineReads === undefined) {
    holder.plumblineReads = new pg.Pool({ connectionString: environment().DATABASE_URL, max: AT_ONCE, connectionTimeoutMillis: WAIT_MS, idleTimeoutMillis: 30_000, statement_timeout: LONGEST_MS, options: SETTINGS })
    // A connection that breaks while nobody uses it is replaced at the next request.
    holder.plumblineReads.on('error', () => undefined)
  }
  return holder.plumblineReads
}

/** Ends the connections, for tests and commands that are done. */
export async function endReads(): Promise<void> {
  await holder.plumblineReads?.end()
  delete holder.plumblineReads
}

/**
 * Reads by a prepared statement, as the application's role, in a transaction that cannot write.
 * @param name of the statement, at most 63 characters; another text needs another name
 * @param text with $1, $2 … and nothing in it that somebody typed
 */
export async function readPrepared<R extends pg.QueryResultRow>(name: string, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  return (await pool().query<R>({ name, text, values: [...values] })).rows
}
