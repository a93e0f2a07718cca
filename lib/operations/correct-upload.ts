// Correcting cells of an uploaded file on the page. The file stays as it came; the texts stand beside it until it is written.
import 'server-only'
import type { UploadCorrections } from '@/lib/contracts/upload'
import { uploadWork } from '@/lib/data/upload-work'
import { keepAnswers, lockUpload } from '@/lib/data/uploads'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitStream } from '@/lib/domain/audit-event'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { mergedFixes } from '@/lib/domain/uploading/with-fixes'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'

/**
 * Keeps corrected texts; '' leaves a cell out.
 * @returns how many cells were corrected; problems: permission.missing, collection.unknown, uploaded.unknown, uploaded.over,
 *   uploaded.changed-meanwhile, form.unreadable (a cell that the file would put nowhere)
 */
export async function correctUpload(viewer: Viewer, given: UploadCorrections, origin: RequestOrigin): Promise<Result<number>> {
  const found = await uploadWork(viewer, given.collection, given.unit, given.number)
  if (!found.ok) return found
  const { upload, planned, sheet } = found.value
  if (upload.state !== 'READY' || planned === null) return refused(problem('uploaded.over', {}))
  const placed = new Set(planned.plan.cells.map(({ row, column }) => `${row}:${column}`))
  if (given.sheet !== planned.plan.sheet || !given.fixes.every(({ row, column }) => placed.has(`${row}:${column}`))) return refused(problem('form.unreadable', {}))
  const fixes = given.fixes.map((fix) => ({ ...fix, sheet: given.sheet }))
  return await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const locked = await lockUpload(tx, upload.number)
    if (locked?.state !== 'READY') return refused(problem('uploaded.over', {}))
    if (locked.version !== given.version || locked.version !== upload.version) return refused(problem('uploaded.changed-meanwhile', {}))
    await keepAnswers(tx, upload.number, { fixes: mergedFixes(upload.fixes, fixes) })
    // What was typed is told with the figure once it is written; here only where.
    record({
      act: 'upload.correct', stream: unitStream(sheet.unit.code), object: { type: 'upload', id: String(upload.number), unit: sheet.unit.code, year: sheet.collection.period.referenceYear },
      after: { cells: fixes.map(({ row, column }) => `${row}:${column}`) }, result: 'ok',
    })
    return ok(fixes.length)
  })
}
