// The rows of a batch as the report tells them.
import 'server-only'
import { HISTORY_VERDICTS, type HistoryVerdict } from '@/lib/domain/history/history-batch'
import type { HistoryColumn } from '@/lib/domain/history/history-column'
import type { Problem } from '@/lib/domain/problem'
import { database } from '@/lib/platform/database/connection'
import { problemsIn } from './history-batches'
import type { Transaction } from './transaction'

export type RowCounts = Readonly<Record<HistoryVerdict, number>>

/** How many rows of a batch came to which verdict. */
export async function rowCounts(batch: number, client: Pick<Transaction, '$queryRaw'> = database()): Promise<RowCounts> {
  const rows = await client.$queryRaw<{ verdict: HistoryVerdict; count: number }[]>`select verdict::text, count(*)::int from history_row where batch = ${batch} and verdict is not null group by 1`
  const counts = new Map(rows.map(({ verdict, count }) => [verdict, count]))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of every verdict, each once
  return Object.fromEntries(HISTORY_VERDICTS.map((verdict) => [verdict, counts.get(verdict) ?? 0])) as RowCounts
}

/** One text for what the check found about every row: other findings have another. */
export async function verdictsHash(tx: Pick<Transaction, '$queryRaw'>, batch: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ hash: string }[]>`
    select coalesce(encode(sha256(convert_to(string_agg(concat_ws(' ', "row", verdict, base_revision_id, standing::text), E'\n' order by "row"), 'UTF8')), 'hex'), '') as hash from history_row where batch = ${batch}`
  return row?.hash ?? ''
}

/** A row that has something wrong: its place in the file, its words, and what is wrong, in order. */
export interface BadRow {
  readonly row: number
  readonly texts: Readonly<Record<HistoryColumn, string>>
  readonly problems: readonly Problem[]
}

interface StoredRow extends Record<Exclude<HistoryColumn, 'reason' | 'note'>, string> {
  readonly row: number
  readonly reason: string | null
  readonly note: string | null
  readonly found: Parameters<typeof problemsIn>[0]
}

/**
 * Rows with problems in the order of the file.
 * @param after number of the row after which to go on; 0 from the beginning
 */
export async function badRows(batch: number, after: number, most: number): Promise<readonly BadRow[]> {
  const rows = await database().$queryRaw<StoredRow[]>`
    select "row", metric, unit, period, value, qualifier, reason, note, coalesce(reading, '[]'::jsonb) || coalesce(standing, '[]'::jsonb) as found
    from history_row where batch = ${batch} and verdict = 'BAD' and "row" > ${after} order by "row" limit ${most}`
  return rows.map(({ row, found, reason, note, ...texts }) => ({ row, texts: { ...texts, reason: reason ?? '', note: note ?? '' }, problems: problemsIn(found) }))
}
