// Fetching a file that was written while nobody waited: by whoever asked for it, whole or from a byte on.
import 'server-only'
import { piecesOf } from '@/lib/data/export-chunks'
import { exportOf, type ExportJob } from '@/lib/data/export-jobs'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { byteRange, type ByteRange } from '@/lib/domain/byte-range'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { streamFormat } from '@/lib/exports/stream-formats'

export interface FetchedExport {
  readonly name: string
  readonly mediaType: string
  /** Of the whole file. */
  readonly size: number
  /** Hexadecimal SHA-256 of the whole file. */
  readonly sha256: string
  /** Null where the whole file is sent. */
  readonly range: ByteRange | null
  readonly stream: ReadableStream<Uint8Array>
}

interface Asked {
  readonly number: number
  /** Range header. */
  readonly range: string | null
  /** Hash of the file that the range is of, from If-Range; null where that was not said. */
  readonly ifHash: string | null
}

/**
 * Opens a file. Its first byte being fetched is written down; the pieces after a download that broke off are not written down again.
 * @returns problems: export.unknown, export.not-ready, export.expired, export.withdrawn, export.outside
 */
export async function fetchExport(viewer: Viewer, { number, range: header, ifHash }: Asked, origin: RequestOrigin): Promise<Result<FetchedExport>> {
  const job = await exportOf(viewer.userId, number)
  if (job === null) return refused(problem('export.unknown', {}))
  if (job.state !== 'READY' || job.fileName === null || job.sha256 === null) return refused(problem(job.state === 'EXPIRED' ? 'export.expired' : 'export.not-ready', {}))
  if (job.withdrawn) return refused(problem('export.withdrawn', {}))
  const range = ifHash === null || ifHash === job.sha256 ? byteRange(header, job.bytes) : null
  if (range === 'outside') return refused(problem('export.outside', { size: String(job.bytes) }))
  if (range === null || range.first === 0) {
    const told = await writeDown(viewer, origin, job)
    if (!told.ok) return told
  }
  return ok({
    name: job.fileName, mediaType: streamFormat(job.format)?.mediaType ?? 'application/octet-stream', size: job.bytes, sha256: job.sha256, range,
    stream: streamOf(piecesOf(number, range?.first ?? 0, range?.last ?? job.bytes - 1)),
  })
}

const writeDown = (viewer: Viewer, origin: RequestOrigin, { number, eventId, bytes, sha256 }: ExportJob): Promise<Result<null>> =>
  inAuditedTransaction(viewer, origin, (_tx, record) => {
    record({ act: 'export.fetch', stream: 'exports', object: { type: 'export', id: eventId }, after: { background: number, bytes, sha256 }, result: 'ok' })
    return Promise.resolve(ok(null))
  })

function streamOf(pieces: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel: async () => void (await pieces.return()),
  }, { highWaterMark: 0 })
}
