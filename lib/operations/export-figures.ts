// Published figures of a selection as a file, streamed: rows go from the database to the reader, and what was taken away is written down.
import 'server-only'
import { beyond } from '@/lib/data/export-limit'
import { figuresReader } from '@/lib/data/figures-reader'
import { selectFigures, versionsIn } from '@/lib/data/selected-figures'
import { inAuditedTransaction } from '@/lib/data/transaction'
import type { Canonical } from '@/lib/domain/canonical-json'
import { selectionAddress, type FigureSelection } from '@/lib/domain/exporting/selection'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { HeaderStyle } from '@/lib/exports/export-source'
import { figuresFile, type FiguresFile } from '@/lib/exports/figures-file'
import { streamFormat } from '@/lib/exports/stream-formats'
import type { Locale } from '@/lib/i18n/messages'
import { now } from '@/lib/platform/clock'
import { copiesFree } from '@/lib/platform/database/copy-out'
import { environment } from '@/lib/platform/env'
import { ulid } from '@/lib/platform/identifier'
import { log } from '@/lib/platform/log'
import { runningSha256 } from '@/lib/platform/running-hash'

export interface FiguresAsked {
  readonly selection: FigureSelection
  /** Code of the format. */
  readonly format: string
  readonly locale: Locale
  readonly headers: HeaderStyle
  /** Aborted once nobody waits any more. */
  readonly signal?: AbortSignal
}

export interface StreamedFigures extends Omit<FiguresFile, 'chunks' | 'rows'> {
  readonly stream: ReadableStream<Uint8Array>
}

/** What became of a stream. */
interface Ended {
  readonly complete: boolean
  readonly rows: number | null
  readonly bytes: number
  readonly sha256: string
}

/**
 * Begins an export. It is written down before its first byte, and once more when it ended: with its rows, bytes and hash, complete or broken off.
 * @param viewer null for a reader without an account
 * @returns the file's name and its bytes, which are read as they are taken; problems: export.unknown-format, release.unknown,
 * release.withdrawn, query.unknown-name, export.too-many-rows, export.busy
 */
export async function exportFigures(viewer: Viewer | null, origin: RequestOrigin, asked: FiguresAsked): Promise<Result<StreamedFigures>> {
  const { selection, locale, headers, signal } = asked
  const format = streamFormat(asked.format)
  if (format === undefined) return refused(problem('export.unknown-format', { format: asked.format.slice(0, 20) }))
  if (!copiesFree()) return refused(problem('export.busy', {}))
  const selected = await selectFigures(selection)
  if (!selected.ok) return selected
  const tooMany = await beyond(selected.value, format)
  if (tooMany !== null) return refused(tooMany)
  const reader = await figuresReader(selected.value)
  const context = { selection, locale, headers, generatedAt: now().toISOString(), exportedBy: viewer?.displayName ?? null, origin: environment().APP_ORIGIN }
  const { chunks, rows, ...file } = figuresFile(reader, format, context, signal === undefined ? {} : { signal })
  const record = recorder(viewer, origin, { format: format.code, headers, locale, selection: selectionAddress(selection), releases: versionsIn(reader.releases) })
  const begun = await record('export.begin', {})
  if (!begun.ok) return begun
  return ok({
    ...file,
    stream: watched(chunks, async ({ complete, bytes, sha256 }) => {
      await record('export.end', { complete, rows: complete ? rows() : null, bytes, sha256 })
    }),
  })
}

/** Writes events of one export, which bear its number. */
function recorder(viewer: Viewer | null, origin: RequestOrigin, about: Readonly<Record<string, Canonical>>) {
  const id = ulid()
  return (act: 'export.begin' | 'export.end', more: Readonly<Record<string, Canonical>>): Promise<Result<null>> =>
    inAuditedTransaction(viewer ?? 'anonymous', origin, (_tx, record) => {
      record({ act, stream: 'exports', object: { type: 'export', id }, after: { ...about, ...more }, result: 'ok' })
      return Promise.resolve(ok(null))
    })
}

/** The bytes as a stream that is told how it ended, before its reader learns of its end. */
function watched(chunks: AsyncIterable<Uint8Array>, ended: (how: Omit<Ended, 'rows'>) => Promise<void>): ReadableStream<Uint8Array> {
  const [source, hash] = [chunks[Symbol.asyncIterator](), runningSha256()]
  let bytes = 0
  let over = false
  const end = async (complete: boolean): Promise<void> => {
    if (over) return
    over = true
    await ended({ complete, bytes, sha256: hash.hex() })
  }
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const next = await source.next()
        if (next.done === true) {
          await end(true)
          controller.close()
          return
        }
        bytes += next.value.byteLength
        hash.add(next.value)
        controller.enqueue(next.value)
      } catch (error) {
        log.warn({ err: error }, 'an export broke off')
        await end(false)
        controller.error(error)
      }
    },
    cancel: async () => {
      try {
        await source.return?.()
      } finally {
        await end(false)
      }
    },
  }, { highWaterMark: 0 })
}
