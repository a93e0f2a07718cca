// Batches of history: what was sent, how far it has come, and who did what.
import 'server-only'
import type { HistoryState } from '@/lib/domain/history/history-batch'
import type { Problem } from '@/lib/domain/problem'
import { database } from '@/lib/platform/database/connection'
import type { Prisma } from '@/prisma/generated/client'
import type { Transaction } from './transaction'

/** Who did something, and when (ISO instant). */
export interface Deed {
  readonly userId: string
  readonly by: string
  readonly at: string
}

export interface HistoryBatch {
  readonly number: number
  /** What the revisions of the load carry as their batch. */
  readonly batchId: string
  readonly fileName: string
  readonly origin: 'XLSX' | 'CSV'
  readonly size: number
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: string
  readonly sheet: string | null
  readonly state: HistoryState
  readonly rowCount: number
  /** Last sign of life of whoever is at it, in milliseconds; null where nobody is. */
  readonly beatAt: number | null
  readonly fault: readonly Problem[]
  readonly sent: Deed
  readonly checkedAt: string | null
  readonly loaded: (Deed & { readonly goodOnly: boolean }) | null
  readonly reviewed: (Deed & { readonly note: string | null }) | null
  readonly undone: (Deed & { readonly reason: string; readonly batchId: string }) | null
}

const name = { select: { displayName: true } } as const
const select = {
  id: true, batchId: true, fileName: true, origin: true, size: true, sha256: true, sheet: true, state: true, rowCount: true, beatAt: true, fault: true, byUserId: true, at: true, checkedAt: true,
  loadedById: true, loadedAt: true, goodOnly: true, reviewedById: true, reviewedAt: true, reviewNote: true, undoneById: true, undoneAt: true, undoReason: true, undoBatchId: true,
  byUser: name, loadedBy: name, reviewedBy: name, undoneBy: name,
} as const satisfies Prisma.HistoryBatchSelect

type Row = Prisma.HistoryBatchGetPayload<{ select: typeof select }>

const deed = (userId: string | null, by: { readonly displayName: string } | null, at: Date | null): Deed | null => (at === null ? null : { userId: userId ?? '', by: by?.displayName ?? '', at: at.toISOString() })

// Written by ourselves as a list of problems, and by nobody else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds what check-history wrote
export const problemsIn = (json: Prisma.JsonValue): readonly Problem[] => (Array.isArray(json) ? (json as unknown as readonly Problem[]) : [])

function batchOf(row: Row): HistoryBatch {
  const [loaded, reviewed, undone] = [deed(row.loadedById, row.loadedBy, row.loadedAt), deed(row.reviewedById, row.reviewedBy, row.reviewedAt), deed(row.undoneById, row.undoneBy, row.undoneAt)]
  return {
    number: row.id, batchId: row.batchId, fileName: row.fileName, origin: row.origin === 'CSV' ? 'CSV' : 'XLSX', size: row.size, sha256: Buffer.from(row.sha256).toString('hex'), sheet: row.sheet, state: row.state,
    rowCount: row.rowCount, beatAt: row.beatAt?.getTime() ?? null, fault: problemsIn(row.fault), sent: { userId: row.byUserId, by: row.byUser.displayName, at: row.at.toISOString() },
    checkedAt: row.checkedAt?.toISOString() ?? null,
    loaded: loaded === null ? null : { ...loaded, goodOnly: row.goodOnly ?? false },
    reviewed: reviewed === null ? null : { ...reviewed, note: row.reviewNote },
    undone: undone === null ? null : { ...undone, reason: row.undoReason ?? '', batchId: row.undoBatchId ?? '' },
  }
}

type Reader = Pick<Transaction, 'historyBatch'>

/** Every batch, the newest first. */
export async function everyBatch(): Promise<readonly HistoryBatch[]> {
  return (await database().historyBatch.findMany({ select, orderBy: { id: 'desc' } })).map(batchOf)
}

/** The batch of a number, or null. */
export async function batchByNumber(number: number, client: Reader = database()): Promise<HistoryBatch | null> {
  const row = Number.isSafeInteger(number) && number > 0 && number < 2 ** 31 ? await client.historyBatch.findUnique({ where: { id: number }, select }) : null
  return row === null ? null : batchOf(row)
}

/** The batch of a number, locked until the transaction ends. */
export async function holdBatch(tx: Transaction, number: number): Promise<HistoryBatch | null> {
  await tx.$queryRaw`select 1 from history_batch where id = ${number} for update`
  return await batchByNumber(number, tx)
}

/** The number of the batch that somebody sent under a key, or null. */
export async function batchOfKey(byUserId: string, key: string, client: Reader = database()): Promise<number | null> {
  return (await client.historyBatch.findUnique({ where: { byUserId_key: { byUserId, key } }, select: { id: true } }))?.id ?? null
}

/** The file as it was sent. */
export async function batchFile(number: number): Promise<Uint8Array | null> {
  return (await database().historyBatch.findUnique({ where: { id: number }, select: { bytes: true } }))?.bytes ?? null
}

export interface NewBatch {
  readonly key: string
  readonly byUserId: string
  readonly fileName: string
  readonly origin: 'XLSX' | 'CSV'
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly sha256: Uint8Array<ArrayBuffer>
}

/** Keeps what was sent. Null where the same person sent it under the same key before: who is a moment later waits and is told so. */
export async function keepBatch(tx: Transaction, { bytes, ...batch }: NewBatch): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    insert into history_batch (key, by_user_id, file_name, origin, size, sha256, bytes)
    values (${batch.key}::uuid, ${batch.byUserId}::uuid, ${batch.fileName}, ${batch.origin}::"Origin", ${bytes.byteLength}, ${batch.sha256}, ${bytes})
    on conflict (by_user_id, key) do nothing returning id`
  return row?.id ?? null
}
