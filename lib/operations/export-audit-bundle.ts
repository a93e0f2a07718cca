// The whole audit log as one archive that can be verified on another machine, without this product. Streamed: a page of events at a time.
import 'server-only'
import { eventPages, streamHeads, type StreamHead } from '@/lib/data/audit-events'
import { checkpointsUpTo } from '@/lib/data/checkpoints'
import { keptValues } from '@/lib/data/commitments'
import { installationId } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { hex } from '@/lib/domain/audit/chain'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { blobLine, eventLine, manifestText } from '@/lib/exports/audit-bundle'
import { zipStream, type ZipEntry } from '@/lib/exports/zip'
import { now } from '@/lib/platform/clock'
import { runningSha256 } from '@/lib/platform/running-hash'
import { verifierFiles } from '@/lib/platform/verifier-files'
import { appVersion } from '@/lib/platform/version'

export interface AuditBundle {
  readonly name: string
  readonly stream: ReadableStream<Uint8Array>
}

const utf8 = new TextEncoder()

async function* eventLines(heads: readonly StreamHead[]): AsyncGenerator<Uint8Array, void> {
  for (const { stream, seq } of heads) {
    for await (const page of eventPages(stream, seq)) yield utf8.encode(page.map((event) => eventLine(stream, event)).join(''))
  }
}

async function* valueLines(): AsyncGenerator<Uint8Array, void> {
  for await (const page of keptValues()) yield utf8.encode(page.map(blobLine).join(''))
}

async function* contents(heads: readonly StreamHead[], withValues: boolean): AsyncGenerator<ZipEntry, void> {
  for (const [name, content] of await verifierFiles()) yield { name, chunks: [content] }
  yield { name: 'events.jsonl', chunks: eventLines(heads) }
  for (const { stream, seq } of heads) {
    for (const { size, note } of await checkpointsUpTo(stream, seq)) yield { name: `checkpoints/${stream}/${size}.note`, chunks: [utf8.encode(note)] }
  }
  if (withValues) yield { name: 'blobs.jsonl', chunks: valueLines() }
}

async function* passingThrough(chunks: ZipEntry['chunks'], see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}

/** Every file, and at the end the manifest, which names the hash of each. */
async function* entries(heads: readonly StreamHead[], withValues: boolean, installation: string, at: Date): AsyncGenerator<ZipEntry, void> {
  const files = new Map<string, string>()
  for await (const { name, chunks } of contents(heads, withValues)) {
    const hash = runningSha256()
    yield { name, chunks: passingThrough(chunks, hash.add) }
    files.set(name, hash.hex())
  }
  const streams = new Map(heads.map(({ stream, seq, h }) => [stream, { seq, head: hex(h) }]))
  yield { name: 'manifest.json', chunks: [utf8.encode(manifestText({ installation, at: at.toISOString(), product: appVersion, streams, files }))] }
}

/**
 * Begins the export; it is written down before its first byte, and so stands in the bundle itself.
 * @param given.withValues false leaves out the salted values of people that are still kept (then shown as redacted)
 * @returns the name of the file and its bytes, which are read from the database as they are taken; problem: permission.missing
 */
export async function exportAuditBundle(viewer: Viewer, origin: RequestOrigin, given: { readonly withValues?: boolean } = {}): Promise<Result<AuditBundle>> {
  if (!can(viewer, 'audit.export', {})) return refused(problem('permission.missing', { action: 'audit.export' }))
  const withValues = given.withValues ?? true
  const at = now()
  const name = `plumbline-audit-${at.toISOString().slice(0, 10)}.zip`
  const recorded = await inAuditedTransaction(viewer, origin, async (_tx, record) => {
    record({ act: 'audit.export', stream: 'system', object: { type: 'audit-bundle', id: name }, after: { values: withValues }, result: 'ok' })
    return ok(null)
  })
  if (!recorded.ok) return recorded
  const [installation, heads] = await Promise.all([installationId(), streamHeads()])
  return ok({ name, stream: zipStream(entries(heads, withValues, installation, at), at) })
}
