// How often what readers see has changed. Asked anew for each request, so that a change is seen by the next one, on every server.
import 'server-only'
import pg from 'pg'
import { environment } from '../env'

// A server that cannot say it soon is answered without.
const PATIENCE_MS = 2000

const holder = globalThis as typeof globalThis & { plumblineVersion?: pg.Pool }

function pool(): pg.Pool {
  if (holder.plumblineVersion === undefined) {
    holder.plumblineVersion = new pg.Pool({ connectionString: environment().DATABASE_URL, max: 1, connectionTimeoutMillis: PATIENCE_MS, idleTimeoutMillis: 30_000, statement_timeout: PATIENCE_MS })
    // A connection that breaks while nobody uses it is replaced at the next request.
    holder.plumblineVersion.on('error', () => undefined)
  }
  return holder.plumblineVersion
}

// Two things show without a change of what is watched: a version that waits for its time is read from then on, and the page of a release tells
// the checkpoint that covers it.
async function ask(): Promise<string> {
  const { rows } = await pool().query<{ readonly version: string }>(`
    select v.number || '.' || (select count(*) from release where sealed and published_at <= clock_timestamp())
      || '.' || (select coalesce(max(size), 0) from audit.checkpoint where stream = 'system') as version
    from data_version v`)
  const [row] = rows
  if (row === undefined) throw new Error('data_version has no row')
  return row.version
}

let running: Promise<string> | null = null
let waiting: Promise<string> | null = null

function begin(): Promise<string> {
  waiting = null
  const asked = ask().finally(() => {
    if (running === asked) running = null
  })
  running = asked
  return asked
}

/**
 * The version of what readers see. Another one after each change of it; what was read after it was asked for is no older than it.
 * Who asks while the database is being asked shares the next question, never the one that began before.
 */
export async function dataVersion(): Promise<string> {
  if (running === null) return await begin()
  waiting ??= running.then(begin, begin)
  return await waiting
}

/** Ends the connection, for tests and commands that are done. */
export async function endVersion(): Promise<void> {
  await holder.plumblineVersion?.end()
  delete holder.plumblineVersion
}
