// Rows of one statement as bytes, straight from PostgreSQL: as fast as the reader takes them, and no more of them in memory than that.
import 'server-only'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { environment } from '../env'

// Two exports at a time, apart from the pool of the pages, so that a slow reader keeps nobody from reading.
const AT_ONCE = 2
const WAIT_MS = 30_000
// Who waits longer than a page may take is told to come back.
const WAITING = 4
const LONGEST_MS = 600_000
const STALL_MS = 60_000

interface Held {
  readonly url: string
  readonly pool: pg.Pool
}

// Kept on globalThis: a development server reloads modules, and each would open a pool of its own.
const holder = globalThis as typeof globalThis & { plumblineCopies?: Held }

function pool(): pg.Pool {
  const url = environment().DATABASE_URL
  if (holder.plumblineCopies?.url !== url) {
    const made = new pg.Pool({ connectionString: url, max: AT_ONCE, connectionTimeoutMillis: WAIT_MS, idleTimeoutMillis: 30_000 })
    // A connection that breaks while nobody uses it is replaced at the next request.
    made.on('error', () => undefined)
    holder.plumblineCopies = { url, pool: made }
  }
  return holder.plumblineCopies.pool
}

/** Ends the connections, for commands and tests that are done. */
export async function endCopies(): Promise<void> {
  await holder.plumblineCopies?.pool.end()
  delete holder.plumblineCopies
}

/** False where so many wait for a connection already that another would wait in vain. */
export const copiesFree = (): boolean => pool().waitingCount < WAITING

/** Every connection is taken, and none became free in time. */
export class NoConnection extends Error {}

export interface CopyOptions {
  /** Ends the statement in the database as soon as nobody waits for its rows any more. */
  readonly signal?: AbortSignal
  /** Told at the end how many rows there were. */
  readonly onRows?: (rows: number) => void
  /** Milliseconds after which a reader that takes nothing is given up. */
  readonly stallMs?: number
}

// One process a statement leaves the cores to the others, and keeps rows in the order of the inner select; a backend whose reader went away ends.
const SETTINGS = `begin read only; set local statement_timeout = ${LONGEST_MS}; set local work_mem = '32MB'; set local jit = off;
  set local max_parallel_workers_per_gather = 0; set local client_connection_check_interval = '2s'`

/**
 * Copies rows out. The connection is the application's own role; the transaction reads only.
 * @param sql a COPY … TO STDOUT, with nothing in it that somebody typed
 * @throws NoConnection where every connection is taken; what the database says; the signal's reason
 */
export async function* copyOut(sql: string, { signal, onRows, stallMs = STALL_MS }: CopyOptions = {}): AsyncGenerator<Uint8Array, void> {
  signal?.throwIfAborted()
  const client = await pool().connect().catch((error: unknown) => {
    throw error instanceof Error && error.message.includes('timeout exceeded') ? new NoConnection('every connection for exports is taken', { cause: error }) : error
  })
  let done = false
  // Until the connection is let go, a fault of it is told by the statement that it broke.
  const ignored = (): void => undefined
  client.on('error', ignored)
  const breakOff = (): void => {
    if (!done) stream?.destroy(signal?.reason instanceof Error ? signal.reason : new Error('the reader takes nothing any more'))
  }
  let stream: ReturnType<typeof to> | undefined
  signal?.addEventListener('abort', breakOff)
  let stall: NodeJS.Timeout | undefined
  try {
    await client.query(SETTINGS)
    signal?.throwIfAborted()
    stream = client.query(to(sql))
    // The stream ends before the database has said how many rows there were.
    const settled = new Promise<void>((told) => {
      client.once('drain', told)
    })
    for await (const chunk of stream) {
      stall = setTimeout(breakOff, stallMs)
      yield bytesOf(chunk)
      clearTimeout(stall)
    }
    await settled
    await client.query('commit')
    done = true
    onRows?.(stream.rowCount)
  } finally {
    clearTimeout(stall)
    signal?.removeEventListener('abort', breakOff)
    client.removeListener('error', ignored)
    // A connection in the middle of a statement is closed: the database ends what it was at.
    client.release(!done)
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk
  throw new TypeError('rows are bytes')
}
