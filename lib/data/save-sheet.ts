// Saving cells of the sheet of one unit and collection: each judged by itself, each change a new revision, the figures computed from it along
// with it. The one way for what is typed and for what a file brings.
import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit-event'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { CellOutcome, StandingCell } from '@/lib/domain/collecting/outcome'
import { problem } from '@/lib/domain/problem'
import type { Quantity } from '@/lib/domain/quantity'
import type { Viewer } from '@/lib/domain/viewer'
import { doneEdits } from './cell-edits'
import type { Duty } from './duties'
import { metricsOn, type Metric } from './metrics'
import { openFigures } from './open-figures'
import type { OpenSubmission } from './open-submission'
import { saveSubject, type SentCell, type SubjectSaved } from './save-subject'
import type { Transaction } from './transaction'
import { everyUnit, type Unit } from './units'
import { place, type GivenOrigin } from './write-changes'

/** How a figure is written in the sentence about a conflict, and an instant in it: given by whoever knows the reader's language. */
export interface Wording {
  readonly figure: (metric: Metric, quantity: Quantity) => string
  readonly instant: (iso: string) => string
  readonly system: string
}

export interface SheetSave {
  readonly viewer: Viewer
  readonly opened: OpenSubmission
  readonly cells: readonly SentCell[]
  readonly origin: GivenOrigin
  /** Names the batch of the revisions; a new one for each subject where it is left out. */
  readonly batch?: string
  readonly wording: Wording
}

export interface SheetSaved {
  /** One a cell, in the order sent. */
  readonly cells: readonly CellOutcome[]
  /** Figures computed anew because of the save. */
  readonly computed: readonly StandingCell[]
  /** In the version in force at the end of the collection's period. */
  readonly metrics: readonly Metric[]
  readonly units: readonly Unit[]
  /** One a subject of whom something was written. */
  readonly events: readonly AuditEvent[]
}

/** The figures asked about a subject, as `place` names them. */
function askedOf(subject: Unit, duties: readonly Duty[], metrics: readonly Metric[]): ReadonlySet<string> {
  const codes = new Map(metrics.map((metric) => [metric.id, metric.code]))
  return new Set(duties.filter(({ subjectId }) => subjectId === subject.id).map(({ metricId, periodKey }) => place(codes.get(metricId) ?? '', periodKey)))
}

/** Saves cells into a submission that is open and locked. What is refused or in conflict does not keep the others from being saved. */
export async function saveSheet(tx: Transaction, { viewer, opened: { collection, submission, duties }, cells, origin, batch, wording }: SheetSave): Promise<SheetSaved> {
  const { referenceYear: year, end } = collection.period
  const units = await everyUnit(tx, end)
  const metrics = await metricsOn(tx, end, new Map(units.map((one) => [one.id, one.code])))
  const done = await doneEdits(tx, viewer.userId, cells.map(({ editId }) => editId), units)
  const saved: SubjectSaved[] = []
  for (const [subject, own] of bySubject(units, cells)) {
    const now = await openFigures(tx, subject.id, metrics, [year - 1, year, year + 1])
    saved.push(await saveSubject(tx, { viewer, submissionId: submission.id, year, subject, metrics, now, asked: askedOf(subject, duties, metrics), done, cells: own, origin, batch, ...wording }))
  }
  return { cells: inOrder(cells, saved), computed: saved.flatMap(({ computed }) => computed), metrics, units, events: saved.flatMap(({ event }) => event ?? []) }
}

// In the order in which every save locks units, so that two never wait for each other in a circle. A subject nobody knows is answered as not asked.
function bySubject(all: readonly Unit[], cells: readonly SentCell[]): readonly (readonly [Unit, readonly SentCell[]])[] {
  const known = all.filter((unit) => cells.some(({ subjectCode }) => subjectCode === unit.code)).toSorted((a, b) => a.id - b.id)
  return known.map((unit) => [unit, cells.filter(({ subjectCode }) => subjectCode === unit.code)] as const)
}

function inOrder(cells: readonly SentCell[], saved: readonly SubjectSaved[]): readonly CellOutcome[] {
  const byEdit = new Map(saved.flatMap((one) => one.cells).map((outcome) => [outcome.editId, outcome]))
  const unknown = (cell: SentCell): CellOutcome => ({
    editId: cell.editId, key: cellKey(cell), metricCode: cell.metricCode, status: 'refused', seq: 0, quantity: null, yearBefore: null,
    problems: [problem('entry.not-asked', { code: cell.subjectCode })], warnings: [], theirs: null,
  })
  return cells.map((cell) => byEdit.get(cell.editId) ?? unknown(cell))
}
