// The cells of one subject in one save: judged, written with what is computed from them, and told.
import 'server-only'
import { unitStream, type AuditEvent } from '@/lib/domain/audit-event'
import { cellKey } from '@/lib/domain/collecting/cell'
import { judgeCells, type EditBefore } from '@/lib/domain/collecting/judge-cells'
import type { CellOutcome, StandingCell } from '@/lib/domain/collecting/outcome'
import type { Recorded, TypedEntry } from '@/lib/domain/entry/judge-entries'
import { yearBefore } from '@/lib/domain/period'
import type { Quantity } from '@/lib/domain/quantity'
import type { Viewer } from '@/lib/domain/viewer'
import { keepEdits } from './cell-edits'
import type { Metric } from './metrics'
import type { Transaction } from './transaction'
import type { Unit } from './units'
import { place, writeChanges, type GivenOrigin, type Held } from './write-changes'

export interface SentCell extends TypedEntry {
  readonly editId: string
  readonly subjectCode: string
}

export interface SubjectSave {
  readonly viewer: Viewer
  readonly submissionId: number
  /** The year of the report that the figures belong to. */
  readonly year: number
  readonly subject: Unit
  readonly metrics: readonly Metric[]
  /** What is recorded, locked; brought up to date by the save. */
  readonly now: Map<string, Held>
  /** `place` of everything that the responder is asked about this subject. */
  readonly asked: ReadonlySet<string>
  /** Edits that were done before, with the cell of each. */
  readonly done: ReadonlyMap<string, string>
  readonly figure: (metric: Metric, quantity: Quantity) => string
  readonly instant: (iso: string) => string
  readonly system: string
  readonly cells: readonly SentCell[]
  readonly origin: GivenOrigin
  /** Names the batch of the revisions; a new one where it is left out. */
  readonly batch?: string | undefined
}

export interface SubjectSaved {
  readonly cells: readonly CellOutcome[]
  readonly computed: readonly StandingCell[]
  /** Null where nothing was written. */
  readonly event: AuditEvent | null
}

function standing({ subject, now }: SubjectSave, metricCode: string, periodKey: string): StandingCell {
  const [held, earlier] = [now.get(place(metricCode, periodKey)), yearBefore(periodKey)]
  return {
    key: cellKey({ metricCode, subjectCode: subject.code, periodKey }),
    metricCode,
    seq: held?.seq ?? 0,
    quantity: held?.quantity ?? null,
    yearBefore: earlier === null ? null : (now.get(place(metricCode, earlier))?.quantity ?? null),
  }
}

/** Judges and writes the cells of one subject, whose figures are locked. */
export async function saveSubject(tx: Transaction, save: SubjectSave): Promise<SubjectSaved> {
  const { viewer, submissionId, year, subject, metrics, now, asked, done, cells, origin, batch } = save
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]))
  const recorded = (code: string, key: string): Recorded | null => {
    const found = now.get(place(code, key))
    return found === undefined ? null : { ...found, by: found.by === '' ? save.system : found.by, at: save.instant(found.at) }
  }
  const editBefore = (_entry: TypedEntry, index: number): EditBefore => {
    const cell = cells[index]
    const was = cell === undefined ? undefined : done.get(cell.editId)
    return was === undefined || cell === undefined ? null : was === cellKey(cell) ? 'this-cell' : 'another-cell'
  }
  const judged = judgeCells(cells, { metric: (code) => byCode.get(code) ?? null, isAsked: (code, key) => asked.has(place(code, key)), recorded, editBefore, write: save.figure })
  const written = await writeChanges(tx, { viewer, unitId: subject.id, metrics, now, changes: judged.flatMap(({ change }) => change ?? []), origin, batch })
  const typed = new Set<string>()
  const edits: { readonly editId: string; readonly revisionId: number }[] = []
  const outcomes = cells.map((cell, index): CellOutcome => {
    const { change = null, ...verdict } = judged[index] ?? { status: 'unchanged' as const, problems: [], warnings: [], theirs: null }
    const at = place(cell.metricCode, cell.periodKey)
    const held = now.get(at)
    if (change !== null && held !== undefined) {
      typed.add(at)
      edits.push({ editId: cell.editId, revisionId: held.revisionId })
    }
    return { ...standing(save, cell.metricCode, cell.periodKey), editId: cell.editId, ...verdict }
  })
  await keepEdits(tx, viewer.userId, submissionId, edits)
  const computed = written.cells.filter(({ key }) => !typed.has(key)).map(({ key }) => {
    const [metricCode = '', periodKey = ''] = key.split('|')
    return standing(save, metricCode, periodKey)
  })
  const event: AuditEvent = {
    act: 'observation.record',
    stream: unitStream(subject.code),
    object: { type: 'observations', id: `${subject.code}/${year}`, unit: subject.code, year },
    before: Object.fromEntries(written.cells.map(({ key, before }) => [key, before])),
    after: Object.fromEntries(written.cells.map(({ key, after }) => [key, after])),
    batch: written.batch,
    result: 'ok',
  }
  return { cells: outcomes, computed, event: typed.size === 0 ? null : event }
}
