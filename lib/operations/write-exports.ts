// Writing the files that people asked for and do not wait for: one after the other, on every server, each by one of them. The system acts here; what
// may be in a file was decided where it was asked for, and is read as published now.
import 'server-only'
import { addPiece, beatExport, dropPieces } from '@/lib/data/export-chunks'
import { endExportFailed, endExportReady, putBackExport, strandedExports, sweepExports, takeExport, type ExportJob } from '@/lib/data/export-jobs'
import { beyond } from '@/lib/data/export-limit'
import { figuresReader } from '@/lib/data/figures-reader'
import { notify } from '@/lib/data/notify'
import { personById } from '@/lib/data/people'
import { selectFigures } from '@/lib/data/selected-figures'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { EXPORT_CHUNK, LARGEST_EXPORT } from '@/lib/domain/exporting/export-job'
import { readSelection } from '@/lib/domain/exporting/selection'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { figuresFile } from '@/lib/exports/figures-file'
import { inPieces } from '@/lib/exports/pieces'
import { streamFormat } from '@/lib/exports/stream-formats'
import { now, today } from '@/lib/platform/clock'
import { environment } from '@/lib/platform/env'
import { steadily, type Steady } from '@/lib/platform/jobs/steadily'
import { log } from '@/lib/platform/log'
import { runningSha256 } from '@/lib/platform/running-hash'

const EVERY_MS = 2_000
const SWEEP_MS = 10 * 60_000
/** Milliseconds between two signs of life. */
const BEAT_MS = 1_000
const NOBODY = { ip: '', requestId: '' }

/** Starts the writing of this server. */
export function startExports(): Steady {
  const writing = steadily('exports', EVERY_MS, async (ending) => void (await writeWaitingExports(ending)))
  const sweeping = steadily('old exports', SWEEP_MS, async () => void (await sweepExports(now())))
  return { stop: async () => void (await Promise.all([writing.stop(), sweeping.stop()])) }
}

/**
 * Writes what waits until nothing is left. Where the server ends meanwhile, what is being written goes back into the queue.
 * @returns how many files were finished
 */
export async function writeWaitingExports(ending: AbortSignal, at: () => Date = now): Promise<number> {
  for (const job of await strandedExports(at())) await fail(job, [problem('export.interrupted', {})])
  let finished = 0
  while (!ending.aborted) {
    const job = await takeExport(at())
    if (job === null) break
    if (await writeOne(job, ending)) finished += 1
  }
  return finished
}

async function writeOne(job: ExportJob, ending: AbortSignal): Promise<boolean> {
  const givenUp = new AbortController()
  const signal = AbortSignal.any([ending, givenUp.signal])
  try {
    await dropPieces(job.number)
    const written = await write(job, signal, givenUp)
    if (written.ok) return await finish(job, written.value)
    await fail(job, written.problems)
    return false
  } catch (error) {
    // Whoever gave it up has ended it already.
    if (givenUp.signal.aborted) await dropPieces(job.number)
    else if (ending.aborted) await putBackExport(job.number)
    // Left as it is, it is silent and taken again after a minute.
    else log.warn({ err: error, export: job.number, attempts: job.attempts }, 'an export could not be written and is tried again')
    return false
  }
}

interface Written {
  readonly fileName: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly releaseIds: readonly number[]
}

/** Writes the file piece by piece; problems: as where it was asked for, and export.too-large. */
async function write(job: ExportJob, signal: AbortSignal, givenUp: AbortController): Promise<Result<Written>> {
  const format = streamFormat(job.format)
  if (format === undefined) return refused(problem('export.unknown-format', { format: job.format }))
  const selection = readSelection(new URLSearchParams(job.selection), today())
  if (!selection.ok) return selection
  const selected = await selectFigures(selection.value)
  if (!selected.ok) return selected
  const tooMany = await beyond(selected.value, format)
  if (tooMany !== null) return refused(tooMany)
  const [reader, person] = await Promise.all([figuresReader(selected.value), personById(job.userId)])
  const context = { selection: selection.value, locale: job.locale, headers: job.headers, generatedAt: now().toISOString(), exportedBy: person?.displayName ?? null, origin: environment().APP_ORIGIN }
  const progress = follower(job.number, () => givenUp.abort(new Error('given up')))
  const file = figuresFile(reader, format, context, { signal, onProgress: progress.tell })
  const hash = runningSha256()
  let [bytes, seq] = [0, 0]
  for await (const piece of inPieces(file.chunks, EXPORT_CHUNK)) {
    signal.throwIfAborted()
    bytes += piece.byteLength
    if (bytes > LARGEST_EXPORT) return refused(problem('export.too-large', {}))
    hash.add(piece)
    if (!(await addPiece(job.number, { seq, bytes: piece, rows: progress.rows() }))) givenUp.abort(new Error('given up'))
    seq += 1
  }
  signal.throwIfAborted()
  return ok({ fileName: file.name, rows: file.rows() ?? progress.rows(), bytes, sha256: hash.hex(), releaseIds: reader.releases.map(({ id }) => id) })
}

/** Tells the database how far the reading has come, about once a second; `givenUp` is called where nobody wants the file any more. */
function follower(number: number, givenUp: () => void): { readonly tell: (rows: number) => void; readonly rows: () => number } {
  let [most, told] = [0, now().getTime()]
  return {
    rows: () => most,
    tell: (rows) => {
      most = Math.max(most, rows)
      if (now().getTime() - told < BEAT_MS) return
      told = now().getTime()
      // A beat that fails is a beat less; the next one tells.
      void beatExport(number, most).then((wanted) => { if (!wanted) givenUp() }, () => undefined)
    },
  }
}

async function finish(job: ExportJob, { bytes, ...written }: Written): Promise<boolean> {
  const ended = await inAuditedTransaction('system', NOBODY, async (tx, record) => {
    if (!(await endExportReady(tx, job.number, { ...written, at: now() }))) return refused(problem('export.over', {}))
    await notify(tx, { to: [job.userId], kind: 'export.ready', params: { format: job.format }, href: '/desk/exports', once: `export-${job.number}` })
    record({
      act: 'export.end', stream: 'exports', object: { type: 'export', id: job.eventId },
      after: { background: job.number, complete: true, rows: written.rows, bytes, sha256: written.sha256 }, result: 'ok',
    })
    return ok(null)
  })
  if (!ended.ok) await dropPieces(job.number)
  return ended.ok
}

async function fail(job: ExportJob, fault: readonly Problem[]): Promise<void> {
  await inAuditedTransaction('system', NOBODY, async (tx, record) => {
    if (!(await endExportFailed(tx, job.number, fault, now()))) return refused(problem('export.over', {}))
    await notify(tx, { to: [job.userId], kind: 'export.failed', params: { format: job.format }, href: '/desk/exports', once: `export-${job.number}` })
    record({
      act: 'export.end', stream: 'exports', object: { type: 'export', id: job.eventId },
      after: { background: job.number, complete: false, rows: null, reasons: fault.map(({ code }) => code) }, result: 'ok',
    })
    return ok(null)
  })
  await dropPieces(job.number)
}
