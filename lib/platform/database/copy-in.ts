// Rows into one table, by COPY: all of them or none, on a connection of their own.
import 'server-only'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { environment } from '../env'

const LONGEST_MS = 300_000

/** A value as a field of COPY's text form; null as null. */
export const copyField = (value: string | number | boolean | null): string =>
  value === null ? '\\N' : String(value).replaceAll(/[\\\n\r\t]/g, (sign) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? sign)

/**
 * Copies lines in, as fast as the database takes them.
 * @param sql a COPY … FROM STDIN, with nothing in it that somebody typed
 * @param lines pieces of COPY's text form
 * @throws what `lines` throws, and what the database says: nothing was copied then
 */
export async function copyIn(sql: string, lines: AsyncIterable<string>): Promise<void> {
  const client = new pg.Client({ connectionString: environment().DATABASE_URL, connectionTimeoutMillis: 10_000, statement_timeout: LONGEST_MS })
  await client.connect()
  try {
    await pipeline(Readable.from(lines, { objectMode: true, highWaterMark: 4 }), client.query(from(sql)))
  } finally {
    await client.end().catch(() => undefined)
  }
}
