// Edits of cells as browsers numbered them: what was done once is not done again.
import 'server-only'
import { cellKey } from '@/lib/domain/collecting/cell'
import type { Transaction } from './transaction'
import type { Unit } from './units'

/**
 * Those of these edits of a person that were done before, each with the cell that it changed, as `cellKey` names it.
 * @param all units by which a cell is named
 */
export async function doneEdits(tx: Pick<Transaction, '$queryRaw'>, userId: string, editIds: readonly string[], all: readonly Unit[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<readonly { readonly editId: string; readonly unitId: number; readonly metricCode: string; readonly periodKey: string }[]>`
    select e.edit_id as "editId", o.unit_id as "unitId", m.code as "metricCode", p.key as "periodKey"
    from cell_edit e join revision r on r.id = e.revision_id join observation o on o.id = r.observation_id join metric m on m.id = o.metric_id join period p on p.id = o.period_id
    where e.user_id = ${userId}::uuid and e.edit_id = any(${[...editIds]}::uuid[])`
  const codes = new Map(all.map((unit) => [unit.id, unit.code]))
  return new Map(rows.map(({ editId, unitId, metricCode, periodKey }) => [editId, cellKey({ metricCode, subjectCode: codes.get(unitId) ?? '', periodKey })]))
}

/** Writes down that edits were done, and which revision each made. */
export async function keepEdits(tx: Pick<Transaction, 'cellEdit'>, userId: string, submissionId: number, edits: readonly { readonly editId: string; readonly revisionId: number }[]): Promise<void> {
  if (edits.length === 0) return
  await tx.cellEdit.createMany({ data: edits.map(({ editId, revisionId }) => ({ userId, editId, submissionId, revisionId })) })
}
