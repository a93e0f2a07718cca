// The figures of a batch as revisions, by sets: what the file gives, what an undo gives back, and where the drafts point then.
import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { bySets } from './history-verdicts'
import { lockUnit } from './observations'
import type { Transaction } from './transaction'

/** Work on a whole file takes longer than the pages' statements may. */
export const LONGEST_STATEMENT_MS = 120_000

/**
 * Lets the statements of this transaction take their time, and has those of the triggers find each row by its index: plans that were made while a table was
 * nearly empty read all of it for each of a hundred thousand rows. What guards revisions is asked once a statement (`plumbline.by_sets`).
 */
export async function takeTime(tx: Pick<Transaction, '$executeRaw'>): Promise<void> {
  await tx.$executeRaw`select set_config('statement_timeout', ${String(LONGEST_STATEMENT_MS)}, true), set_config('jit', 'off', true), set_config('work_mem', '64MB', true), set_config('plumbline.by_sets', 'on', true)`
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

/** Rows of a file that one statement writes: few enough to say how far it is, many enough to be quick. */
const STEP = 10_000

/**
 * Writes the rows that are new or change something. Returns how many there were.
 * @param told called with the number of figures so far, after each step
 */
export async function writeRows(tx: Transaction, { batch, batchId, origin, byUserId }: Loading, told: (figures: number) => void = () => undefined): Promise<number> {
  const [last] = await tx.$queryRaw<{ row: number }[]>`select coalesce(max("row"), 0)::int as "row" from history_row where batch = ${batch}`
  let written = 0
  for (let after = 0; after < (last?.row ?? 0); after += STEP) {
    written += await writeRevisions(tx, { batchId, byUserId }, Prisma.sql`
      select o.id as observation_id, h.metric_id, h.unit_id, h.period_id, coalesce(d.seq, 0) + 1 as seq, h.version_id, h.number as value, h.missing, h.exactness as qualifier, ${origin}::"Origin" as origin, h.reason
      from history_row h left join observation o on o.metric_id = h.metric_id and o.unit_id = h.unit_id and o.period_id = h.period_id left join revision d on d.id = o.draft_revision_id
      where h.batch = ${batch} and h."row" > ${after} and h."row" <= ${after + STEP} and h.verdict in ('NEW', 'CHANGE') order by h.unit_id, h.metric_id, h.period_id`)
    told(written)
  }
  await tx.$executeRaw`
    insert into footnote (revision_id, text)
    select o.draft_revision_id, h.note from history_row h join observation o on o.metric_id = h.metric_id and o.unit_id = h.unit_id and o.period_id = h.period_id
    where h.batch = ${batch} and h.verdict in ('NEW', 'CHANGE') and h.note is not null order by o.id`
  return written
}

export interface Writing {
  readonly batchId: string
  readonly byUserId: string
}

/** Two inputs of a computed figure: columns of `given`, and what part each is. */
const NO_INPUTS = Prisma.sql`select 1`
export const inputsOf = (first: string, second: string): Prisma.Sql => Prisma.sql`
  insert into revision_input (revision_id, input_id, part)
  select p.id, i.input_id, i.part::"InputPart" from placed p cross join lateral (values (p.first_id, ${first}), (p.second_id, ${second})) as i (input_id, part)`

/**
 * Writes figures, each as its next revision, and has its draft lead there; what was submitted or approved before lapses. One statement for all of it: a figure that
 * is new comes in with its first revision, so that nothing is written twice. Whoever calls holds the figures (`lockUnit`). Returns how many there were.
 * @param given a select of observation_id (null for a new figure), metric_id, unit_id, period_id, seq, version_id, value, missing, qualifier, origin, reason, and what `inputs` asks for
 */
export async function writeRevisions(tx: Pick<Transaction, '$queryRaw'>, { batchId, byUserId }: Writing, given: Prisma.Sql, inputs = NO_INPUTS): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    with given as materialized (${given}), placed as materialized (
      select g.*, nextval('revision_id_seq')::int as id, coalesce(g.observation_id, nextval('observation_id_seq')::int) as place from given g
    ), begun as (
      insert into observation (id, metric_id, unit_id, period_id, draft_revision_id) select place, metric_id, unit_id, period_id, id from placed where observation_id is null
    ), written as (
      insert into revision (id, observation_id, seq, metric_version_id, value, missing, qualifier, origin, reason, by_user_id, batch_id)
      select id, place, seq, version_id, value, missing, qualifier, origin, reason, ${byUserId}::uuid, ${batchId}::uuid from placed
    ), moved as (
      update observation o set draft_revision_id = p.id, submitted_revision_id = null, approved_revision_id = null from placed p where o.id = p.observation_id
    ), parts as (${inputs})
    select count(*)::int from placed`
  return row?.count ?? 0
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
export async function restoreFigures(tx: Transaction, { batchId, undoBatchId, byUserId, reason }: Restoring, told: (figures: number) => void = () => undefined): Promise<number> {
  // Each step ends where it began to be the undo's own: what it wrote is no longer the newest of the load.
  let written = 0
  for (let step = STEP; step === STEP; written += step) {
    told(written)
    step = await writeRevisions(tx, { batchId: undoBatchId, byUserId }, Prisma.sql`
      select o.id as observation_id, o.metric_id, o.unit_id, o.period_id, r.seq + 1 as seq, coalesce(b.metric_version_id, r.metric_version_id) as version_id, b.value,
        case when b.id is null then 'NOT_REPORTED'::"MissingReason" else b.missing end as missing, coalesce(b.qualifier, 'EXACT') as qualifier, coalesce(b.origin, r.origin) as origin, ${reason}::text as reason
      from revision r join observation o on o.draft_revision_id = r.id left join revision b on b.observation_id = o.id and b.seq = r.seq - 1
      where r.batch_id = ${batchId}::uuid and (r.origin <> 'DERIVED' or b.origin <> 'DERIVED') and not exists (select 1 from release_item i where i.revision_id = r.id) limit ${STEP}`)
  }
  return written
}
