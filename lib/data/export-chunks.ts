// The files of exports that are written while nobody waits, in pieces of 1 MiB: written one after the other, read from any byte on.
import 'server-only'
import { EXPORT_CHUNK } from '@/lib/domain/exporting/export-job'
import { now } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

interface Piece {
  readonly seq: number
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Figures read so far. */
  readonly rows: number
}

/** Adds a piece to a file that is being written. Returns false where it was given up meanwhile. */
export async function addPiece(number: number, { seq, bytes, rows }: Piece): Promise<boolean> {
  return await database().$transaction(async (tx) => {
    const { count } = await tx.exportJob.updateMany({ where: { id: number, state: 'RUNNING' }, data: { rowCount: rows, byteCount: { increment: bytes.byteLength }, beatAt: now() } })
    if (count === 1) await tx.exportChunk.create({ data: { jobId: number, seq, bytes }, select: { seq: true } })
    return count === 1
  })
}

/** Tells that a file is still being written. Returns false where it was given up meanwhile. */
export async function beatExport(number: number, rows: number): Promise<boolean> {
  return (await database().exportJob.updateMany({ where: { id: number, state: 'RUNNING' }, data: { rowCount: rows, beatAt: now() } })).count === 1
}

/** Takes away what an earlier writing left. */
export async function dropPieces(number: number): Promise<void> {
  await database().exportChunk.deleteMany({ where: { jobId: number } })
}

/** The bytes of a file from `first` to `last`, a piece in memory at a time. */
export async function* piecesOf(number: number, first: number, last: number): AsyncGenerator<Uint8Array, void> {
  for (let seq = Math.floor(first / EXPORT_CHUNK); seq * EXPORT_CHUNK <= last; seq += 1) {
    const { bytes } = await database().exportChunk.findUniqueOrThrow({ where: { jobId_seq: { jobId: number, seq } }, select: { bytes: true } })
    const start = seq * EXPORT_CHUNK
    yield bytes.subarray(Math.max(0, first - start), Math.min(bytes.byteLength, last - start + 1))
  }
}
