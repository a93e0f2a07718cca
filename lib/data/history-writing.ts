// The figures of a batch as revisions, by sets: what the file gives, what an undo gives back, and where the drafts point then.
import 'server-only'
import { bySets } from './history-verdicts'
import { lockUnit } from './observations'
import type { Transaction } from './transaction'

/** Work on a whole file takes longer than the pages' statements may. */
export const LONGEST_STATEMENT_MS = 120_000

/**
 * Lets the statements of this transaction take their time, and has those of the triggers find each row by its index: plans that were made while a table was
 * nearly empty read all of it for each of a hundred thousand rows.
 */
export async function takeTime(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`select set_config('statement_timeout', ${String(LONGEST_STATEMENT_MS)}, true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`
  await bySets(tx, false)
  await tx.$executeRaw`discard plans`
}

/** Locks the figures of units in the order in which every save does. */
async function lockUnits(tx: Transaction, unitIds: readonly number[]): Promise<void> {
  for (const unitId of [...new Set(unitIds)].toSorted((a, b) => a - b)) await lockUnit(tx, unitId)
}

/** Locks the figures of every unit that a batch is about to write. */
export async function lockRows(tx: Transaction, batch: number): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>`select distinct unit_id as id from history_row where batch = ${batch} and verdict in ('NEW', 'CHANGE')`
  await lockUnits(tx, rows.map(({ id }) => id))
}

/** Locks the figures of every unit that revisions of a batch are about. */
export async function lockRevisions(tx: Transaction, batchId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: number }[]>`select distinct o.unit_id as id from revision r join observation o on o.id = r.observation_id where r.batch_id = ${batchId}::uuid`
  await lockUnits(tx, rows.map(({ id }) => id))
}

export interface Loading {
  readonly batch: number
  readonly batchId: string
  readonly origin: 'XLSX' | 'CSV'
  readonly byUserId: string
}

/** Writes the rows that are new or change something. Returns how many there were. */
export async function writeRows(tx: Transaction, { batch, batchId, origin, byUserId }: Loading): Promise<number> {
  await tx.$executeRaw`
    insert into observation (metric_id, unit_id, period_id)
    select metric_id, unit_id, period_id from history_row where batch = ${batch} and verdict = 'NEW' order by unit_id, metric_id, period_id on conflict do nothing`
  const written = await tx.$executeRaw`
    insert into revision (observation_id, seq, metric_version_id, value, missing, qualifier, origin, reason, by_user_id, batch_id)
    select o.id, coalesce(d.seq, 0) + 1, h.version_id, h.number, h.missing, h.exactness, ${origin}::"Origin", h.reason, ${byUserId}::uuid, ${batchId}::uuid
    from history_row h join observation o on o.metric_id = h.metric_id and o.unit_id = h.unit_id and o.period_id = h.period_id left join revision d on d.id = o.draft_revision_id
    where h.batch = ${batch} and h.verdict in ('NEW', 'CHANGE') order by o.id`
  await pointDrafts(tx, batchId)
  await tx.$executeRaw`
    insert into footnote (revision_id, text)
    select o.draft_revision_id, h.note from history_row h join observation o on o.metric_id = h.metric_id and o.unit_id = h.unit_id and o.period_id = h.period_id
    where h.batch = ${batch} and h.verdict in ('NEW', 'CHANGE') and h.note is not null order by o.id`
  return written
}

/** The drafts of figures follow the revisions of a batch; what was submitted or approved before lapses. */
export async function pointDrafts(tx: Pick<Transaction, '$executeRaw'>, batchId: string): Promise<void> {
  await tx.$executeRaw`
    update observation o set draft_revision_id = r.id, submitted_revision_id = null, approved_revision_id = null
    from revision r where r.batch_id = ${batchId}::uuid and r.observation_id = o.id and r.id is distinct from o.draft_revision_id`
}

export interface Restoring {
  readonly batchId: string
  readonly undoBatchId: string
  readonly byUserId: string
  readonly reason: string
}

/**
 * Gives back what stood before a load, as further revisions: only of figures whose newest revision is still the load's and that no release holds.
 * What was not recorded before is not reported afterwards; what was computed and is so again is left to the computing. Returns how many figures there were.
 */
export async function restoreFigures(tx: Transaction, { batchId, undoBatchId, byUserId, reason }: Restoring): Promise<number> {
  const written = await tx.$executeRaw`
    insert into revision (observation_id, seq, metric_version_id, value, missing, qualifier, origin, reason, by_user_id, batch_id)
    select o.id, r.seq + 1, coalesce(b.metric_version_id, r.metric_version_id), b.value, case when b.id is null then 'NOT_REPORTED'::"MissingReason" else b.missing end,
      coalesce(b.qualifier, 'EXACT'), coalesce(b.origin, r.origin), ${reason}, ${byUserId}::uuid, ${undoBatchId}::uuid
    from revision r join observation o on o.draft_revision_id = r.id left join revision b on b.observation_id = o.id and b.seq = r.seq - 1
    where r.batch_id = ${batchId}::uuid and (r.origin <> 'DERIVED' or b.origin <> 'DERIVED') and not exists (select 1 from release_item i where i.revision_id = r.id) order by o.id`
  await pointDrafts(tx, undoBatchId)
  return written
}
