// Writing an uploaded file to the draft: the very way that typing takes, so that the same rules hold and nothing is overwritten unseen.
import 'server-only'
import type { UploadApplying } from '@/lib/contracts/upload'
import { openSubmission } from '@/lib/data/open-submission'
import type { SentCell } from '@/lib/data/save-subject'
import { saveSheet, type Wording } from '@/lib/data/save-sheet'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { uploadWork, type PlannedUpload, type UploadLine } from '@/lib/data/upload-work'
import { endUpload, lockUpload, type UploadOutcome } from '@/lib/data/uploads'
import { unitStream } from '@/lib/domain/audit-event'
import type { CellOutcome } from '@/lib/domain/collecting/outcome'
import { problem, type Problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import { isWritten } from '@/lib/domain/uploading/plan-lines'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now } from '@/lib/platform/clock'
import { batchId } from '@/lib/platform/identifier'

/** What stands against writing this plan before any figure is looked at. */
function obstacle({ plan, pending, lines, seen }: PlannedUpload, given: UploadApplying): Problem | null {
  const blocking = plan.problems.find(({ code }) => code !== 'import.old-template')
  if (blocking !== undefined) return blocking
  if (seen !== given.seen) return problem('uploaded.changed-meanwhile', {})
  if (pending.length > 0) return problem('uploaded.unconfirmed', { count: String(pending.length) })
  const bad = lines.filter(({ kind }) => kind === 'bad').length
  if (bad > 0 && given.choice === 'all') return problem('uploaded.errors-left', { count: String(bad) })
  return lines.some(isWritten) ? null : problem('uploaded.nothing-to-write', {})
}

/** What the file says goes before what was typed on its page, and what was typed of one figure before what was typed of all. */
function sentCell({ key, cell, reasonMissing }: UploadLine, { base, reason, reasons }: UploadApplying): SentCell {
  const own = reasons.find((one) => one.key === key)?.reason ?? ''
  return { ...cell.place, editId: batchId(), text: cell.text, reason: reasonMissing ? own || reason : cell.remark, baseSeq: base[key] ?? 0 }
}

const isLeft = ({ status }: CellOutcome): boolean => status === 'refused' || status === 'conflict'
const atCell = ({ key, problems }: CellOutcome): readonly Problem[] => problems.map((one) => ({ ...one, path: ['cells', key] }))

/**
 * Writes what the file says into the draft of its sheet, everything or nothing, or what has no problem where that was chosen.
 * A file that is written already stays so: nothing happens.
 * @returns what became of the cells; problems: permission.missing, collection.unknown, uploaded.unknown, uploaded.over, uploaded.swept,
 *   uploaded.changed-meanwhile, uploaded.unconfirmed, uploaded.errors-left, uploaded.nothing-to-write, import.*, submission.closed, submission.not-yet,
 *   submission.not-open, entry.locked; at a cell (`['cells', key]`): entry.conflict, entry.reason-missing and whatever a save refuses
 */
export async function applyUpload(viewer: Viewer, given: UploadApplying, origin: RequestOrigin, wording: Wording): Promise<Result<UploadOutcome>> {
  const found = await uploadWork(viewer, given.collection, given.unit, given.number)
  if (!found.ok) return found
  const { upload, planned, sheet } = found.value
  if (upload.outcome !== null) return ok(upload.outcome)
  if (upload.state !== 'READY') return refused(problem('uploaded.over', {}))
  if (planned === null) return refused(problem('uploaded.swept', {}))
  const against = obstacle(planned, given)
  if (against !== null) return refused(against)
  // Two cells of the file may say the same of one figure: it is written once.
  const written = new Map(planned.lines.filter(isWritten).map((line) => [line.key, line]))
  const cells = [...written.values()].map((line) => sentCell(line, given))
  const bad = planned.lines.filter(({ kind }) => kind === 'bad').map(({ key, cell }) => ({ key, problems: cell.problem === null ? [] : [cell.problem] }))
  const result = await inAuditedTransaction(viewer, origin, async (tx, record) => {
    const locked = await lockUpload(tx, upload.number)
    if (locked?.state !== 'READY') return refused(problem('uploaded.over', {}))
    if (locked.version !== given.version || locked.version !== upload.version) return refused(problem('uploaded.changed-meanwhile', {}))
    const opened = await openSubmission(tx, sheet.collection.code, sheet.unit.id, now())
    if (!opened.ok) return opened
    const saved = await saveSheet(tx, { viewer, opened: opened.value, cells, origin: upload.format === 'csv' ? 'CSV' : 'XLSX', batch: upload.batchId, wording })
    const left = saved.cells.filter(isLeft)
    if (left.length > 0 && given.choice === 'all') return { ok: false, problems: left.flatMap(atCell) }
    const outcome: UploadOutcome = {
      saved: saved.cells.filter(({ status }) => status === 'saved').length,
      unchanged: saved.cells.filter(({ status }) => status === 'unchanged').length + planned.lines.filter(({ kind }) => kind === 'same').length,
      left: [...bad, ...left.map(({ key, problems }) => ({ key, problems }))],
    }
    await endUpload(tx, upload.number, { userId: viewer.userId, at: now(), outcome })
    for (const event of saved.events) record(event)
    record({
      act: 'upload.apply', stream: unitStream(sheet.unit.code), object: { type: 'upload', id: String(upload.number), unit: sheet.unit.code, year: sheet.collection.period.referenceYear },
      after: { sha256: upload.sha256, saved: outcome.saved, unchanged: outcome.unchanged, left: outcome.left.length, corrected: upload.fixes.length }, batch: upload.batchId, result: 'ok',
    })
    return ok(outcome)
  })
  if (result.ok || result.problems.every(({ code }) => code !== 'uploaded.over')) return result
  // Somebody else's click came first.
  const again = await uploadWork(viewer, given.collection, given.unit, given.number)
  return again.ok && again.value.upload.outcome !== null ? ok(again.value.upload.outcome) : result
}
