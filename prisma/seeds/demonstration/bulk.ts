// Writing many rows at once: ids are taken from the sequence first, so that rows that name each other can be written together.
import 'server-only'
import type { Transaction } from '@/lib/data/transaction'

/** Takes so many ids from a table's own sequence. */
export async function reserveIds(tx: Pick<Transaction, '$queryRaw'>, table: 'observation' | 'revision', count: number): Promise<readonly number[]> {
  if (count === 0) return []
  const rows = await tx.$queryRaw<readonly { id: bigint }[]>`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`
  return rows.map(({ id }) => Number(id))
}
