// The whole audit log as one archive that can be verified on another machine, without this product. Streamed: a page of events at a time.
import 'server-only'
import { archivedReleases, frozenLines, periodsOfYear } from '@/lib/data/archive/archived-releases'
import { archivedActs, archivedDocuments, archivedEvidence, evidenceBytes } from '@/lib/data/archive/papers'
import { revisionPages } from '@/lib/data/archive/revision-log'
import { eventPages, streamHeads, type StreamHead } from '@/lib/data/audit-events'
import { figuresReader } from '@/lib/data/figures-reader'
import { selectFigures } from '@/lib/data/selected-figures'
import { checkpointsUpTo } from '@/lib/data/checkpoints'
import { keptValues } from '@/lib/data/commitments'
import { installationId } from '@/lib/data/installation'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { hex } from '@/lib/domain/audit/chain'
import type { FigureSelection } from '@/lib/domain/exporting/selection'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import type { Canonical } from '@/lib/domain/canonical-json'
import { blobLine, bundleLine, eventLine, manifestText, releaseFile } from '@/lib/exports/audit-bundle'
import { packageEntries } from '@/lib/exports/data-package'
import { exportSource } from '@/lib/exports/export-source'
import { zipStream, type ZipEntry } from '@/lib/exports/zip'
import { now } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { runningSha256 } from '@/lib/platform/running-hash'
import { verifierFiles } from '@/lib/platform/verifier-files'
import { appVersion } from '@/lib/platform/version'

export interface AuditBundle {
  readonly name: string
  readonly stream: ReadableStream<Uint8Array>
}

interface Asked {
  readonly withValues: boolean
  readonly withFiles: boolean
  readonly year: number | null
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

const linesOf = (rows: readonly Canonical[]): readonly Uint8Array[] => [utf8.encode(rows.map(bundleLine).join(''))]

async function* revisionLines(year: number | null): AsyncGenerator<Uint8Array, void> {
  for await (const page of revisionPages(year)) yield utf8.encode(page.map((revision) => bundleLine({ ...revision })).join(''))
}

/** The published figures once more in open formats, which other programs read. */
async function* openFormats(year: number | null, at: Date): AsyncGenerator<ZipEntry, void> {
  const periods = year === null ? [] : await periodsOfYear(year)
  const selection: FigureSelection = { release: null, version: null, asOf: null, metrics: [], units: [], periods }
  const selected = await selectFigures(selection)
  if (!selected.ok) return
  const reader = await figuresReader(selected.value)
  const context = { selection, locale: 'zh-CN', headers: 'codes', generatedAt: at.toISOString(), exportedBy: null, origin: environment().APP_ORIGIN } as const
  for await (const { name, chunks } of packageEntries(exportSource({ ...reader, copy: (shape, words) => reader.copy(shape, words, {}) }, context))) yield { name: `open/${name}`, chunks }
}

/** What was published, what it came from, and who answered for it. */
async function* figures({ year, withFiles }: Asked, at: Date): AsyncGenerator<ZipEntry, void> {
  const releases = await archivedReleases(year, at)
  yield { name: 'data/releases.jsonl', chunks: linesOf(releases.map(({ id: _id, ...release }) => release)) }
  for (const release of releases) {
    const text = await frozenLines(release.id)
    yield { name: releaseFile(release), chunks: [utf8.encode(text === '' ? '' : `${text}\n`)] }
  }
  yield { name: 'data/revisions.jsonl', chunks: revisionLines(year) }
  yield { name: 'data/documents.jsonl', chunks: linesOf((await archivedDocuments(year)).map((one) => ({ ...one }))) }
  yield { name: 'data/submissions.jsonl', chunks: linesOf((await archivedActs(year)).map((one) => ({ ...one }))) }
  const evidence = await archivedEvidence(year)
  yield { name: 'data/evidence.jsonl', chunks: linesOf(evidence.map((one) => ({ ...one }))) }
  if (!withFiles) return
  for (const sha256 of new Set(evidence.filter(({ removedAt }) => removedAt === null).map((one) => one.sha256))) {
    const bytes = await evidenceBytes(sha256)
    if (bytes !== null) yield { name: `evidence/${sha256}`, chunks: [bytes] }
  }
}

async function* contents(heads: readonly StreamHead[], asked: Asked, at: Date): AsyncGenerator<ZipEntry, void> {
  for (const [name, content] of await verifierFiles()) yield { name, chunks: [content] }
  yield* figures(asked, at)
  yield* openFormats(asked.year, at)
  yield { name: 'events.jsonl', chunks: eventLines(heads) }
  for (const { stream, seq } of heads) {
    for (const { size, note } of await checkpointsUpTo(stream, seq)) yield { name: `checkpoints/${stream}/${size}.note`, chunks: [utf8.encode(note)] }
  }
  if (asked.withValues) yield { name: 'blobs.jsonl', chunks: valueLines() }
}

async function* passingThrough(chunks: ZipEntry['chunks'], see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    see(chunk)
    yield chunk
  }
}

/** Every file, and at the end the manifest, which names the hash of each. */
async function* entries(heads: readonly StreamHead[], asked: Asked, installation: string, at: Date): AsyncGenerator<ZipEntry, void> {
  const files = new Map<string, string>()
  for await (const { name, chunks } of contents(heads, asked, at)) {
    const hash = runningSha256()
    yield { name, chunks: passingThrough(chunks, hash.add) }
    files.set(name, hash.hex())
  }
  const streams = new Map(heads.map(({ stream, seq, h }) => [stream, { seq, head: hex(h) }]))
  yield { name: 'manifest.json', chunks: [utf8.encode(manifestText({ installation, at: at.toISOString(), product: appVersion, year: asked.year, streams, files }))] }
}

/**
 * Begins the export; it is written down before its first byte, and so stands in the bundle itself.
 * The log is always whole, since a chain cannot be verified in part; a year chooses the figures and what stands behind them.
 * @param given.withValues false leaves out the salted values of people that are still kept (then shown as redacted)
 * @param given.withFiles true adds the files that were attached to figures
 * @param given.year only figures of that year's periods: the archive package (归档包) of a year; null for every year
 * @returns the name of the file and its bytes, which are read from the database as they are taken; problems: permission.missing, archive.unknown-year
 */
export async function exportAuditBundle(viewer: Viewer, origin: RequestOrigin, given: Partial<Asked> = {}): Promise<Result<AuditBundle>> {
  if (!can(viewer, 'audit.export', {})) return refused(problem('permission.missing', { action: 'audit.export' }))
  const asked: Asked = { withValues: given.withValues ?? true, withFiles: given.withFiles ?? false, year: given.year ?? null }
  const at = now()
  if (asked.year !== null && (await archivedReleases(asked.year, at)).length === 0) return refused(problem('archive.unknown-year', { year: String(asked.year) }))
  const day = at.toISOString().slice(0, 10)
  const name = asked.year === null ? `plumbline-audit-${day}.zip` : `plumbline-archive-${asked.year}-${day}.zip`
  const recorded = await inAuditedTransaction(viewer, origin, async (_tx, record) => {
    record({
      act: 'audit.export', stream: 'system', object: { type: 'audit-bundle', id: name },
      after: { values: asked.withValues, ...(asked.withFiles ? { files: true } : {}), ...(asked.year === null ? {} : { year: asked.year }) }, result: 'ok',
    })
    return ok(null)
  })
  if (!recorded.ok) return recorded
  const [installation, heads] = await Promise.all([installationId(), streamHeads()])
  return ok({ name, stream: zipStream(entries(heads, asked, installation, at), at) })
}
