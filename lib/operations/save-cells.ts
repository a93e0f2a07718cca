// Saving cells of an entry grid, each answered by itself.
import 'server-only'
import type { CellBatch } from '@/lib/contracts/cell-batch'
import { findingsOf, type SheetGround } from '@/lib/data/findings'
import type { Metric } from '@/lib/data/metrics'
import { openSubmission } from '@/lib/data/open-submission'
import { saveSheet, type Wording } from '@/lib/data/save-sheet'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { unitByCode } from '@/lib/data/units'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { CellOutcome, StandingCell } from '@/lib/domain/collecting/outcome'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import { ok, refused, type Result } from '@/lib/domain/result'
import type { SheetFinding } from '@/lib/domain/rules/sheet-finding'
import type { RequestOrigin, Viewer } from '@/lib/domain/viewer'
import { now as present } from '@/lib/platform/clock'
import { database } from '@/lib/platform/database/connection'

export interface Saving {
  /** One a cell, in the order sent. */
  readonly cells: readonly CellOutcome[]
  /** Figures computed anew because of the save. */
  readonly computed: readonly StandingCell[]
  /** In the version in force at the end of the collection's period. */
  readonly metrics: readonly Metric[]
  /** All findings of the sheet as they are after the save. */
  readonly findings: readonly SheetFinding[]
}

type Written = Omit<Saving, 'findings'> & { readonly collectionId: number; readonly ground: SheetGround }

type Cells = CellBatch['cells']

/** One cell twice in a batch: the first of the two would be a revision that nobody saw and the log does not tell. */
const repeats = (cells: Cells): boolean => new Set(cells.map(cellKey)).size < cells.length || new Set(cells.map(({ editId }) => editId)).size < cells.length

/**
 * Saves what was typed into the grid of one unit and collection.
 * @returns what became of each cell; problems, when nothing at all was done: permission.missing, form.unreadable (a cell twice),
 *   collection.unknown, submission.closed, submission.not-yet, submission.not-open, entry.locked
 */
export async function saveCells(viewer: Viewer, batch: CellBatch, origin: RequestOrigin, wording: Wording): Promise<Result<Saving>> {
  const unit = await unitByCode(batch.unit)
  if (unit === null || !can(viewer, 'observation.record', { unit: unit.code })) return refused(problem('permission.missing', { action: 'observation.record' }))
  if (repeats(batch.cells)) return refused(problem('form.unreadable', {}))
  // Kept outside the transaction: nothing to write is no refusal, each cell has its own answer, yet a transaction without an event is undone.
  const told: Written[] = []
  const result = await inAuditedTransaction<Written>(viewer, origin, async (tx, record) => {
    const opened = await openSubmission(tx, batch.collection, unit.id, present())
    if (!opened.ok) return opened
    const { cells, computed, metrics, units, events } = await saveSheet(tx, { viewer, opened: opened.value, cells: batch.cells, origin: 'KEYED', wording })
    for (const event of events) record(event)
    const written: Written = { cells, computed, metrics, collectionId: opened.value.collection.id, ground: { duties: opened.value.duties, units, metrics } }
    told.push(written)
    return events.length > 0 ? ok(written) : refused(problem('entry.nothing-changed', {}))
  })
  if (!result.ok && result.problems.every(({ code }) => code !== 'entry.nothing-changed')) return result
  const written = result.ok ? result.value : told[0]
  if (written === undefined) throw new Error('a save that changes nothing is told what became of each cell')
  // Read after the commit: what others wait for is held no longer than the writing takes.
  const { cells, computed, metrics, collectionId, ground } = written
  return ok({ cells, computed, metrics, findings: await findingsOf(database(), { collectionId, responderId: unit.id }, ground) })
}
