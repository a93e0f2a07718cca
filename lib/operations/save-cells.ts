// Saving cells of an entry grid: each judged by itself, each change a new revision, the figures computed from it along with it.
import 'server-only'
import type { CellBatch } from '@/lib/contracts/cell-batch'
import { doneEdits } from '@/lib/data/cell-edits'
import type { Duty } from '@/lib/data/duties'
import { findingsOf, type SheetGround } from '@/lib/data/findings'
import { metricsOn, type Metric } from '@/lib/data/metrics'
import { openFigures } from '@/lib/data/open-figures'
import { openSubmission } from '@/lib/data/open-submission'
import { saveSubject, type SubjectSaved } from '@/lib/data/save-subject'
import { inAuditedTransaction } from '@/lib/data/transaction'
import { everyUnit, unitByCode, type Unit } from '@/lib/data/units'
import { place } from '@/lib/data/write-changes'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { CellOutcome, StandingCell } from '@/lib/domain/collecting/outcome'
import { can } from '@/lib/domain/permissions/decide'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
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

/** How a figure is written in the sentence about a conflict, and an instant in it: given by whoever knows the reader's language. */
export interface Wording {
  readonly figure: (metric: Metric, quantity: Quantity) => string
  readonly instant: (iso: string) => string
  readonly system: string
}

type Cells = CellBatch['cells']

/** One cell twice in a batch: the first of the two would be a revision that nobody saw and the log does not tell. */
const repeats = (cells: Cells): boolean => new Set(cells.map(cellKey)).size < cells.length || new Set(cells.map(({ editId }) => editId)).size < cells.length

/** The figures asked about a subject, as `place` names them. */
function askedOf(subject: Unit, duties: readonly Duty[], metrics: readonly Metric[]): ReadonlySet<string> {
  const codes = new Map(metrics.map((metric) => [metric.id, metric.code]))
  return new Set(duties.filter(({ subjectId }) => subjectId === subject.id).map(({ metricId, periodKey }) => place(codes.get(metricId) ?? '', periodKey)))
}

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
    const { collection, submission, duties } = opened.value
    const { referenceYear: year, end } = collection.period
    const all = await everyUnit(tx, end)
    const metrics = await metricsOn(tx, end, new Map(all.map((one) => [one.id, one.code])))
    const done = await doneEdits(tx, viewer.userId, batch.cells.map(({ editId }) => editId), all)
    const saved: SubjectSaved[] = []
    for (const [subject, cells] of bySubject(all, batch.cells)) {
      const now = await openFigures(tx, subject.id, metrics, [year - 1, year, year + 1])
      const one = await saveSubject(tx, { viewer, submissionId: submission.id, year, subject, metrics, now, asked: askedOf(subject, duties, metrics), done, cells, ...wording })
      if (one.event !== null) record(one.event)
      saved.push(one)
    }
    const written: Written = { cells: inOrder(batch.cells, saved), computed: saved.flatMap(({ computed }) => computed), metrics, collectionId: collection.id, ground: { duties, units: all, metrics } }
    told.push(written)
    return saved.some(({ event }) => event !== null) ? ok(written) : refused(problem('entry.nothing-changed', {}))
  })
  if (!result.ok && result.problems.every(({ code }) => code !== 'entry.nothing-changed')) return result
  const written = result.ok ? result.value : told[0]
  if (written === undefined) throw new Error('a save that changes nothing is told what became of each cell')
  // Read after the commit: what others wait for is held no longer than the writing takes.
  const { cells, computed, metrics, collectionId, ground } = written
  return ok({ cells, computed, metrics, findings: await findingsOf(database(), { collectionId, responderId: unit.id }, ground) })
}

// In the order in which every save locks units, so that two never wait for each other in a circle. A subject nobody knows is answered as not asked.
function bySubject(all: readonly Unit[], cells: Cells): readonly (readonly [Unit, Cells])[] {
  const known = all.filter((unit) => cells.some(({ subjectCode }) => subjectCode === unit.code)).toSorted((a, b) => a.id - b.id)
  return known.map((unit) => [unit, cells.filter(({ subjectCode }) => subjectCode === unit.code)] as const)
}

function inOrder(cells: Cells, saved: readonly SubjectSaved[]): readonly CellOutcome[] {
  const byEdit = new Map(saved.flatMap((one) => one.cells).map((outcome) => [outcome.editId, outcome]))
  const unknown = (cell: Cells[number]): CellOutcome => ({
    editId: cell.editId, key: cellKey(cell), metricCode: cell.metricCode, status: 'refused', seq: 0, quantity: null, yearBefore: null,
    problems: [problem('entry.not-asked', { code: cell.subjectCode })], warnings: [], theirs: null,
  })
  return cells.map((cell) => byEdit.get(cell.editId) ?? unknown(cell))
}
